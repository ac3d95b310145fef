package fr.pesee.prepare.publication;

import fr.pesee.rule.exact.Text;

/** Why nothing follows, by the codes of the notice that says so (eForms BT-144, code list non-award-justification). */
public enum Ground {
    CHANGED_NEED("chan-need", "les besoins ont changé", "the needs have changed"),
    INSUFFICIENT_FUNDS("ins-fund", "les fonds ne suffisent pas", "the funds do not suffice"),
    NONE_RECEIVED("no-rece", "aucune offre ni candidature n’a été reçue", "no bid or application was received"),
    ONE_ADMISSIBLE("one-admis", "une seule offre recevable a été reçue", "only one admissible bid was received"),
    ALL_REJECTED(
            "all-rej", "toutes les offres sont retirées ou irrecevables", "all bids are withdrawn or inadmissible"),
    NOT_SIGNED("no-signed", "l’attributaire a refusé de signer", "the winner refused to sign"),
    PROCEDURAL_ERROR("tch-pr-error", "une erreur technique ou de procédure", "a technical or procedural error"),
    REVIEW_BODY("rev-body", "une décision de justice", "a decision of a court or review body"),
    REVIEW_REQUEST(
            "rev-buyer", "une demande de réexamen d’un soumissionnaire", "a tenderer’s request to review the award"),
    OTHER("other", "un autre motif d’intérêt général", "another reason of public interest");

    private final String code;
    private final Text words;

    Ground(String code, String french, String english) {
        this.code = code;
        this.words = new Text(french, english);
    }

    /** Its code in the notice. */
    public String code() {
        return code;
    }

    /** What it says. */
    public Text words() {
        return words;
    }
}
