package fr.pesee.prepare.tender;

/** What carries a lot from one phase to the next. */
public enum Step {
    /** The consultation is published: everything it announces is frozen. */
    PUBLISH,
    /** The deadline has passed and the bids are opened. */
    OPEN_BIDS,
    /** All bids are registered; the committee may agree its marks. */
    START_MARKING,
    /** Every mark is agreed and locked; prices become known. */
    LOCK_MARKS,
    /** The ranking is computed and recommended. */
    RECOMMEND
}
