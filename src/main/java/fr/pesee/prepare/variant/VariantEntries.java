package fr.pesee.prepare.variant;

import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.ledger.EntryContent;
import fr.pesee.ground.ledger.EntryText;
import fr.pesee.ground.ledger.LedgerEvent;
import fr.pesee.rule.exact.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the entries of this room say: they hold no quantity, so that the team may read them. */
@ApplicationScoped
class VariantEntries implements EntryText {
    private static final String EDITED = "variants-edited/1";

    /**
     * An officer changed the variants of a lot's quantities.
     *
     * @param codes of all variants as they stand since
     * @param digest SHA-256 over the commitments to them, one after the other, in hexadecimal
     */
    record Edited(int lot, List<String> codes, String digest) implements LedgerEvent {
        @Override
        public String type() {
            return EDITED;
        }
    }

    @Override
    public Set<String> types() {
        return Set.of(EDITED);
    }

    @Override
    public Text text(String type) {
        return new Text(
                "Les détails quantitatifs secrets d’un lot ont été modifiés.",
                "The secret quantity variants of a lot were edited.");
    }

    @Override
    public Chapter chapter(String type) {
        return Chapter.PREPARATION;
    }

    @Override
    public Optional<Text> detail(String type, EntryContent content) {
        String codes = content.listed("/codes");
        return Optional.of(Text.same(codes.isEmpty() ? content.lot() : content.lot() + ", " + codes));
    }

    @Override
    public boolean isOpenTo(String type, Set<Function> functions, Phase phase) {
        return !functions.isEmpty();
    }
}
