package fr.pesee.prepare.grid;

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

/** What the entries of this room say; a grid is no secret within the team. */
@ApplicationScoped
class GridEntries implements EntryText {
    private static final Map<String, Text> TEXTS = Map.of(
            "grid-started/1",
            new Text("La grille d’un lot est partie d’un modèle.", "The grid of a lot was started from a model."),
            "grid-edited/1",
            new Text("La grille d’un lot a été modifiée.", "The grid of a lot was edited."),
            "grid-edited/2",
            new Text("La grille d’un lot a été modifiée.", "The grid of a lot was edited."),
            "grid-copied/1",
            new Text(
                    "La grille d’un lot, ou un de ses critères, a été copiée d’ailleurs.",
                    "The grid of a lot, or one of its criteria, was copied from elsewhere."));

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
        return switch (type) {
            case "grid-started/1" ->
                Optional.of(Text.same(
                        content.lot() + ", " + content.text("/model") + " v" + content.text("/modelVersion")));
            case "grid-copied/1" -> Optional.of(copied(content));
            default -> Optional.of(edited(content));
        };
    }

    private static Text copied(EntryContent content) {
        String source = content.text("/source");
        String begin = content.lot() + part(", ", content.text("/criterion")) + ", ";
        return source.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}.*")
                ? new Text(begin + "d’une consultation publiée", begin + "from a published tender")
                : new Text(begin + "de " + source, begin + "from " + source);
    }

    private static Text edited(EntryContent content) {
        return new Text(
                content.lot()
                        + part(", ajoutés : ", content.listed("/added"))
                        + part(", retirés : ", content.listed("/removed"))
                        + part(", modifiés : ", content.listed("/changed")),
                content.lot()
                        + part(", added: ", content.listed("/added"))
                        + part(", removed: ", content.listed("/removed"))
                        + part(", changed: ", content.listed("/changed")));
    }

    private static String part(String what, String codes) {
        return codes.isEmpty() ? "" : what + codes;
    }

    @Override
    public boolean isOpenTo(String type, Set<Function> functions, Phase phase) {
        return !functions.isEmpty();
    }
}
