package fr.pesee.rule.scoring;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.scoring.Outcome.MissedThreshold;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The admissible bids of a grid, by name, and which of them stay in the race.
 *
 * @param bids admissible bids
 * @param misses for each, the thresholds that it missed
 * @param references for each, whether its values serve as references and get relative marks (RULE-20, RULE-26)
 */
record Field(List<BidMarks> bids, List<List<MissedThreshold>> misses, List<Boolean> references) {
    static Field of(Grid grid, List<BidMarks> admissible) {
        List<Criterion> withThreshold =
                grid.nodes().stream().filter(node -> node.threshold() != null).toList();
        List<List<MissedThreshold>> misses = new ArrayList<>();
        List<Boolean> references = new ArrayList<>();
        for (BidMarks bid : admissible) {
            List<MissedThreshold> missed = misses(withThreshold, bid);
            misses.add(missed);
            references.add(missed.isEmpty() || grid.belowThreshold() == Grid.BelowThreshold.STAYS_IN_REFERENCES);
        }
        return new Field(admissible, misses, references);
    }

    int size() {
        return bids.size();
    }

    /** The places of the ranked bids among all, rising. */
    List<Integer> ranked() {
        return IntStream.range(0, size()).filter(this::isRanked).boxed().toList();
    }

    boolean isRanked(int bid) {
        return misses.get(bid).isEmpty();
    }

    boolean isReference(int bid) {
        return references.get(bid);
    }

    /** The values of the bids that serve as references, in the order of the field (RULE-26). */
    List<Fraction> referenceValues(Criterion.Leaf leaf) {
        return IntStream.range(0, size())
                .filter(this::isReference)
                .mapToObj(bid -> Scoring.given(bids.get(bid), leaf).value())
                .toList();
    }

    List<String> referenceBids() {
        return IntStream.range(0, size())
                .filter(this::isReference)
                .mapToObj(bid -> bids.get(bid).bid())
                .toList();
    }

    /**
     * RULE-20: the published minima that a bid did not reach. Reads quality marks as given, unrounded and before any
     * rescaling to the best.
     */
    private static List<MissedThreshold> misses(List<Criterion> nodesWithThreshold, BidMarks bid) {
        List<MissedThreshold> misses = new ArrayList<>();
        for (Criterion node : nodesWithThreshold) {
            Threshold threshold = node.threshold();
            if (threshold != null) {
                Fraction reached = threshold.onScale(plainPoints(node, bid), plainFullPoints(node));
                if (reached.isLessThan(threshold.minimum())) {
                    misses.add(new MissedThreshold(node.code(), reached, threshold));
                }
            }
        }
        return misses;
    }

    private static Fraction plainPoints(Criterion node, BidMarks bid) {
        if (node instanceof Criterion.Quality quality) {
            return quality.pointsFor(Scoring.given(bid, quality).value());
        }
        return Fraction.sum(
                node.children().stream().map(child -> plainPoints(child, bid)).toList());
    }

    /** The sum of the leaves: a branch whose own weight contradicts it is the linter's concern. */
    private static Fraction plainFullPoints(Criterion node) {
        return node.children().isEmpty()
                ? node.points()
                : Fraction.sum(
                        node.children().stream().map(Field::plainFullPoints).toList());
    }
}
