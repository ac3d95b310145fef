package fr.pesee.ground.party;

import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.ProblemCode;
import fr.pesee.rule.exact.Text;

/** Why an organisation, or who acts for it, cannot be as asked. */
public enum PartyProblem implements ProblemCode {
    SIRET_FORM(
            Kind.INVALID,
            "",
            "Un SIRET compte 14 chiffres : le SIREN de l’entreprise et les 5 chiffres de l’établissement.",
            "A SIRET has 14 digits: the SIREN of the company and the 5 digits of the establishment."),
    VAT_FORM(
            Kind.INVALID,
            "",
            "Ce n’est pas un numéro de TVA de l’Union européenne. Écrivez-le avec les deux lettres du pays, tel que "
                    + "FR40303265045 ; pour un autre pays, choisissez « autre registre ».",
            "This is no VAT number of the European Union. Write it with the two letters of the country, such as "
                    + "FR40303265045; for another country, choose \"other register\"."),
    LEI_FORM(
            Kind.INVALID,
            "ISO 17442",
            "Un LEI compte 20 caractères : 18 lettres ou chiffres, puis 2 chiffres.",
            "An LEI has 20 characters: 18 letters or digits, then 2 digits."),
    IDENTIFIER_CHECK_DIGIT(
            Kind.INVALID,
            "",
            "Un chiffre n’est pas le bon : les chiffres de contrôle de ce numéro ne concordent pas. Recopiez-le depuis "
                    + "un document officiel.",
            "A digit is wrong: the check digits of this number do not agree. Copy it from an official document."),
    ORGANISATION_COUNTRY_UNKNOWN(
            Kind.INVALID,
            "ISO 3166-1",
            "Ce n’est pas le code d’un pays. Donnez ses deux lettres, telles que CH pour la Suisse.",
            "This is not the code of a country. Give its two letters, such as CH for Switzerland."),
    INVITATION_EMAIL_UNUSABLE(
            Kind.INVALID,
            "",
            "Ce n’est pas une adresse à laquelle nous pouvons écrire. Donnez-en une seule, de la forme nom@exemple.fr.",
            "This is not an address that we can write to. Give a single one, of the form name@example.org."),
    INVITATIONS_TOO_MANY(
            Kind.TOO_OFTEN,
            "",
            "Trop d’invitations ont été envoyées en une heure. Celle-ci n’a pas été envoyée. Réessayez dans une heure.",
            "Too many invitations were sent within an hour. This one was not sent. Retry in an hour."),
    INVITATION_GONE(
            Kind.CONFLICT,
            "",
            "Cette invitation n’existe plus : elle a servi, a été retirée ou a expiré. Demandez-en une autre à votre "
                    + "collègue.",
            "This invitation is no more: it was used, was withdrawn or has expired. Ask your colleague for another."),
    ORGANISATION_MISSING(
            Kind.CONFLICT,
            "",
            "Vous n’agissez encore pour aucune organisation. Créez la vôtre, ou acceptez l’invitation d’un collègue.",
            "You do not act for any organisation yet. Create yours, or accept the invitation of a colleague."),
    ORGANISATION_HELD(
            Kind.CONFLICT,
            "",
            "Vous agissez déjà pour une organisation. Quittez-la d’abord : une personne n’agit que pour une seule.",
            "You act for an organisation already. Leave it first: a person acts for one only."),
    ORGANISATION_LAST_PERSON(
            Kind.CONFLICT,
            "",
            "Vous êtes la dernière personne de cette organisation : sans vous, nul n’agirait pour elle. Invitez "
                    + "d’abord un collègue.",
            "You are the last person of this organisation: without you, nobody would act for it. Invite a colleague "
                    + "first."),
    ORGANISATION_FIRST_PERSON_ONLY(
            Kind.CONFLICT,
            "",
            "Seule la personne qui agit depuis le plus longtemps pour l’organisation peut faire cela. Demandez-le-lui.",
            "Only the person who has acted for the organisation longest can do this. Ask them."),
    ORGANISATION_PERSON_UNKNOWN(
            Kind.CONFLICT,
            "",
            "Cette personne n’agit pas, ou plus, pour votre organisation.",
            "This person does not act for your organisation, or no longer does.");

    private final Kind kind;
    private final String rule;
    private final Text text;

    PartyProblem(Kind kind, String rule, String fr, String en) {
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
