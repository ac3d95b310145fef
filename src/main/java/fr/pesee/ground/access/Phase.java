package fr.pesee.ground.access;

import fr.pesee.rule.exact.Text;

/**
 * Where a lot stands in the life of its tender. Up to {@link #PUBLISHED} all lots stand together; from
 * {@link #OPENING} on, each lot goes its own way.
 */
public enum Phase {
    /** In preparation: everything may still be edited. */
    DRAFT("brouillon", "draft"),
    /** Published: grid, schedule and deadline are frozen; bids are awaited. */
    PUBLISHED("publiée", "published"),
    /** The deadline has passed and the bids are being opened. */
    OPENING("ouverture", "opening"),
    /** The committee agrees its marks; prices are masked from it. */
    MARKING("notation", "marking"),
    /** Marks are locked; prices are known. */
    LOCKED("notes verrouillées", "locked"),
    /** The ranking is computed and recommended. */
    RECOMMENDED("recommandation", "recommended");

    private final Text words;

    Phase(String french, String english) {
        this.words = new Text(french, english);
    }

    /** What this phase is called. */
    public Text words() {
        return words;
    }

    /** Whether prices are known to the committee: only once quality is locked (RULE-32 as ruled in §26). */
    public boolean arePricesKnown() {
        return compareTo(LOCKED) >= 0;
    }
}
