package fr.pesee.prepare.schedule;

import fr.pesee.rule.exact.Fraction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The lines of a lot, in order.
 *
 * @param lines in the order in which they are shown
 */
public record Schedule(List<ScheduleLine> lines) {
    public Schedule {
        lines = List.copyOf(lines);
    }

    /**
     * The schedule as publication froze it.
     *
     * @param frozen canonical JSON
     * @throws IllegalArgumentException if it is no schedule
     */
    public static Schedule ofFrozen(String frozen) {
        return FrozenSchedule.read(frozen);
    }

    /** The line of this code; empty when there is none. */
    Optional<ScheduleLine> line(String code) {
        return lines.stream().filter(line -> line.code().equals(code)).findFirst();
    }

    /** The codes of all lines. */
    public Set<String> codes() {
        return lines.stream().map(ScheduleLine::code).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The same lines with other quantities.
     *
     * @param quantities by line code
     * @throws IllegalArgumentException when a line has none
     */
    public Schedule with(Map<String, BigDecimal> quantities) {
        return new Schedule(lines.stream()
                .map(line -> {
                    BigDecimal quantity = quantities.get(line.code());
                    if (quantity == null) {
                        throw new IllegalArgumentException("no quantity for line " + line.code());
                    }
                    return new ScheduleLine(line.code(), line.label(), line.unit(), quantity, line.criterion());
                })
                .toList());
    }

    /**
     * The totals in euros excluding tax, by price criterion: the sum of quantity × unit price, exactly.
     *
     * @param unitPrices by line code; every line has one (a blank is never 0, RULE-49)
     */
    public Map<String, Fraction> totals(Map<String, BigDecimal> unitPrices) {
        Map<String, Fraction> totals = new TreeMap<>();
        for (ScheduleLine line : lines) {
            BigDecimal price = unitPrices.get(line.code());
            if (price == null) {
                throw new IllegalArgumentException("no price for line " + line.code());
            }
            Fraction total = Fraction.of(line.quantity().multiply(price));
            totals.merge(line.criterion(), total, Fraction::add);
        }
        return totals;
    }
}
