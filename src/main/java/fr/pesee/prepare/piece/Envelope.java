package fr.pesee.prepare.piece;

import fr.pesee.rule.exact.Text;

/** Which half of a bid a piece belongs to (CCP R2143-3, R2151-1 and following; to verify). */
public enum Envelope {
    /** What shows that the bidder may and can take part. */
    CANDIDACY("Candidature", "Candidacy"),
    /** What the bidder offers, and at which price. */
    OFFER("Offre", "Offer");

    private final Text words;

    Envelope(String fr, String en) {
        this.words = new Text(fr, en);
    }

    /** What it is called. */
    public Text words() {
        return words;
    }
}
