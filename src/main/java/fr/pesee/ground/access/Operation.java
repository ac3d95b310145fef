package fr.pesee.ground.access;

/** Everything that can be asked of the product; each has one row in {@link Permissions}. */
public enum Operation {
    CREATE_TENDER,
    LIST_TENDERS,
    READ_TENDER,
    EDIT_TENDER,
    PUBLISH_TENDER,
    MOVE_CLOCK,
    READ_TEAM,
    ASSIGN_FUNCTION,
    WITHDRAW_FUNCTION,
    RECORD_RECUSAL,
    LIST_SCORING_MODELS,
    READ_GRID,
    EDIT_GRID,
    READ_SCHEDULE,
    EDIT_SCHEDULE,
    OPEN_BIDS,
    REGISTER_BID,
    READ_BIDS,
    START_MARKING,
    AGREE_MARKS,
    READ_MARKS,
    LOCK_MARKS,
    COMPUTE_RECOMMENDATION,
    READ_RECOMMENDATION,
    READ_LEDGER,
    VERIFY_LEDGER,
    READ_CHECKPOINTS,
    EXPORT_EVIDENCE,
    READ_PLATFORM_LEDGER
}
