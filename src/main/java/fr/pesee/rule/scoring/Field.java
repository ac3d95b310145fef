package fr.pesee.rule.scoring;

import java.util.ArrayList;
import java.util.List;

/**
 * The admissible bids of a grid, by name, and which of them stay in the race.
 *
 * @param bids admissible bids
 * @param misses for each, the thresholds that it missed
 * @param references for each, whether its values serve as references and get relative marks (RULE-20, RULE-26)
 */
record Field(List<BidMarks> bids, List<List<Outcome.MissedThreshold>> misses, List<Boolean> references) {
    static Field of(Grid grid, List<BidMarks> admissible) {
        List<Criterion> withThreshold =
                grid.nodes().stream().filter(node -> node.threshold() != null).toList();
        List<List<Outcome.MissedThreshold>> misses = new ArrayList<>();
        List<Boolean> references = new ArrayList<>();
        for (BidMarks bid : admissible) {
            List<Outcome.MissedThreshold> missed = Thresholds.misses(withThreshold, bid);
            misses.add(missed);
            references.add(missed.isEmpty() || grid.belowThreshold() == Grid.BelowThreshold.STAYS_IN_REFERENCES);
        }
        return new Field(admissible, misses, references);
    }

    int size() {
        return bids.size();
    }

    boolean isRanked(int bid) {
        return misses.get(bid).isEmpty();
    }

    boolean isReference(int bid) {
        return references.get(bid);
    }
}
