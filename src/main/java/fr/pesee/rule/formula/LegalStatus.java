package fr.pesee.rule.formula;

/** What French law, as we read it, says of a method (rules §2, §3). */
public enum LegalStatus {
    /** Regular. */
    REGULAR,
    /** Regular only with a recorded motive: a warning (RULE-24). */
    MOTIVATED,
    /** Irregular by itself: never published; computed for comparison only (RULE-24). */
    FORBIDDEN
}
