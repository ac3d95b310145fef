package fr.pesee.receive.group;

import fr.pesee.ground.page.Formats;
import fr.pesee.ground.party.Organisations;
import fr.pesee.ground.party.People;
import fr.pesee.ground.post.Letter;
import fr.pesee.ground.post.Outbox;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.receive.upload.BidderWindow;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells all people of an organisation at once that one of them confirmed a group in its name. */
@ApplicationScoped
class GroupLetters {
    private final Organisations organisations;
    private final People people;
    private final Outbox outbox;

    GroupLetters(Organisations organisations, People people, Outbox outbox) {
        this.organisations = organisations;
        this.people = people;
        this.outbox = outbox;
    }

    /** In the transaction of the act. */
    void tell(BidderWindow window, ConfirmationEntity row) {
        people.emailsOf(organisations.people(row.organisation))
                .forEach((subject, address) -> outbox.put(letter(window.tender(), row, subject, address)));
    }

    private static Letter letter(Tender tender, ConfirmationEntity row, String subject, String address) {
        return new Letter(
                "consortium/" + row.tender + "/" + row.entry + "/" + subject,
                address,
                People.LANGUAGE,
                "Groupement confirmé\u202F: " + tender.reference(),
                tender.letterHead(People.LANGUAGE)
                        + "La composition d’un groupement a été confirmée au nom de votre organisation pour le lot "
                        + row.lot + " de la consultation " + tender.reference() + ", le "
                        + Formats.of(People.LANGUAGE).second(row.confirmedAt)
                        + " (heure de Paris). Son empreinte est " + row.digest + ". La composition elle-même reste "
                        + "dans l’offre scellée de votre mandataire. Si cette confirmation n’est pas de vous ni d’un "
                        + "collègue, écrivez aussitôt à l’acheteur.",
                "/notices/" + tender.id() + "/lots/" + row.lot + "/group",
                null);
    }
}
