package fr.pesee.rule.aggregation;

import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import java.util.List;
import java.util.function.UnaryOperator;

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
    static Standing highest(Figure index, UnaryOperator<Fraction> roundTotal) {
        Figure shown = index.with(roundTotal.apply(index.value()));
        return new Standing(shown, List.of(shown.value()));
    }

    /** A figure of which less is better. */
    static Standing lowest(Figure index, UnaryOperator<Fraction> roundTotal) {
        Figure shown = index.with(roundTotal.apply(index.value()));
        return new Standing(shown, List.of(shown.value().negate()));
    }
}
