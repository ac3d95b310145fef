package fr.pesee.rule.formula;

import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** How a price leaf turns prices into marks. Implementations are immutable and pure. */
public sealed interface PriceFormula
        permits Inverse,
                LinearLow,
                LinearN,
                MinMax,
                Mean,
                EstimateAbsolute,
                Belleville,
                SquareRoot,
                Square,
                Bands,
                Rank,
                InterpolateCeiling,
                Bilinear,
                PowerCeiling,
                PowerAbsolute,
                AbsoluteRange,
                BenchmarkRatio,
                EstimateMix,
                MeanFifty,
                MinMaxFloor,
                PowerRatio,
                LogRatio,
                EuroSlope {
    /** Intervals of this many lowest prices and more are as flat as Belleville, which is {@code LINEAR_N} with 7. */
    Fraction FLAT_INTERVAL = Fraction.of(6);

    /** What the catalogue says of the formula, whatever its parameters. */
    CatalogueEntry entry();

    /** The stable id written in scoring models, such as {@code INVERSE}. */
    default String id() {
        return entry().id();
    }

    /** The parameters as published, in canonical text; empty when the formula has none. */
    default SortedMap<String, String> parameters() {
        return Collections.emptySortedMap();
    }

    /** The published numbers that enter the computation, by name, for explanations. */
    default Map<String, Fraction> constants() {
        Map<String, Fraction> constants = new TreeMap<>();
        parameters().forEach((name, value) -> constants.put(name, Fraction.parse(value)));
        return constants;
    }

    /** The legal status with these very parameters (RULE-24). */
    default CatalogueEntry.Status status() {
        return entry().status();
    }

    /** Whether the computation divides by a price, so that a price of 0 cannot be marked. */
    default boolean dividesByPrice() {
        return true;
    }

    /** RULE-27: a price of 0 or less never meets a formula that divides by a price; a negative one meets none. */
    default boolean canMark(Fraction price) {
        return price.signum() > 0 || (price.isZero() && !dividesByPrice());
    }

    /** Whether marks can be computed against these prices; false only where their mean would have to be above 0. */
    default boolean canMark(ReferencePrices prices) {
        return true;
    }

    /** The values of the other bids that the marks depend on, in reading order; empty for absolute formulas. */
    List<ReferencePrices.Reference> references(ReferencePrices prices);

    /**
     * The share of the full mark as a function of a bid's own price, before floor and cap.
     *
     * @param prices the prices of the bids that serve as references (RULE-26)
     */
    Curve curve(ReferencePrices prices);

    /**
     * The price interval over which a straight line falls from the full mark to 0; empty for formulas that draw none.
     *
     * @param lowest the lowest price, or its estimate before there are bids
     */
    default Optional<Fraction> interval(Fraction lowest) {
        return Optional.empty();
    }

    /** Whether the line is as flat as Belleville or flatter (CE 3 Nov 2014 n° 373362). */
    default boolean isFlat(Fraction lowest) {
        return lowest.signum() > 0
                && interval(lowest)
                        .filter(interval -> interval.compareTo(lowest.multiply(FLAT_INTERVAL)) >= 0)
                        .isPresent();
    }

    /** A share of the full mark for each price; may leave 0 to 1. */
    @FunctionalInterface
    interface Curve {
        Figure share(Fraction price);

        /** The points of one price: the share, floored at 0 and capped at 1 (RULE-13), times the full mark. */
        default Mark mark(Fraction price, Fraction fullPoints) {
            Figure raw = share(price);
            Fraction limited = raw.value().max(Fraction.ZERO).min(Fraction.ONE);
            Figure share = limited.equals(raw.value()) ? raw : Figure.exact(limited);
            return new Mark(raw, share.multiply(fullPoints));
        }
    }

    /**
     * A price's mark with its limits applied.
     *
     * @param rawShare the formula's share before floor and cap
     * @param points the limited share times the full mark
     */
    record Mark(Figure rawShare, Figure points) {
        /** The formula went below 0 and the floor acted (RULE-13). */
        public boolean isFloored() {
            return rawShare.value().signum() < 0;
        }

        /** The formula went above the full mark and the cap acted (RULE-14). */
        public boolean isCapped() {
            return rawShare.value().isGreaterThan(Fraction.ONE);
        }
    }
}
