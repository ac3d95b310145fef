package fr.pesee.prepare.tender;

import fr.pesee.rule.exact.Text;
import java.util.UUID;

/** What carries a lot from one phase to the next. */
public enum Step {
    /** The consultation is published: everything it announces is frozen. */
    PUBLISH("publier", "publish", "publication"),
    /** The deadline has passed and the bids are opened. */
    OPEN_BIDS("ouvrir les offres", "open the bids", "opening"),
    /** All bids are registered; the committee may agree its marks. */
    START_MARKING("commencer la notation", "start marking", "marking"),
    /** Every mark is agreed and locked; prices become known. */
    LOCK_MARKS("verrouiller les notes", "lock the marks", "lock"),
    /** The ranking is computed and recommended. */
    RECOMMEND("recommander", "recommend", "recommendation");

    private final Text words;
    private final String path;

    Step(String french, String english, String path) {
        this.words = new Text(french, english);
        this.path = path;
    }

    /** What is done, in words. */
    public Text words() {
        return words;
    }

    /** Where a person confirms it: publication for the whole tender, every other step for one lot. */
    public String address(UUID tender, int lot) {
        return "/confirm/tenders/" + tender + (this == PUBLISH ? "" : "/lots/" + lot) + "/" + path;
    }
}
