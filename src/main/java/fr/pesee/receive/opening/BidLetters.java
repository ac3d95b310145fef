package fr.pesee.receive.opening;

import fr.pesee.ground.page.Formats;
import fr.pesee.ground.party.Organisations;
import fr.pesee.ground.party.People;
import fr.pesee.ground.post.Letter;
import fr.pesee.ground.post.Outbox;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.receive.deposit.SealedDeposit;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells all people of an organisation that a bid of theirs is not evaluated any more. */
@ApplicationScoped
class BidLetters {
    private static final String USED =
            "Son contenu est ouvert et prend la place de votre offre électronique, qui n’est plus évaluée.";
    private static final String USELESS = "Son contenu, tel que l’acheteur l’a saisi, est ouvert et ne peut servir "
            + "d’offre\u202F: votre offre électronique garde sa place tant que rien d’autre n’est ouvert.";

    private final Organisations organisations;
    private final People people;
    private final Outbox outbox;

    BidLetters(Organisations organisations, People people, Outbox outbox) {
        this.organisations = organisations;
        this.people = people;
        this.outbox = outbox;
    }

    /** In the transaction that takes the minutes of the sitting which opened its successor. */
    void tellSetAside(OpenLot lot, SealedDeposit deposit, SealedDeposit successor) {
        people.emailsOf(organisations.people(deposit.organisation()))
                .forEach((subject, address) -> outbox.put(letter(lot, deposit, successor, subject, address)));
    }

    /**
     * What the buyer entered of a backup copy is opened.
     *
     * @param used whether it is the bid now; no bid could be made of it otherwise, and the electronic one stays
     */
    void tellCopy(OpenLot lot, SealedDeposit copy, boolean used) {
        String became = used ? USED : USELESS;
        people.emailsOf(organisations.people(copy.organisation()))
                .forEach((subject, address) -> outbox.put(letter(lot, copy, became, subject, address)));
    }

    private static Letter letter(OpenLot lot, SealedDeposit copy, String became, String subject, String address) {
        Tender tender = lot.tender();
        int number = lot.lot().number();
        return new Letter(
                "backup-copy-opened/" + copy.id() + "/" + subject,
                address,
                People.LANGUAGE,
                "Copie de sauvegarde ouverte\u202F: " + tender.reference(),
                tender.letterHead(People.LANGUAGE)
                        + "Deux personnes ont décidé d’ouvrir la copie de sauvegarde que votre organisation a remise "
                        + "pour le lot " + number + " de la consultation " + tender.reference()
                        + ". " + became
                        + " Ce qui en a été saisi se lit à la page de vos dépôts, fichier par fichier. Si "
                        + "vous contestez cette décision ou cette saisie, écrivez à l’acheteur.",
                "/notices/" + tender.id() + "/lots/" + number + "/deposits",
                null);
    }

    private static Letter letter(
            OpenLot lot, SealedDeposit deposit, SealedDeposit successor, String subject, String address) {
        Tender tender = lot.tender();
        int number = lot.lot().number();
        Formats formats = Formats.of(People.LANGUAGE);
        return new Letter(
                "bid-set-aside/" + deposit.id() + "/" + subject,
                address,
                People.LANGUAGE,
                "Offre écartée au profit d’un dépôt réadmis\u202F: " + tender.reference(),
                tender.letterHead(People.LANGUAGE)
                        + "L’offre de votre organisation pour le lot " + number + " de la consultation "
                        + tender.reference() + ", reçue le " + formats.second(deposit.receivedAt())
                        + " (heure de Paris) et ouverte, est écartée\u202F: elle n’est plus évaluée. Le dépôt de votre "
                        + "organisation reçu le " + formats.second(successor.receivedAt())
                        + ", que deux personnes ont réadmis, est ouvert et prend sa place, car un seul dépôt "
                        + "compte. Si vous contestez cette décision, écrivez à l’acheteur.",
                "/notices/" + tender.id() + "/lots/" + number + "/deposits/" + deposit.id(),
                null);
    }
}
