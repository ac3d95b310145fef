package fr.pesee.prepare.tender;

import fr.pesee.rule.exact.Text;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** What carries a lot from one phase to the next. */
public enum Step {
    /** The consultation is published: everything it announces is frozen. */
    PUBLISH("publier", "publish", "publication"),
    /** What was published is opened again for a rectification, and stays in force meanwhile (RULE-06). */
    REOPEN("préparer une rectification", "prepare a rectification", "reopening"),
    /** A new version of what is announced takes the place of the one before. */
    RECTIFY("publier la rectification", "publish the rectification", "rectification"),
    /** A rectification is given up. */
    ABANDON("abandonner la rectification", "give the rectification up", "abandonment"),
    /** The deadline has passed and the bids are opened. */
    OPEN_BIDS("ouvrir les offres", "open the bids", "opening"),
    /** All bids are registered; the committee may agree its marks. */
    START_MARKING("commencer la notation", "start marking", "marking"),
    /** Every mark is agreed and locked; prices become known. */
    LOCK_MARKS("verrouiller les notes", "lock the marks", "lock"),
    /** The ranking is computed and recommended. */
    RECOMMEND("recommander", "recommend", "recommendation"),
    /** Nothing follows in this lot (R2185-1). */
    CANCEL("déclarer sans suite", "cancel", "cancellation");

    private static final Set<Step> OF_THE_TENDER = EnumSet.of(PUBLISH, REOPEN, RECTIFY, ABANDON);

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

    /** Whether all lots take it together. */
    public boolean isOfTender() {
        return OF_THE_TENDER.contains(this);
    }

    /** Whether what is announced is frozen by it. */
    public boolean isPublishing() {
        return this == PUBLISH || this == RECTIFY;
    }

    /** Where a person confirms it: for the whole tender, or for one lot. */
    public String address(UUID tender, int lot) {
        return "/confirm/tenders/" + tender + (isOfTender() ? "" : "/lots/" + lot) + "/" + path;
    }
}
