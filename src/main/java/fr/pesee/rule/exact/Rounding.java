package fr.pesee.rule.exact;

import org.jspecify.annotations.Nullable;

/**
 * The rounding that the published grid fixes before ranking (RULE-38); display rounding is no concern of it. Thresholds
 * never see it: they compare unrounded values.
 */
public sealed interface Rounding {
    Rounding NONE = new None();

    /**
     * The points of one leaf after the policy.
     *
     * @param points unrounded points of the leaf
     * @param fullPoints what the leaf is worth
     */
    Fraction mark(Fraction points, Fraction fullPoints);

    /** A bid's total after the policy. */
    Fraction total(Fraction total);

    /** Nothing is rounded before ranking (RULE-37). */
    record None() implements Rounding {
        @Override
        public Fraction mark(Fraction points, Fraction fullPoints) {
            return points;
        }

        @Override
        public Fraction total(Fraction total) {
            return total;
        }
    }

    /**
     * Halves go up, at one or both of two stages.
     *
     * @param marks how each leaf's mark is rounded; null when it is not
     * @param totalDecimals decimals of the total; null when it is not rounded
     */
    record HalfUp(@Nullable MarkStage marks, @Nullable Integer totalDecimals) implements Rounding {
        /**
         * Refuses a policy that rounds nothing.
         *
         * @throws IllegalArgumentException when neither stage is given or decimals are not between 0 and 10
         */
        public HalfUp {
            if (marks == null && totalDecimals == null) {
                throw new IllegalArgumentException("A rounding policy names at least one stage");
            }
            if (totalDecimals != null) {
                requireDecimals(totalDecimals);
            }
        }

        @Override
        public Fraction mark(Fraction points, Fraction fullPoints) {
            return marks == null ? points : marks.round(points, fullPoints);
        }

        @Override
        public Fraction total(Fraction total) {
            return totalDecimals == null ? total : total.roundHalfUp(totalDecimals);
        }
    }

    /**
     * Rounding of each leaf's mark.
     *
     * @param decimals 0 to 10
     * @param outOf the scale on which marks are rounded before they are weighted ("marks out of 20, to two decimals");
     *     null when the leaf's points themselves are rounded
     */
    record MarkStage(int decimals, @Nullable Fraction outOf) {
        public MarkStage {
            requireDecimals(decimals);
            if (outOf != null && outOf.signum() <= 0) {
                throw new IllegalArgumentException("A marking scale is positive: " + outOf);
            }
        }

        Fraction round(Fraction points, Fraction fullPoints) {
            if (outOf == null || fullPoints.isZero()) {
                return points.roundHalfUp(decimals);
            }
            return points.multiply(outOf)
                    .divide(fullPoints)
                    .roundHalfUp(decimals)
                    .multiply(fullPoints)
                    .divide(outOf);
        }
    }

    private static void requireDecimals(int decimals) {
        if (decimals < 0 || decimals > 10) {
            throw new IllegalArgumentException("Decimals are between 0 and 10: " + decimals);
        }
    }
}
