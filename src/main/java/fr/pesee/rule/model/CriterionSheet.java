package fr.pesee.rule.model;

import fr.pesee.rule.exact.Text;
import org.jspecify.annotations.Nullable;

/**
 * What the consultation documents say of a criterion, besides what its marks are computed from (RULE-10). Absent values
 * are the linter's concern.
 *
 * @param type its nature; null when not said
 * @param linkToSubject why it is linked to the subject of the contract; null when not said
 * @param method how it is marked, in words; null when not said
 * @param page where the consultation documents state it; null when not said
 * @param environmental whether it takes environmental characteristics into account (RULE-02)
 * @param published whether tenderers can read it (RULE-07)
 * @param markSource who determines the value (RULE-16)
 */
public record CriterionSheet(
        @Nullable Type type,
        @Nullable Text linkToSubject,
        @Nullable Text method,
        @Nullable String page,
        boolean environmental,
        boolean published,
        MarkSource markSource) {

    /** The nature of a criterion. */
    public enum Type {
        PRICE,
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
