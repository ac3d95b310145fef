package fr.pesee.ground.party;

import fr.pesee.ground.page.Formats;
import fr.pesee.ground.post.Letter;
import fr.pesee.rule.exact.Text;

/** What is mailed to a colleague who is invited. */
final class OrganisationLetters {
    static final String INVITATION = "/organisation/invitation";

    private static final Text SUBJECT =
            new Text("Invitation à agir pour une organisation", "Invitation to act for an organisation");

    private OrganisationLetters() {}

    static Letter invitation(
            Organisation.Invitation invitation,
            Organisation organisation,
            String inviter,
            String token,
            String language) {
        Formats formats = Formats.of(language);
        Text body = new Text(
                inviter + " vous invite à agir dans Pesée pour l’organisation suivante\u202F:\n\n" + organisation.name()
                        + "\n" + organisation.identifier().shown()
                        + "\n\nPour accepter, ouvrez la page suivante, connectez-vous avec votre compte et appuyez "
                        + "sur le bouton, avant le " + formats.minute(invitation.expiresAt())
                        + ", heure de Paris. Le lien ne "
                        + "sert qu’une fois. Si vous ne connaissez pas cette personne, ne faites rien.",
                inviter + " invites you to act in Pesée for the following organisation:\n\n" + organisation.name()
                        + "\n" + organisation.identifier().shown()
                        + "\n\nTo accept, open the following page, sign in with your account and press the button, "
                        + "before " + formats.minute(invitation.expiresAt())
                        + ", Paris time. The link serves once. If you do not "
                        + "know this person, do nothing.");
        return new Letter(
                "organisation/" + organisation.id() + "/invitation/" + invitation.id(),
                invitation.email(),
                language,
                SUBJECT.in(language),
                body.in(language),
                INVITATION + "?token=" + token,
                null);
    }
}
