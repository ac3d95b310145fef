package fr.pesee.prepare.documents;

import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.ledger.EntryContent;
import fr.pesee.ground.ledger.EntryText;
import fr.pesee.rule.exact.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What the entries of this room say; the documents are no secret within the team. */
@ApplicationScoped
class DocumentEntries implements EntryText {
    private static final Map<String, Text> TEXTS = Map.of(
            "document-added/1",
            new Text("Un document de la consultation a été ajouté.", "A document of the tender was added."),
            "document-replaced/1",
            new Text(
                    "Le fichier d’un document a été remplacé par une nouvelle version.",
                    "The file of a document was replaced by a new version."),
            "document-described/1",
            new Text(
                    "Le titre, la nature, le lot ou la langue d’un document a été modifié.",
                    "The title, kind, lot or language of a document was changed."),
            "document-removed/1",
            new Text("Un document de la consultation a été retiré.", "A document of the tender was removed."));

    @Override
    public Set<String> types() {
        return TEXTS.keySet();
    }

    @Override
    public Text text(String type) {
        return Objects.requireNonNull(TEXTS.get(type), type);
    }

    @Override
    public Chapter chapter(String type) {
        return Chapter.PREPARATION;
    }

    @Override
    public Optional<Text> detail(String type, EntryContent content) {
        String title = content.text("/description/title");
        String file = content.text("/file/name");
        String between = title.isEmpty() || file.isEmpty() ? "" : ", ";
        return Optional.of(Text.same(title + between + file));
    }

    @Override
    public boolean isOpenTo(String type, Set<Function> functions, Phase phase) {
        return !functions.isEmpty();
    }
}
