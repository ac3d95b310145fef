package fr.pesee.rule.scoring;

import fr.pesee.rule.exact.Fraction;
import java.util.List;

/** What became of a bid. */
public sealed interface Outcome {
    /**
     * The bid is ranked; equal bids share a rank and the next one skips: 1, 1, 3.
     *
     * @param rank 1 is best
     */
    record Ranked(int rank) implements Outcome {}

    /** The bid is not ranked: {@code ELIMINATED_BELOW_THRESHOLD} (RULE-20). */
    record BelowThreshold(List<MissedThreshold> misses) implements Outcome {
        public BelowThreshold {
            misses = List.copyOf(misses);
        }
    }

    /** The bid was rejected before ranking (RULE-26). */
    record Rejected(Admission admission) implements Outcome {}

    /**
     * A minimum that a bid did not reach.
     *
     * @param reached the bid's unrounded mark on the scale of the threshold
     */
    record MissedThreshold(String code, Fraction reached, Threshold threshold) {}
}
