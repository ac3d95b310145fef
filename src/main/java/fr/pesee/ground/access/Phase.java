package fr.pesee.ground.access;

import fr.pesee.rule.exact.Text;
import java.util.Arrays;
import java.util.List;

/**
 * Where a lot stands in the life of its tender. Up to {@link #PUBLISHED} all lots stand together; from
 * {@link #OPENING} on, each lot goes its own way; a lot may be cancelled at any time.
 */
public enum Phase {
    /** In preparation: everything may still be edited. */
    DRAFT("brouillon", "draft"),
    /** Published: grid, schedule and deadline are frozen; bids are awaited. */
    PUBLISHED("publiée", "published"),
    /** Published, and a rectification is being prepared; what was published stays in force (RULE-06). */
    RECTIFYING("rectification", "rectification"),
    /** The deadline has passed and the bids are being opened. */
    OPENING("ouverture", "opening"),
    /** The committee agrees its marks; prices are masked from it. */
    MARKING("notation", "marking"),
    /** Marks are locked; prices are known. */
    LOCKED("notes verrouillées", "locked"),
    /** The ranking is computed and recommended. */
    RECOMMENDED("recommandation", "recommended"),
    /** Nothing follows: declared <em>sans suite</em> (R2185-1). */
    CANCELLED("sans suite", "cancelled");

    private final Text words;

    Phase(String french, String english) {
        this.words = new Text(french, english);
    }

    /** What this phase is called. */
    public Text words() {
        return words;
    }

    /** Whether prices are known to the committee: only once quality is locked (RULE-32 as ruled in §26), or
     * nothing follows; who may then still read bids, the permission table says. */
    public boolean arePricesKnown() {
        return compareTo(LOCKED) >= 0;
    }

    /** Where this phase stands on the straight way from draft to recommendation; that of the draft for no way on. */
    public Phase onTheWay() {
        return switch (this) {
            case RECTIFYING -> PUBLISHED;
            case CANCELLED -> DRAFT;
            default -> this;
        };
    }

    /** The phases that a lot goes through from draft to recommendation, in order. */
    public static List<Phase> way() {
        return Arrays.stream(values())
                .filter(phase -> phase.onTheWay() == phase)
                .toList();
    }
}
