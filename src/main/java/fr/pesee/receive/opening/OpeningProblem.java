package fr.pesee.receive.opening;

import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.ProblemCode;
import fr.pesee.rule.exact.Text;

/** Why bids cannot be opened or registered. */
public enum OpeningProblem implements ProblemCode {
    OPENING_SEALED(
            Kind.CONFLICT,
            "RULE-63",
            "Les offres de cette consultation sont scellées : la cérémonie les ouvre, et aucune ne s’enregistre.",
            "The bids of this tender are sealed: the ceremony opens them, and none can be registered."),
    OPENING_ONLY_FICTIONAL(
            Kind.CONFLICT,
            "RULE-63",
            "Seules les offres d’une consultation fictive s’enregistrent ainsi ; les vraies arrivent scellées.",
            "Only bids of a fictional tender are registered like this; real ones arrive sealed."),
    OPENING_NONE_RANKED(
            Kind.CONFLICT,
            "R2185-1",
            "Lot {0} : aucune offre n’a de prix utilisable, il n’y a rien à classer. Déclarez le lot sans suite, ou "
                    + "attendez que ses prix soient ouverts.",
            "Lot {0}: no bid has usable prices, there is nothing to rank. Cancel the lot, or wait until its prices are "
                    + "opened."),
    OPENING_NO_BID(
            Kind.CONFLICT,
            "RULE-64",
            "Le lot {0} n’a aucune offre enregistrée ; il n’y a rien à noter.",
            "Lot {0} has no registered bid; there is nothing to mark."),
    BID_NAME_TAKEN(
            Kind.CONFLICT,
            "",
            "Une offre de ce lot s’appelle déjà « {0} ».",
            "A bid of this lot is already called \"{0}\"."),
    BID_NAME_NEEDED(
            Kind.INVALID,
            "",
            "Les noms des opérateurs font ensemble plus de {0} caractères. Donnez un nom à l’offre.",
            "The operators' names have more than {0} characters together. Give the bid a name."),
    BID_TOO_MANY(Kind.INVALID, "", "Un lot compte au plus 1 000 offres.", "A lot has at most 1,000 bids."),
    BID_LATE(
            Kind.INVALID,
            "RULE-58, R2151-5",
            "Une offre reçue après la date limite ({0}) est tardive : elle reste fermée.",
            "A bid received after the deadline ({0}) is late: it stays closed."),
    BID_EARLY(
            Kind.INVALID,
            "RULE-58",
            "Une offre ne peut être reçue avant le jour du lancement ({0}).",
            "A bid cannot be received before the day of launch ({0})."),
    BID_CURRENCY(
            Kind.INVALID,
            "RULE-29",
            "Les prix sont en euros hors taxes ; « {0} » n’est pas acceptée.",
            "Prices are in euros excluding tax; \"{0}\" is not accepted."),
    BID_LINE_UNKNOWN(
            Kind.INVALID,
            "RULE-29",
            "La ligne « {0} » n’est pas au bordereau publié.",
            "The line \"{0}\" is not in the published schedule."),
    BID_CODE_INVALID(
            Kind.INVALID,
            "RULE-29",
            "Un code de ligne ou de critère de l’offre dépasse {0} caractères, ou contient des signes qui ne peuvent "
                    + "être conservés. Reprenez les codes publiés.",
            "A code of a line or criterion in the bid has more than {0} characters, or signs that cannot be kept. Use "
                    + "the published codes."),
    BID_LINE_UNPRICED(
            Kind.INVALID,
            "RULE-49",
            "La ligne « {0} » n’a pas de prix. Un blanc n’est pas zéro.",
            "The line \"{0}\" has no price. A blank is not zero."),
    BID_PRICE_INVALID(
            Kind.INVALID,
            "RULE-27",
            "Un prix unitaire est positif, avec 6 décimales et 15 chiffres au plus.",
            "A unit price is positive, with at most 6 decimals and 15 digits."),
    BID_MEASURE_UNKNOWN(
            Kind.INVALID,
            "",
            "« {0} » n’est pas un sous-critère mesuré de la grille.",
            "\"{0}\" is no measured leaf of the grid."),
    BID_MEASURE_MISSING(
            Kind.INVALID, "RULE-49", "La valeur mesurée « {0} » manque.", "The measured value \"{0}\" is missing."),
    BID_MEASURE_INVALID(
            Kind.INVALID,
            "",
            "Une valeur mesurée est positive ou nulle, avec 6 décimales et 15 chiffres au plus.",
            "A measured value is zero or more, with at most 6 decimals and 15 digits.");

    private final Kind kind;
    private final String rule;
    private final Text text;

    OpeningProblem(Kind kind, String rule, String fr, String en) {
        this.kind = kind;
        this.rule = rule;
        this.text = new Text(fr, en);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public Text text() {
        return text;
    }

    @Override
    public String rule() {
        return rule;
    }
}
