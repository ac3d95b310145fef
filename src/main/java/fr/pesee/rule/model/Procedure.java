package fr.pesee.rule.model;

import fr.pesee.rule.exact.Text;
import org.jspecify.annotations.Nullable;

/**
 * The kind of award procedure that a model is for.
 *
 * @param kind decides whether criteria must be weighted (R2152-12)
 * @param objectiveReasonForRanking why weighting is impossible for objective reasons (RULE-04); null when not said
 */
public record Procedure(Kind kind, @Nullable Text objectiveReasonForRanking) {
    /** The two families of procedures. */
    public enum Kind {
        /** Such as an open tender: criteria are weighted. */
        FORMALISED,
        /** MAPA: criteria may be ranked by importance. */
        ADAPTED
    }
}
