package fr.pesee.receive.consortium;

import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.ProblemCode;
import fr.pesee.rule.exact.Text;

/** Why a tenderer cannot be as described. */
public enum ConsortiumProblem implements ProblemCode {
    CONSORTIUM_IDENTIFIER_INVALID(
            Kind.INVALID,
            "",
            "L’identifiant est un SIREN (9 chiffres), un SIRET (14 chiffres) ou un numéro de TVA (2 lettres, "
                    + "2 à 13 caractères).",
            "The identifier is a SIREN (9 digits), a SIRET (14 digits) or a VAT number "
                    + "(2 letters, 2 to 13 characters)."),
    CONSORTIUM_FORM_MEMBERS(
            Kind.INVALID,
            "RULE-74, R2142-19",
            "Un groupement compte un mandataire et au moins un autre membre ; un candidat seul n’en compte pas.",
            "A group has a lead and at least one other member; a single tenderer has none."),
    CONSORTIUM_OPERATOR_TWICE(
            Kind.INVALID,
            "RULE-74",
            "L’opérateur {0} figure deux fois dans le groupement.",
            "The operator {0} stands twice in the group."),
    CONSORTIUM_TOO_LARGE(
            Kind.INVALID, "", "Un groupement compte au plus 50 membres.", "A group has at most 50 members."),
    CONSORTIUM_SHARES_NOT_100(
            Kind.INVALID,
            "RULE-74",
            "Les parts des membres d’un groupement conjoint font exactement 100 % ; ici {0} %.",
            "The shares of a joint group sum to exactly 100%; here {0}%."),
    CONSORTIUM_SHARE_UNEXPECTED(
            Kind.INVALID,
            "RULE-74",
            "Seuls les membres d’un groupement conjoint ont une part, positive et de 6 décimales au plus.",
            "Only the members of a joint group have a share, positive and with at most 6 decimals."),
    CONSORTIUM_UNREADABLE(
            Kind.INVALID,
            "RULE-74",
            "La description de qui répond n’a pas la forme attendue.",
            "The description of who bids has not the form expected."),
    CONSORTIUM_LEAD_NOT_DEPOSITOR(
            Kind.INVALID,
            "RULE-74, R2142-24",
            "Le mandataire désigné, {0}, n’est pas l’organisation qui a déposé, {1}.",
            "The lead that is named, {0}, is not the organisation that deposited, {1}."),
    CONSORTIUM_CHECK_DIGIT(
            Kind.INVALID,
            "",
            "La clé de l’identifiant {0} n’est pas bonne : il est mal recopié, ou n’existe pas.",
            "The check digits of the identifier {0} are wrong: it is miscopied, or does not exist."),
    CONSORTIUM_SUBCONTRACTOR_UNUSABLE(
            Kind.INVALID,
            "",
            "Le sous-traitant n° {0} n’est pas décrit comme attendu : il lui faut au moins un nom.",
            "Subcontractor no. {0} is not described as expected: it needs a name at least."),
    CONSORTIUM_PROVIDER_UNUSABLE(
            Kind.INVALID,
            "",
            "Le prestataire d’informatique en nuage n° {0} n’est pas décrit comme attendu : il lui faut un nom.",
            "Cloud provider no. {0} is not described as expected: it needs a name."),
    CONSORTIUM_LEAD_OF_TWO(
            Kind.INVALID,
            "RULE-75, R2142-23",
            "{0} est aussi mandataire dans l’offre de {1} pour ce lot.",
            "{0} is the lead in the bid of {1} for this lot, too."),
    CONSORTIUM_OPERATOR_IN_TWO(
            Kind.INVALID,
            "RULE-76, R2142-21",
            "{0} participe aussi à l’offre de {1} pour ce lot ; le règlement de la consultation l’interdit.",
            "{0} takes part in the bid of {1} for this lot, too; the rules of the tender forbid it.");

    private final Kind kind;
    private final String rule;
    private final Text text;

    ConsortiumProblem(Kind kind, String rule, String fr, String en) {
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
