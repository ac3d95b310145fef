package fr.pesee.prepare.tender;

import fr.pesee.rule.exact.Text;

/** The procedure followed (art. L2124-1 and following, R2123-1). */
public enum Procedure {
    /** Appel d'offres ouvert: anyone may bid, nothing is negotiated. */
    OPEN("appel d’offres ouvert", "open procedure"),
    /** Appel d'offres restreint: chosen candidates bid, nothing is negotiated. */
    RESTRICTED("appel d’offres restreint", "restricted procedure"),
    /** Procédure avec négociation. */
    NEGOTIATED("procédure avec négociation", "procedure with negotiation"),
    /** Procédure adaptée. */
    ADAPTED("procédure adaptée", "adapted procedure");

    private final Text words;

    Procedure(String french, String english) {
        this.words = new Text(french, english);
    }

    /** What it is called. */
    public Text words() {
        return words;
    }
}
