package fr.pesee.rule.formula;

import fr.pesee.rule.exact.Fraction;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * RULE-18: a price may not be a sum of unit prices without quantities when the unit prices differ widely (CE 13 Nov
 * 2020, number 439525 to be verified).
 */
public final class UnweightedUnitPrices {
    /** Unit prices that differ by more than this factor need quantities. */
    private static final Fraction WIDE = Fraction.of(3);

    private UnweightedUnitPrices() {}

    /**
     * One line of a price schedule.
     *
     * @param quantity null when the schedule has none
     */
    public record Line(Fraction unitPrice, @Nullable Fraction quantity) {}

    /** Whether these lines cannot be summed into a price that is marked. */
    public static boolean isIrregular(List<Line> lines) {
        Set<Fraction> quantities = new HashSet<>();
        boolean missing = false;
        for (Line line : lines) {
            if (line.quantity() == null) {
                missing = true;
            } else {
                quantities.add(line.quantity());
            }
        }
        return (missing || quantities.size() < 2) && differWidely(lines);
    }

    private static boolean differWidely(List<Line> lines) {
        List<Fraction> sorted = lines.stream().map(Line::unitPrice).sorted().toList();
        return !sorted.isEmpty()
                && sorted.get(sorted.size() - 1).isGreaterThan(sorted.get(0).multiply(WIDE));
    }
}
