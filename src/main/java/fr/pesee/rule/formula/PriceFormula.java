package fr.pesee.rule.formula;

import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import java.util.List;
import java.util.SortedMap;

/** How a price leaf turns prices into marks. Implementations are immutable and pure. */
public sealed interface PriceFormula permits Inverse {
    /** What the catalogue says of the formula, whatever its parameters. */
    CatalogueEntry entry();

    /** The stable id written in scoring models, such as {@code INVERSE}. */
    default String id() {
        return entry().id();
    }

    /** The parameters as published, in canonical text; empty when the formula has none. */
    SortedMap<String, String> parameters();

    /** The legal status with these very parameters (RULE-24). */
    default LegalStatus status() {
        return entry().status();
    }

    /** Whether the computation divides by a price, so that a price of 0 cannot be marked (RULE-27). */
    boolean dividesByPrice();

    /** The values of the other bids that the marks depend on, in reading order. */
    List<Reference> references();

    /**
     * The share of the full mark as a function of a bid's own price, before floor and cap.
     *
     * @param prices the prices of the bids that serve as references (RULE-26)
     */
    Curve curve(ReferencePrices prices);

    /** The points of one price: the share, floored at 0 and capped at 1 (RULE-13), times the full mark. */
    static PriceMark mark(Curve curve, Fraction price, Fraction fullPoints) {
        return PriceMark.of(curve.share(price), fullPoints);
    }

    /** A share of the full mark for each price; may leave 0 to 1. */
    @FunctionalInterface
    interface Curve {
        Figure share(Fraction price);
    }
}
