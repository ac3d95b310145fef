package fr.pesee.prove.dossier;

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

/** What the entries of this room say; who exported the evidence is no secret within the team. */
@ApplicationScoped
class DossierEntries implements EntryText {
    private static final Map<String, Text> TEXTS = Map.of(
            "evidence-exported/1", new Text("Le dossier de preuve a été exporté.", "The evidence was exported."));

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
        return Chapter.PROOF;
    }

    @Override
    public Optional<Text> detail(String type, EntryContent content) {
        int files = content.items("/files").size();
        return Optional.of(new Text("Fichiers : " + files, "Files: " + files));
    }

    @Override
    public boolean isOpenTo(String type, Set<Function> functions, Phase phase) {
        return !functions.isEmpty();
    }
}
