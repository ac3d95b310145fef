package fr.pesee.prepare.documents;

import fr.pesee.rule.exact.Text;

/** What a document of a consultation is (R2132-1 and the habits of French buyers). */
public enum DocumentKind {
    RC("règlement de la consultation (RC)", "tender rules (RC)"),
    CCAP("cahier des clauses administratives (CCAP)", "administrative terms (CCAP)"),
    CCTP("cahier des clauses techniques (CCTP)", "technical terms (CCTP)"),
    ACTE_ENGAGEMENT("acte d’engagement", "form of tender"),
    PRICES("bordereau des prix, détail estimatif (BPU, DQE)", "price schedule, estimate (BPU, DQE)"),
    ANNEX("annexe", "annex"),
    OTHER("autre document", "other document");

    private final Text words;

    DocumentKind(String french, String english) {
        this.words = new Text(french, english);
    }

    /** What such a document is called. */
    public Text words() {
        return words;
    }
}
