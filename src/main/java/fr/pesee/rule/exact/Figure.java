package fr.pesee.rule.exact;

import java.util.List;

/**
 * A computed number that knows whether it is exact.
 *
 * @param value the number
 * @param approximated true when an irrational root or logarithm was cut to 40 decimals on the way (never by a published
 *     rounding policy, which is part of the rules and therefore exact)
 */
public record Figure(Fraction value, boolean approximated) implements Comparable<Figure> {
    public static final Figure ZERO = exact(Fraction.ZERO);
    public static final Figure ONE = exact(Fraction.ONE);

    public static Figure exact(Fraction value) {
        return new Figure(value, false);
    }

    /** Approximated as soon as one term is. */
    public static Figure sum(List<Figure> terms) {
        Fraction small = Fraction.ZERO;
        Fraction large = Fraction.ZERO;
        boolean approximated = false;
        for (Figure term : terms) {
            approximated |= term.approximated;
            if (term.value.isSmall()) {
                small = small.add(term.value);
            } else {
                large = large.add(term.value);
            }
        }
        return new Figure(small.add(large), approximated);
    }

    public Figure multiply(Fraction factor) {
        return new Figure(value.multiply(factor), approximated);
    }

    /** The same trust in another value. */
    public Figure with(Fraction other) {
        return new Figure(other, approximated);
    }

    /** By value alone. */
    @Override
    public int compareTo(Figure other) {
        return value.compareTo(other.value);
    }
}
