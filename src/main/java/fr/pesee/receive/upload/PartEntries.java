package fr.pesee.receive.upload;

import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.ledger.EntryContent;
import fr.pesee.ground.ledger.EntryText;
import fr.pesee.rule.exact.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** What the entries of this room say. They stand in the log of deposits, which no page shows. */
@ApplicationScoped
class PartEntries implements EntryText {
    private static final Text SWEPT = new Text(
            "Des parties qu’aucun dépôt ne nomme ont été effacées.", "Parts that no deposit names were deleted.");

    @Override
    public Set<String> types() {
        return Set.of("parts-swept/1");
    }

    @Override
    public Text text(String type) {
        return SWEPT;
    }

    @Override
    public Chapter chapter(String type) {
        return Chapter.BIDS;
    }

    @Override
    public Optional<Text> detail(String type, EntryContent content) {
        return Optional.empty();
    }

    @Override
    public boolean isOpenTo(String type, Set<Function> functions, Phase phase) {
        return false;
    }
}
