package fr.pesee.receive.opening;

import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.ProblemCode;
import fr.pesee.rule.exact.Text;

/** Why bids cannot be opened or registered. */
public enum OpeningProblem implements ProblemCode {
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
            "Le lot {0} n’a aucune offre ouverte qui puisse être notée.",
            "Lot {0} has no opened bid that can be marked."),
    BID_TOO_MANY(Kind.INVALID, "", "Un lot compte au plus 1 000 offres.", "A lot has at most 1,000 bids."),
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
            "Le prix de la ligne « {0} » ne peut être utilisé : un prix unitaire est positif, avec 6 décimales et 15 "
                    + "chiffres au plus.",
            "The price of the line \"{0}\" cannot be used: a unit price is positive, with at most 6 decimals and 15 "
                    + "digits."),
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
            "La valeur mesurée « {0} » ne peut être utilisée : elle est positive ou nulle, avec 6 décimales et 15 "
                    + "chiffres au plus.",
            "The measured value \"{0}\" cannot be used: it is zero or more, with at most 6 decimals and 15 digits.");

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
