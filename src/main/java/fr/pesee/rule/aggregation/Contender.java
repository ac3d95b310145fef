package fr.pesee.rule.aggregation;

import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an aggregation sees of a bid.
 *
 * @param bid identifies it among its rivals
 * @param criteria its points on each criterion at the top of the grid; empty where the aggregation reads the price
 * @param offer its price and quality; null unless the aggregation reads the price
 */
public record Contender(
        String bid, List<Figure> criteria, @Nullable Offer offer) {
    public Contender {
        criteria = List.copyOf(criteria);
    }

    /**
     * A price and a quality to be combined.
     *
     * @param price of the whole, as given
     * @param quality the share of the quality points, 0 to 1
     */
    public record Offer(Fraction price, Figure quality) {}

    Fraction price() {
        return Objects.requireNonNull(offer, bid).price();
    }

    Figure quality() {
        return Objects.requireNonNull(offer, bid).quality();
    }

    Figure qualityPerPrice() {
        return quality().multiply(price().reciprocal());
    }
}
