package fr.pesee.prepare.registration;

import fr.pesee.ground.post.Letter;
import fr.pesee.ground.post.LinkTokens;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.rule.exact.Text;

/** What is mailed to those who register: what anyone may read on the tender's page, and the way there. */
final class RegistrationLetters {
    static final String CONFIRMATION = "/registrations/confirmation";
    static final String END = "/registrations/end";

    private static final Text CONFIRM_SUBJECT = new Text("Confirmez votre inscription", "Confirm your registration");
    private static final Text COLON = new Text("\u202F: ", ": ");

    private static final Text CONFIRM = new Text(
            "Cette adresse a été donnée pour être prévenue des changements de la consultation ci-dessous. Pour "
                    + "confirmer, ouvrez la page suivante dans les trois jours et appuyez sur le bouton. Si vous "
                    + "n’avez rien demandé, ne faites rien\u202F: l’adresse sera oubliée.",
            "This address was given to be told of changes of the tender below. To confirm, open the following page "
                    + "within three days and press the button. If you did not ask for this, do nothing: the address "
                    + "will be forgotten.");

    private RegistrationLetters() {}

    static Letter confirmation(Tender tender, RegistrationEntity row, String token, String ending) {
        String language = row.language;
        return new Letter(
                "registration/" + row.id + "/" + LinkTokens.digest(token).hex(),
                row.address(),
                language,
                CONFIRM_SUBJECT.in(language) + COLON.in(language) + tender.reference(),
                body(tender, language, CONFIRM),
                CONFIRMATION + "?token=" + token,
                END + "?token=" + ending);
    }

    static Letter news(Tender tender, News news, RegistrationEntity row, String token) {
        String language = row.language;
        return new Letter(
                "tender/" + tender.id() + "/" + news.key() + "/" + row.id,
                row.address(),
                language,
                news.subject().in(language),
                body(tender, language, news.body()),
                news.path(),
                END + "?token=" + token);
    }

    private static String body(Tender tender, String language, Text what) {
        return tender.letterHead(language) + what.in(language) + "\n\n" + tender.title() + "\n" + tender.reference();
    }
}
