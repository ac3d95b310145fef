package fr.pesee.prepare.piece;

import fr.pesee.prepare.tender.Tender;
import fr.pesee.rule.exact.Text;
import java.util.List;

/** Which envelope of a bid a piece belongs to (CCP R2143-3, R2151-1 and following; to verify). */
public enum Envelope {
    /** What shows that the bidder may and can take part. */
    CANDIDACY("Candidature", "Candidacy"),
    /** What the bidder offers; with its price, unless that stands in an envelope of its own. */
    OFFER("Offre", "Offer"),
    /** The price, where the tender announces that it stands apart. */
    PRICE("Prix", "Price");

    /** The envelopes that bids of a tender have. */
    public static List<Envelope> of(Tender tender) {
        return tender.terms().twoEnvelopes() ? List.of(values()) : List.of(CANDIDACY, OFFER);
    }

    private final Text words;

    Envelope(String fr, String en) {
        this.words = new Text(fr, en);
    }

    /** What it is called. */
    public Text words() {
        return words;
    }
}
