package fr.pesee.rule.scoring;

import fr.pesee.rule.exact.Fraction;

/**
 * A minimum mark published with the grid (RULE-20), such as 10 out of 20.
 *
 * @param minimum the least mark that passes
 * @param outOf the scale on which it is expressed, positive and not below the minimum
 */
public record Threshold(Fraction minimum, Fraction outOf) {
    public Threshold {
        if (minimum.signum() < 0 || outOf.signum() <= 0 || minimum.isGreaterThan(outOf)) {
            throw new IllegalArgumentException("Not a threshold: " + minimum + " out of " + outOf);
        }
    }

    /** The unrounded points of a node, expressed on the scale of the threshold. */
    Fraction onScale(Fraction points, Fraction fullPoints) {
        return fullPoints.isZero() ? outOf : points.multiply(outOf).divide(fullPoints);
    }
}
