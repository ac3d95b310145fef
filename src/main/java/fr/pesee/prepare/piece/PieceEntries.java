package fr.pesee.prepare.piece;

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

/** What the entries of this room say; what bids are made of is no secret within the team. */
@ApplicationScoped
class PieceEntries implements EntryText {
    private static final Map<String, Text> TEXTS = Map.of(
            "pieces-edited/1",
            new Text("Les pièces exigées d’un lot ont été modifiées.", "The required pieces of a lot were edited."));

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
        String codes = String.join(
                ", ",
                content.items("/pieces").stream()
                        .map(piece -> piece.text("/code"))
                        .toList());
        return Optional.of(Text.same(codes.isEmpty() ? content.lot() : content.lot() + ", " + codes));
    }

    @Override
    public boolean isOpenTo(String type, Set<Function> functions, Phase phase) {
        return !functions.isEmpty();
    }
}
