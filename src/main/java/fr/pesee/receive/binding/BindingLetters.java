package fr.pesee.receive.binding;

import fr.pesee.ground.access.Function;
import fr.pesee.ground.page.Formats;
import fr.pesee.ground.party.People;
import fr.pesee.ground.post.Letter;
import fr.pesee.ground.post.Outbox;
import fr.pesee.prepare.team.Teams;
import fr.pesee.prepare.tender.Tender;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Puts the commitment to the deposits into mailboxes out of the house: who keeps it can hold the opening to it. */
@ApplicationScoped
class BindingLetters {
    /** Who holds the keys, and who watches. */
    private static final Set<Function> TOLD =
            Set.of(Function.KEY_HOLDER, Function.WITNESS, Function.LEGAL_REVIEWER, Function.AUDITOR, Function.OBSERVER);

    private final Teams teams;
    private final People people;
    private final Outbox outbox;

    BindingLetters(Teams teams, People people, Outbox outbox) {
        this.teams = teams;
        this.people = people;
        this.outbox = outbox;
    }

    /** In the transaction that binds. */
    void tell(Tender tender, CommitmentEntity bound) {
        Set<String> told = teams.history(tender.id()).engaged(TOLD);
        people.emailsOf(told).forEach((subject, address) -> outbox.put(letter(tender, bound, subject, address)));
    }

    private static Letter letter(Tender tender, CommitmentEntity bound, String subject, String address) {
        return new Letter(
                "deposits-bound/" + tender.id() + "/" + subject,
                address,
                People.LANGUAGE,
                "La liste des dépôts est close\u202F: " + tender.reference(),
                tender.letterHead(People.LANGUAGE) + "L’échéance de la consultation " + tender.reference()
                        + " est passée, et la liste de ses dépôts est close depuis le "
                        + Formats.of(People.LANGUAGE).second(bound.madeAt)
                        + " (heure de Paris). L’engagement qui la lie est\u202F:\n\n" + bound.commitment
                        + "\n\nConservez ce message. Le procès-verbal d’ouverture doit porter le même engagement"
                        + "\u202F: ainsi, personne n’a pu ajouter ni retirer de dépôt entre-temps.",
                "/tenders/" + tender.id() + "/ledger",
                null);
    }
}
