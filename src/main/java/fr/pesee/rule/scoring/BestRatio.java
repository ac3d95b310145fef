package fr.pesee.rule.scoring;

import fr.pesee.rule.exact.Fraction;
import java.util.List;

/**
 * Measured values in proportion to the best one. When every value is 0 every bid gets the full mark (rules §26); when
 * lower is better and the best is 0, only bids at 0 get any.
 */
final class BestRatio {
    private BestRatio() {}

    static Fraction best(Criterion.Direction direction, List<Fraction> values) {
        return values.stream()
                .reduce((a, b) -> direction == Criterion.Direction.HIGHER_IS_BETTER ? a.max(b) : a.min(b))
                .orElse(Fraction.ZERO);
    }

    /** At most 1 for a value among those that the best was taken from. */
    static Fraction share(Criterion.Direction direction, Fraction value, Fraction best) {
        Fraction top = direction == Criterion.Direction.HIGHER_IS_BETTER ? value : best;
        Fraction bottom = direction == Criterion.Direction.HIGHER_IS_BETTER ? best : value;
        return bottom.isZero() ? Fraction.ONE : top.divide(bottom);
    }
}
