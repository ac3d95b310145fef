package fr.pesee.rule.aggregation;

import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import java.util.List;

/**
 * Where an aggregation puts a bid.
 *
 * @param index the figure shown: total or index, after the published rounding of totals
 * @param order what bids are compared by, one number after the other, higher first; equal orders are a tie
 */
public record Standing(Figure index, List<Fraction> order) {
    public Standing {
        order = List.copyOf(order);
    }

    /** A figure of which more is better. */
    static Standing highest(Figure index) {
        return new Standing(index, List.of(index.value()));
    }
}
