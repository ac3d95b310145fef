package fr.pesee.prove.opendata;

import fr.pesee.rule.exact.Text;

/** A business term of eForms that is read from a notice. */
enum Term {
    TITLE("BT-21", "Intitulé", "Title"),
    REFERENCE("BT-22", "Référence interne", "Internal reference"),
    PROCEDURE_ID("BT-04", "Identifiant de la procédure, pris pour référence", "Procedure identifier, as reference"),
    PROCEDURE("BT-105", "Procédure", "Procedure"),
    FRAMEWORK("BT-765", "Accord-cadre", "Framework agreement"),
    MAXIMUM("BT-271", "Maximum de l’accord-cadre, en euros", "Maximum of the framework, in euros"),
    ESTIMATE("BT-27", "Valeur estimée, en euros", "Estimated value, in euros"),
    DISPATCH("BT-05", "Date d’envoi de l’avis, prise pour date de lancement", "Dispatch date, as launch date"),
    QUESTIONS("BT-13", "Fin des questions", "Questions end"),
    DEADLINE("BT-131", "Date limite de remise des offres", "Deadline for bids"),
    OPENING("BT-132", "Ouverture des offres", "Opening of the bids"),
    VALIDITY("BT-98", "Validité des offres, en jours", "Validity of bids, in days"),
    LOT("BT-137", "Lot", "Lot"),
    DURATION("BT-36", "Durée, en mois", "Duration, in months"),
    CRITERION("BT-539", "Critère", "Criterion");

    private final String code;
    private final Text label;

    Term(String code, String french, String english) {
        this.code = code;
        this.label = new Text(french, english);
    }

    /** Its number in the regulation, such as {@code BT-21}. */
    public String code() {
        return code;
    }

    /** What it is called. */
    public Text label() {
        return label;
    }
}
