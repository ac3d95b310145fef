package fr.pesee.receive.draw;

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

/** What the entries of a draw say: everything, for no number stands in them before the draw. */
@ApplicationScoped
class DrawEntries implements EntryText {
    private static final String DRAWN = "quantities-drawn/1";

    private static final Map<String, Text> TEXTS = Map.of(
            "draw-number-announced/1",
            new Text(
                    "Un témoin du tirage au sort a annoncé son nombre, sans le dire.",
                    "A witness of the draw announced their number, without telling it."),
            "draw-number-given/1",
            new Text("Un témoin du tirage au sort a remis son nombre.", "A witness of the draw gave their number."),
            "draw-witness-excused/1",
            new Text(
                    "Le tirage au sort se passe du nombre d’un témoin.",
                    "The draw goes without the number of a witness."),
            DRAWN,
            new Text(
                    "Les quantités sur lesquelles les offres se comparent ont été tirées au sort.",
                    "The quantities that bids are compared on were drawn."));

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
        return Chapter.BIDS;
    }

    @Override
    public Optional<Text> detail(String type, EntryContent content) {
        if (type.equals(DRAWN)) {
            return Optional.of(new Text(
                    content.lot() + ", " + content.text("/code") + ", graine " + content.text("/seed"),
                    content.lot() + ", " + content.text("/code") + ", seed " + content.text("/seed")));
        }
        String told = content.text("/commitment").isEmpty() ? content.text("/reason") : content.text("/commitment");
        return Optional.of(Text.same(content.text("/witness/name") + ", " + told));
    }

    @Override
    public boolean isOpenTo(String type, Set<Function> functions, Phase phase) {
        return !functions.isEmpty();
    }
}
