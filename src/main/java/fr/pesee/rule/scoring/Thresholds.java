package fr.pesee.rule.scoring;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.scoring.Outcome.MissedThreshold;
import java.util.ArrayList;
import java.util.List;

/**
 * RULE-20: which bids are below a published minimum. Reads quality marks as given, unrounded and before any rescaling
 * to the best.
 */
final class Thresholds {
    private Thresholds() {}

    /** The missed thresholds of one bid, in the order of the grid; empty when it passes. */
    static List<MissedThreshold> misses(List<Criterion> nodesWithThreshold, BidMarks bid) {
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
            return QualityMark.points(quality, Scoring.given(bid, quality).value());
        }
        return Fraction.sum(
                node.children().stream().map(child -> plainPoints(child, bid)).toList());
    }

    /** The sum of the leaves: a branch whose own weight contradicts it is the linter's concern. */
    private static Fraction plainFullPoints(Criterion node) {
        return node.children().isEmpty()
                ? node.points()
                : Fraction.sum(node.children().stream()
                        .map(Thresholds::plainFullPoints)
                        .toList());
    }
}
