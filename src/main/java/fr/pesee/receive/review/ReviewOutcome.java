package fr.pesee.receive.review;

import fr.pesee.rule.exact.Text;

/** What becomes of a deposit that did not count. */
public enum ReviewOutcome {
    /** It is opened in a sitting of its own, in the place of what was opened of the same organisation (RULE-59). */
    READMITTED(new Text("réadmettre et ouvrir", "readmit and open")),
    /** It stays sealed. */
    KEPT_SEALED(new Text("garder scellé", "keep sealed")),
    /** It was to be opened, and stays sealed after all. */
    REVOKED(new Text("révoquer la réadmission, garder scellé", "revoke the readmission, keep sealed"));

    private final Text words;

    ReviewOutcome(Text words) {
        this.words = words;
    }

    /** Whether it can be decided about a deposit that is readmitted and still shut, or about one that is not. */
    boolean mayFollow(boolean readmitted) {
        return (this == REVOKED) == readmitted;
    }

    /** What it is called. */
    public Text words() {
        return words;
    }
}
