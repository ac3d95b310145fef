package fr.pesee.rule.model;

import fr.pesee.rule.exact.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * The weight of a criterion as the file states it (R2152-12); the grid holds the points that follow from it.
 *
 * @param unit how it is stated
 * @param value the number stated; 0 when none was
 * @param range the limits announced for a weight that is fixed later (RULE-08); null for a fixed weight
 */
public record Weight(Unit unit, Fraction value, @Nullable Range range) {
    static final Weight NONE = new Weight(Unit.NONE, Fraction.ZERO, null);

    /** How a weight is stated. */
    public enum Unit {
        /** In points of the whole grid. */
        POINTS,
        /** In percent of the criterion above, or of 100 points at the top. */
        PERCENT,
        /** Not at all: the criterion is only in an order of importance, if anything (RULE-04). */
        NONE
    }

    /**
     * Limits announced for a weight, in the same unit.
     *
     * @param minimum 0 or more
     * @param maximum more than the minimum
     */
    public record Range(Fraction minimum, Fraction maximum) {
        boolean holds(Fraction value) {
            return !value.isLessThan(minimum) && !value.isGreaterThan(maximum);
        }
    }

    public boolean isStated() {
        return unit != Unit.NONE;
    }

    /** Whether the weight lies within the limits announced for it. */
    public boolean isInRange() {
        return range == null || range.holds(value);
    }

    Fraction points(Fraction parentPoints) {
        return unit == Unit.PERCENT ? value.multiply(parentPoints).divide(Fraction.of(100)) : value;
    }
}
