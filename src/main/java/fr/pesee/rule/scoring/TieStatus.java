package fr.pesee.rule.scoring;

/** Whether bids were equal, and whether the published rules set them apart (RULE-39). */
public enum TieStatus {
    NONE,
    RESOLVED,
    /** At least two bids share a rank and nothing published decides between them: award blocked. */
    TIE_UNRESOLVED
}
