package fr.pesee.rule.aggregation;

import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.formula.CatalogueEntry;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * How a grid makes one figure of all that a bid was given: a sum of points, or an index of price and quality together,
 * which is no mark and has neither floor nor cap. Immutable and pure.
 */
public sealed interface Overall
        permits WeightedSum,
                RankAverage,
                EuRatio,
                QualityPerPrice,
                PricePerQuality,
                WeightedQualityPerPrice,
                RatioBand,
                UfabMean,
                UfabMedian,
                UfabLeader,
                UtilityIndex,
                MoneyForQuality {
    /** What the catalogue says of the method, whatever its parameters. */
    CatalogueEntry entry();

    /** The stable id written in scoring models. */
    default String id() {
        return entry().id();
    }

    /** The parameters as published, in canonical text; empty when there are none. */
    default SortedMap<String, String> parameters() {
        return Collections.emptySortedMap();
    }

    /** The published numbers that enter the computation, by name, for explanations. */
    default Map<String, Fraction> constants() {
        Map<String, Fraction> constants = new TreeMap<>();
        parameters().forEach((name, value) -> constants.put(name, Fraction.parse(value)));
        return constants;
    }

    /** The legal status with these very parameters (RULE-17, RULE-24). */
    default CatalogueEntry.Status status() {
        return entry().status();
    }

    /** Whether it reads the price itself, so that the grid has exactly one price leaf and that leaf no formula. */
    boolean readsPrice();

    /** RULE-27, where the price is read here: whether a price can enter the index. */
    default boolean canMark(Fraction price) {
        return price.signum() > 0;
    }

    /** Whether the weights of price and quality can enter the index. */
    default boolean canWeigh(Fraction priceWeight, Fraction qualityWeight) {
        return priceWeight.signum() > 0 && qualityWeight.signum() > 0;
    }

    /** The bids whose quality makes an index impossible, because it would divide by 0. */
    default List<String> refused(Race race) {
        return List.of();
    }

    /** The values of other bids that the index depends on, in reading order. */
    default List<Drawn> references(Race race) {
        return List.of();
    }

    /**
     * The standing of each ranked bid, in the order given.
     *
     * @param roundTotal the published rounding of totals; identity when there is none
     */
    List<Standing> standings(Race race, UnaryOperator<Fraction> roundTotal);

    /**
     * A value drawn from the reference bids (RULE-26).
     *
     * @param key stable name in explanations
     * @param isPrice whether it comes from prices, and not from qualities
     * @param isOneOfThem whether it is itself a bid's value, and not computed from all of them
     */
    record Drawn(String key, Text label, Figure value, boolean isPrice, boolean isOneOfThem) {}
}
