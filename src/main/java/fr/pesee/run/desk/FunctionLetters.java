package fr.pesee.run.desk;

import fr.pesee.ground.party.People;
import fr.pesee.ground.post.Letter;
import fr.pesee.ground.post.Outbox;
import fr.pesee.prepare.team.Team;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.rule.exact.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Tells whoever is given a function that they were, in the transaction of the act. */
@ApplicationScoped
class FunctionLetters {
    private static final Text SUBJECT = new Text("Une fonction vous est confiée", "You were given a function");

    private final People people;
    private final Outbox outbox;

    FunctionLetters(People people, Outbox outbox) {
        this.people = people;
        this.outbox = outbox;
    }

    void onJoined(@Observes Team.Joined joined) {
        String subject = joined.person().subject();
        people.emailOf(subject).ifPresent(address -> outbox.put(letter(joined, subject, address)));
    }

    private static Letter letter(Team.Joined joined, String subject, String address) {
        Tender tender = joined.tender();
        String reference = tender.reference();
        Text what = new Text(
                "Une fonction vous est confiée dans la consultation " + reference + "\u202F: "
                        + joined.function().words().fr() + ".",
                "You were given a function in the tender " + reference + ": "
                        + joined.function().words().en() + ".");
        return new Letter(
                "function/" + tender.id() + "/" + joined.function() + "/" + subject + "/"
                        + joined.at().toEpochMilli(),
                address,
                People.LANGUAGE,
                SUBJECT.in(People.LANGUAGE),
                tender.letterHead(People.LANGUAGE) + what.in(People.LANGUAGE),
                tender.head().address(),
                null);
    }
}
