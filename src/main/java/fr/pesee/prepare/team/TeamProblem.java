package fr.pesee.prepare.team;

import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.ProblemCode;
import fr.pesee.rule.exact.Text;

/** Why a team cannot be what was asked. */
public enum TeamProblem implements ProblemCode {
    TEAM_PERSON_UNKNOWN(
            Kind.INVALID,
            "",
            "« {0} » ne s’est jamais identifié ici. Demandez à cette personne de s’identifier une fois.",
            "\"{0}\" has never signed in here. Ask this person to sign in once."),
    TEAM_NOT_ELIGIBLE(
            Kind.INVALID,
            "RULE-86",
            "Les rôles de « {0} » ne permettent pas la fonction {1}.",
            "The roles of \"{0}\" do not allow the function {1}."),
    TEAM_INCOMPATIBLE(
            Kind.CONFLICT,
            "RULE-86",
            "« {0} » est déjà {1} dans cette consultation ; cela exclut la fonction {2}.",
            "\"{0}\" is already {1} in this tender; that excludes the function {2}."),
    TEAM_FUNCTION_HELD(
            Kind.CONFLICT,
            "",
            "« {0} » a déjà la fonction {1} dans cette consultation.",
            "\"{0}\" already holds the function {1} in this tender."),
    TEAM_FUNCTION_NOT_HELD(
            Kind.CONFLICT,
            "",
            "« {0} » n’a pas la fonction {1} dans cette consultation.",
            "\"{0}\" does not hold the function {1} in this tender."),
    TEAM_CHAIR_TAKEN(
            Kind.CONFLICT,
            "RULE-86",
            "Cette consultation a déjà une présidence. Retirez-lui d’abord sa fonction.",
            "This tender already has a chair. Withdraw that function first."),
    TEAM_LAST_OFFICER(
            Kind.CONFLICT,
            "RULE-86",
            "Une consultation garde au moins un officier d’achat. Désignez d’abord son successeur.",
            "A tender keeps at least one officer. Assign the successor first."),
    TEAM_RECUSED(
            Kind.CONFLICT,
            "RULE-82",
            "« {0} » est récusé dans cette consultation.",
            "\"{0}\" is recused from this tender."),
    TEAM_PRICES_KNOWN(
            Kind.CONFLICT,
            "RULE-34",
            "Les prix sont connus : nul n’entre plus dans la commission ni ne la quitte. "
                    + "Une personne récusée peut être retirée, et un membre reprendre la présidence.",
            "Prices are known: nobody joins the committee or leaves it any more. "
                    + "A recused person may be withdrawn, and a member may take the chair.");

    private final Kind kind;
    private final String rule;
    private final Text text;

    TeamProblem(Kind kind, String rule, String fr, String en) {
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
