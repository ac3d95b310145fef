package fr.pesee.receive.deposit;

import fr.pesee.ground.page.Formats;
import fr.pesee.ground.party.Organisations;
import fr.pesee.ground.party.People;
import fr.pesee.ground.post.Letter;
import fr.pesee.ground.post.Outbox;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.receive.seal.EnvelopeKey;
import fr.pesee.receive.upload.BidderWindow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Tells all people of an organisation at once that one of them deposited or withdrew in its name, or that what they
 * deposited has to be made again.
 */
@ApplicationScoped
class DepositLetters {
    private final Organisations organisations;
    private final People people;
    private final Outbox outbox;

    DepositLetters(Organisations organisations, People people, Outbox outbox) {
        this.organisations = organisations;
        this.people = people;
        this.outbox = outbox;
    }

    /** In the transaction of the act. */
    void tell(BidderWindow window, DepositEntity deposit) {
        people.emailsOf(organisations.people(window.organisation().id()))
                .forEach((subject, address) -> outbox.put(letter(window.tender(), deposit, subject, address)));
    }

    /** The same of a withdrawal. */
    void tell(BidderWindow window, WithdrawalEntity withdrawal) {
        people.emailsOf(organisations.people(window.organisation().id()))
                .forEach((subject, address) -> outbox.put(letter(window.tender(), withdrawal, subject, address)));
    }

    /** In the transaction in which the keys are replaced: what was deposited in these lots is not opened any more. */
    void tell(EnvelopeKey.Replaced replaced, UUID organisation, List<Integer> lots) {
        people.emailsOf(organisations.people(organisation))
                .forEach((subject, address) -> outbox.put(letter(replaced, lots, subject, address)));
    }

    private static Letter letter(EnvelopeKey.Replaced replaced, List<Integer> lots, String subject, String address) {
        Tender tender = replaced.tender();
        Formats french = Formats.of(People.LANGUAGE);
        String named = lots.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return new Letter(
                "keys-replaced/" + tender.id() + "/" + replaced.entry() + "/" + subject,
                address,
                People.LANGUAGE,
                "Offre à déposer de nouveau\u202F: " + tender.reference(),
                tender.letterHead(People.LANGUAGE)
                        + "Les clés des offres de la consultation " + tender.reference() + " ont été remplacées le "
                        + french.second(replaced.at()) + " (heure de Paris) par une rectification, dont le motif est "
                        + "public. L’offre que votre organisation a déposée ("
                        + (lots.size() == 1 ? "lot " : "lots ") + named
                        + ") est scellée pour les clés précédentes\u202F: elle ne peut plus être ouverte. Pour que"
                        + " votre offre compte, déposez-la de nouveau avant la date limite, le "
                        + french.second(tender.deadline())
                        + " (heure de Paris)\u202F: choisissez de nouveau vos fichiers à la page de dépôt, qui les"
                        + " scelle avec les nouvelles clés. Personne d’autre ne sait que vous avez déposé.",
                "/notices/" + tender.id() + "/lots/" + lots.get(0) + "/deposit",
                null);
    }

    private static Letter letter(Tender tender, WithdrawalEntity withdrawal, String subject, String address) {
        String secret = Boolean.FALSE.equals(withdrawal.proven)
                ? " Ce retrait a été fait sans le secret de dépôt\u202F: l’ouverture le dira."
                : "";
        return new Letter(
                "withdrawal/" + withdrawal.id + "/" + subject,
                address,
                People.LANGUAGE,
                "Offre retirée\u202F: " + tender.reference(),
                tender.letterHead(People.LANGUAGE)
                        + "L’offre de votre organisation pour le lot " + withdrawal.lot + " de la consultation "
                        + tender.reference() + " a été retirée le "
                        + Formats.of(People.LANGUAGE).second(withdrawal.receivedAt)
                        + " (heure de Paris). Elle ne sera pas ouverte, et aucun dépôt plus ancien ne reprend sa place."
                        + secret
                        + " Vous pouvez déposer à nouveau jusqu’à l’échéance. Si ce retrait n’est pas de vous ni d’un "
                        + "collègue, écrivez aussitôt à l’acheteur.",
                "/notices/" + tender.id() + "/lots/" + withdrawal.lot + "/deposits",
                null);
    }

    private static Letter letter(Tender tender, DepositEntity deposit, String subject, String address) {
        String at = Formats.of(People.LANGUAGE).second(deposit.receivedAt);
        String when = deposit.onTime
                ? "Elle est arrivée à temps, le " + at + " (heure de Paris)."
                : "Elle est arrivée après l’échéance, le " + at + " (heure de Paris)\u202F: elle reste scellée.";
        return new Letter(
                "deposit/" + deposit.id + "/" + subject,
                address,
                People.LANGUAGE,
                "Offre déposée\u202F: " + tender.reference(),
                tender.letterHead(People.LANGUAGE)
                        + "Une offre scellée a été déposée au nom de votre organisation pour "
                        + "le lot " + deposit.lot + " de la consultation " + tender.reference() + ". " + when
                        + (Boolean.FALSE.equals(deposit.proven)
                                ? " Ce dépôt a été fait sans le secret du premier\u202F: l’ouverture le dira."
                                : "")
                        + " L’accusé de dépôt signé est à l’adresse ci-dessous. Si ce dépôt n’est pas de vous ni d’un "
                        + "collègue, écrivez aussitôt à l’acheteur.",
                "/notices/" + tender.id() + "/lots/" + deposit.lot + "/deposits/" + deposit.id,
                null);
    }
}
