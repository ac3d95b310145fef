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
            "Les rôles de « {0} » ne permettent pas la fonction « {1} ». Qui administre les comptes peut lui donner le "
                    + "rôle qu’elle demande ; il vaut dès sa prochaine connexion.",
            "The roles of \"{0}\" do not allow the function \"{1}\". Whoever administers the accounts can give the "
                    + "role that it takes; it counts from the next sign-in."),
    TEAM_ADMINISTRATOR(
            Kind.INVALID,
            "RULE-86",
            "« {0} » administre la plateforme, et ne peut donc tenir aucune fonction dans une consultation.",
            "\"{0}\" administers the platform, and may therefore hold no function in any tender."),
    TEAM_INCOMPATIBLE(
            Kind.CONFLICT,
            "RULE-86",
            "« {0} » a déjà la fonction « {1} » dans cette consultation ; elle exclut la fonction « {2} ».",
            "\"{0}\" already holds the function \"{1}\" in this tender; it excludes the function \"{2}\"."),
    TEAM_KNEW_VARIANTS(
            Kind.CONFLICT,
            "RULE-19",
            "« {0} » a été responsable de cette consultation, et a pu lire les détails quantitatifs scellés : cette "
                    + "personne ne peut être témoin de leur tirage au sort. Choisissez-en une autre.",
            "\"{0}\" has been an officer of this tender, and could read the sealed variants: this person cannot be a "
                    + "witness of their draw. Choose another."),
    TEAM_BOUND_TO_DRAW(
            Kind.CONFLICT,
            "RULE-19",
            "« {0} » a annoncé un nombre pour le tirage au sort : cette personne ne peut recevoir la fonction « {1} » "
                    + "qu’une fois le tirage fait.",
            "\"{0}\" has announced a number for the draw: this person can be given the function \"{1}\" only once "
                    + "the draw is made."),
    TEAM_FUNCTION_HELD(
            Kind.CONFLICT,
            "",
            "« {0} » a déjà la fonction « {1} » dans cette consultation.",
            "\"{0}\" already holds the function \"{1}\" in this tender."),
    TEAM_FUNCTION_NOT_HELD(
            Kind.CONFLICT,
            "",
            "« {0} » n’a pas la fonction « {1} » dans cette consultation.",
            "\"{0}\" does not hold the function \"{1}\" in this tender."),
    TEAM_CHAIR_TAKEN(
            Kind.CONFLICT,
            "RULE-86",
            "Cette consultation a déjà une présidence. Retirez-lui d’abord sa fonction.",
            "This tender already has a chair. Withdraw that function first."),
    TEAM_LAST_OFFICER(
            Kind.CONFLICT,
            "RULE-86",
            "Une consultation garde au moins une personne responsable. Désignez d’abord son successeur.",
            "A tender keeps at least one officer. Assign the successor first."),
    TEAM_RECUSED(
            Kind.CONFLICT,
            "RULE-82",
            "« {0} » est récusé dans cette consultation.",
            "\"{0}\" is recused from this tender."),
    TEAM_STAND_IN_POINTLESS(
            Kind.INVALID,
            "",
            "La fonction « {0} » n’a pas de suppléant : nommez simplement une personne de plus.",
            "The function \"{0}\" has no stand-in: simply assign one more person."),
    TEAM_STAND_IN_NAMED(
            Kind.CONFLICT,
            "",
            "« {0} » a déjà un suppléant dans cette fonction. Retirez-le d’abord.",
            "\"{0}\" already has a stand-in in this function. Remove that one first."),
    TEAM_STAND_IN_NOT_NAMED(
            Kind.CONFLICT,
            "",
            "« {0} » n’a pas de suppléant dans cette fonction. Désignez-en un d’abord.",
            "\"{0}\" has no stand-in in this function. Name one first."),
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
