package fr.pesee.rule.model;

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
}
