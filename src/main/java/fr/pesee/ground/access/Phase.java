package fr.pesee.ground.access;

/**
 * Where a lot stands in the life of its tender. Up to {@link #PUBLISHED} all lots stand together; from
 * {@link #OPENING} on, each lot goes its own way.
 */
public enum Phase {
    /** In preparation: everything may still be edited. */
    DRAFT,
    /** Published: grid, schedule and deadline are frozen; bids are awaited. */
    PUBLISHED,
    /** The deadline has passed and the bids are being opened. */
    OPENING,
    /** The committee agrees its marks; prices are masked from it. */
    MARKING,
    /** Marks are locked; prices are known. */
    LOCKED,
    /** The ranking is computed and recommended. */
    RECOMMENDED;

    /** Whether prices are known to the committee: only once quality is locked (RULE-32 as ruled in §26). */
    public boolean arePricesKnown() {
        return compareTo(LOCKED) >= 0;
    }
}
