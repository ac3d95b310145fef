package fr.pesee.rule.model;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the consultation documents say of a criterion, besides what its marks are computed from (RULE-10). Absent values
 * are the linter's concern.
 *
 * @param type its nature; null when not said
 * @param weight how its weight is stated
 * @param linkToSubject why it is linked to the subject of the contract; null when not said
 * @param method how it is marked, in words; null when not said
 * @param page where the consultation documents state it; null when not said
 * @param environmental whether it takes environmental characteristics into account (RULE-02)
 * @param published whether tenderers can read it (RULE-07)
 * @param thresholdPublished whether tenderers can read its threshold, if it has one (RULE-20)
 * @param markSource who determines the value (RULE-16)
 * @param elements what evaluators look at, in words only: no weight of their own (RULE-07)
 * @param pricing what else a price criterion says; null for every other
 * @param unit of a measured value, such as {@code kWh}; null when not said
 * @param motives the recorded reason for what a rule warns of, by rule such as {@code RULE-24}
 */
public record CriterionSheet(
        @Nullable Type type,
        Weight weight,
        @Nullable Text linkToSubject,
        @Nullable Text method,
        @Nullable String page,
        boolean environmental,
        boolean published,
        boolean thresholdPublished,
        MarkSource markSource,
        List<Text> elements,
        @Nullable Pricing pricing,
        @Nullable String unit,
        Map<String, Text> motives) {
    public CriterionSheet {
        elements = List.copyOf(elements);
        motives = Map.copyOf(motives);
    }

    /** The nature of a criterion. */
    public enum Type {
        PRICE,
        /** More than the price: a life-cycle cost for instance. */
        COST,
        QUALITY
    }

    /** Who determines a bid's value on a criterion. */
    public enum MarkSource {
        /** The committee's agreed mark. */
        EVALUATOR,
        /** A value that can be verified, entering a formula. */
        VERIFIED_VALUE,
        /** The tenderer marks itself: irregular (CE 22 Nov 2019 n° 418460). */
        TENDERER_DECLARED
    }

    /**
     * The weight of a criterion as the file states it (R2152-12); the grid holds the points that follow from it.
     *
     * @param unit how it is stated
     * @param value the number stated; 0 when none was
     * @param range the limits announced for a weight that is fixed later (RULE-08); null for a fixed weight
     */
    public record Weight(
            Unit unit, Fraction value, @Nullable Range range) {
        static final Weight NONE = new Weight(Unit.NONE, Fraction.ZERO, null);

        /** How a weight is stated. */
        public enum Unit {
            /** In points of the whole grid. */
            POINTS,
            /** In percent of the criterion above, or of 100 points at the top. */
            PERCENT,
            /** Not at all: the criterion is only in an order of importance, if anything (RULE-04). */
            NONE
        }

        /**
         * Limits announced for a weight, in the same unit.
         *
         * @param minimum 0 or more
         * @param maximum more than the minimum
         */
        public record Range(Fraction minimum, Fraction maximum) {}

        public boolean isStated() {
            return unit != Unit.NONE;
        }

        /** Whether the weight lies within the limits announced for it. */
        public boolean isInRange() {
            return range == null || (!value.isLessThan(range.minimum()) && !value.isGreaterThan(range.maximum()));
        }

        Fraction points(Fraction parentPoints) {
            return unit == Unit.PERCENT ? value.multiply(parentPoints).divide(Fraction.of(100)) : value;
        }
    }

    /**
     * What a price criterion says besides its formula.
     *
     * @param basis what its price is made of
     * @param floor what happens below 0
     */
    public record Pricing(Basis basis, Floor floor) {
        /** What a price is made of. */
        public enum Basis {
            /** One price for the whole. */
            TOTAL,
            /** Unit prices times estimated quantities: a DQE. */
            ESTIMATED_QUANTITIES,
            /** The sum of the unit prices of a BPU, without quantities (RULE-18). */
            UNIT_PRICE_SUM
        }

        /** What becomes of a formula's result below 0 (RULE-13). */
        public enum Floor {
            ZERO,
            /** Negative marks: irregular (CE 18 Dec 2012 n° 362532). The engine never gives one, whatever is stated. */
            NONE
        }
    }
}
