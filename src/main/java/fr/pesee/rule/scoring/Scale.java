package fr.pesee.rule.scoring;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A literal marking scale (RULE-30).
 *
 * @param minimum the lowest mark, 0 or more
 * @param maximum the highest mark; a bid that gets it gets all points
 * @param step the difference between two neighbouring marks; divides the scale exactly
 * @param levels what the marks mean, in rising order; marks between two levels need no words of their own
 */
public record Scale(Fraction minimum, Fraction maximum, Fraction step, List<Level> levels) {
    /** From 0, absent, to 5, excellent, by halves: the default of RULE-30. */
    public static final Scale ZERO_TO_FIVE = new Scale(
            Fraction.ZERO,
            Fraction.of(5),
            Fraction.of(1, 2),
            List.of(
                    new Level(Fraction.of(0), new Text("absent", "absent")),
                    new Level(Fraction.of(1), new Text("insuffisant", "insufficient")),
                    new Level(Fraction.of(2), new Text("partiel", "partial")),
                    new Level(Fraction.of(3), new Text("satisfaisant", "satisfactory")),
                    new Level(Fraction.of(4), new Text("très satisfaisant", "very satisfactory")),
                    new Level(Fraction.of(5), new Text("excellent", "excellent"))));

    /**
     * Refuses a scale that no mark could be read on.
     *
     * @throws IllegalArgumentException when limits, step or levels contradict one another
     */
    public Scale {
        levels = List.copyOf(levels);
        if (minimum.signum() < 0 || !minimum.isLessThan(maximum)) {
            throw new IllegalArgumentException("Not a scale: from " + minimum + " to " + maximum);
        }
        if (step.signum() <= 0 || !maximum.subtract(minimum).divide(step).isInteger()) {
            throw new IllegalArgumentException("Step " + step + " does not divide " + minimum + " to " + maximum);
        }
        Set<Fraction> seen = new HashSet<>();
        Fraction previous = minimum;
        for (Level level : levels) {
            if (!seen.add(level.mark())
                    || level.mark().isLessThan(previous)
                    || level.mark().isGreaterThan(maximum)) {
                throw new IllegalArgumentException("Level out of order or off the scale: " + level.mark());
            }
            previous = level.mark();
        }
    }

    /** What a mark means in words. */
    public record Level(Fraction mark, Text label) {}

    /** Whether the mark lies between the lowest and the highest. */
    public boolean holds(Fraction mark) {
        return !mark.isLessThan(minimum) && !mark.isGreaterThan(maximum);
    }

    /** Whether the mark is one of the scale's steps, counted from the lowest. */
    public boolean isOnStep(Fraction mark) {
        return mark.subtract(minimum).divide(step).isInteger();
    }
}
