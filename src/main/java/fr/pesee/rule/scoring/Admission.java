package fr.pesee.rule.scoring;

/** Whether a bid may be ranked (R2152-6; RULE-26). */
public enum Admission {
    ADMISSIBLE,
    /** Received after the deadline (R2151-5). */
    LATE,
    /** L2152-2. */
    IRREGULAR,
    /** L2152-3. */
    UNACCEPTABLE,
    /** L2152-4. */
    INAPPROPRIATE,
    /** Rejected as abnormally low (L2152-6). */
    ABNORMALLY_LOW
}
