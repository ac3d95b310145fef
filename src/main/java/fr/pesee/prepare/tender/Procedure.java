package fr.pesee.prepare.tender;

/** The procedure followed (art. L2124-1 and following, R2123-1). */
public enum Procedure {
    /** Appel d'offres ouvert: anyone may bid, nothing is negotiated. */
    OPEN,
    /** Appel d'offres restreint: chosen candidates bid, nothing is negotiated. */
    RESTRICTED,
    /** Procédure avec négociation. */
    NEGOTIATED,
    /** Procédure adaptée. */
    ADAPTED
}
