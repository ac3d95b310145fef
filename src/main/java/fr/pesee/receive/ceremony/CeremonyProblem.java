package fr.pesee.receive.ceremony;

import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.ProblemCode;
import fr.pesee.rule.exact.Text;

/** Why a share is not taken, or a lot cannot be opened. */
public enum CeremonyProblem implements ProblemCode {
    CEREMONY_NOT_SEALED(
            Kind.CONFLICT,
            "",
            "Ce lot n’a pas de clé : aucune offre n’y est scellée.",
            "This lot has no key: no bid is sealed for it."),
    CEREMONY_NONE(
            Kind.CONFLICT,
            "RULE-64",
            "Aucune cérémonie n’est en cours, ou elle a duré plus de {0} minutes. Commencez-en une : les parts données "
                    + "dans la précédente sont oubliées.",
            "No ceremony is under way, or it lasted more than {0} minutes. Begin one: the shares given in the one "
                    + "before are forgotten."),
    CEREMONY_OVER(
            Kind.CONFLICT,
            "RULE-64",
            "Ce qui devait être ouvert de ce lot à ce jour l’est déjà. Aucune part n’est plus nécessaire pour cela.",
            "What was to be opened of this lot by now is open. No share is needed for it any more."),
    CEREMONY_NO_SHARE(
            Kind.DENIED,
            "RULE-64",
            "Vous ne détenez pas de part de la clé de ce lot.",
            "You hold no share of this lot's key."),
    CEREMONY_SHARE_UNREADABLE(
            Kind.INVALID,
            "",
            "Cette part n’est pas chiffrée pour la cérémonie en cours. Rouvrez la page, puis déchiffrez votre part à "
                    + "nouveau.",
            "This share is not encrypted to the ceremony under way. Open the page again, and decrypt your share once "
                    + "more."),
    CEREMONY_SHARE_MISSING(
            Kind.INVALID,
            "RULE-64",
            "Donnez aussi votre part de chacune de ces clés : {0}. Elles se donnent ensemble.",
            "Give your share of each of these keys, too: {0}. They are given together."),
    CEREMONY_PRICES_SHUT(
            Kind.CONFLICT,
            "RULE-64",
            "Lot {0} : les prix sont dans une enveloppe à part, encore scellée. {1} détenteurs doivent donner leur "
                    + "part avant le classement.",
            "Lot {0}: prices stand in an envelope of their own, still sealed. {1} holders have to give their shares "
                    + "before the ranking."),
    CEREMONY_SHARE_OF_ANOTHER(
            Kind.INVALID,
            "RULE-64",
            "Cette part est celle d’un autre détenteur. Chacun donne la sienne.",
            "This share is another holder's. Everybody gives their own."),
    CEREMONY_BINDING_BROKEN(
            Kind.CONFLICT,
            "RULE-61",
            "Le registre des dépôts n’est plus celui que l’engagement publié à l’échéance couvre. Rien n’est ouvert. "
                    + "Prévenez le juriste et l’auditeur.",
            "The log of deposits is no longer the one that the commitment published at the deadline covers. Nothing is "
                    + "opened. Tell the legal reviewer and the auditor."),
    CEREMONY_UNFINISHED(
            Kind.CONFLICT,
            "RULE-64",
            "Lot {0} : les offres scellées ne sont pas encore ouvertes. {1} détenteurs doivent donner leur part.",
            "Lot {0}: the sealed bids are not open yet. {1} holders have to give their shares."),
    CEREMONY_NO_MINUTES(
            Kind.CONFLICT,
            "RULE-64",
            "Aucun procès-verbal n’est établi pour ce lot : ses offres scellées ne sont pas ouvertes et contrôlées.",
            "No minutes are taken of this lot: its sealed bids are not open and examined."),
    CEREMONY_PRINTING(
            Kind.CONFLICT,
            "RULE-64",
            "Le procès-verbal est établi, et son PDF est en préparation. Réessayez dans un instant.",
            "The minutes are taken, and their PDF is being made. Retry in a moment."),
    CEREMONY_EXAMINING(
            Kind.CONFLICT,
            "RULE-64",
            "Lot {0} : les offres ouvertes sont encore contrôlées. Réessayez dans un instant.",
            "Lot {0}: the opened bids are still being examined. Retry in a moment.");

    private final Kind kind;
    private final String rule;
    private final Text text;

    CeremonyProblem(Kind kind, String rule, String fr, String en) {
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
