package fr.pesee.prepare.question;

import fr.pesee.ground.access.Function;
import fr.pesee.ground.party.People;
import fr.pesee.ground.post.Letter;
import fr.pesee.ground.post.Outbox;
import fr.pesee.prepare.team.Teams;
import fr.pesee.prepare.tender.Tender;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Tells the officers of a tender that a question was asked, and neither by whom nor what. */
@ApplicationScoped
class QuestionLetters {
    private final Teams teams;
    private final People people;
    private final Outbox outbox;

    QuestionLetters(Teams teams, People people, Outbox outbox) {
        this.teams = teams;
        this.people = people;
        this.outbox = outbox;
    }

    /** In the transaction of the act. */
    void tell(Tender tender, int question) {
        Set<String> officers = teams.history(tender.id()).engaged(Set.of(Function.OFFICER));
        people.emailsOf(officers).forEach((subject, address) -> outbox.put(letter(tender, question, subject, address)));
    }

    private static Letter letter(Tender tender, int question, String subject, String address) {
        return new Letter(
                "question/" + tender.id() + "/" + question + "/" + subject,
                address,
                People.LANGUAGE,
                "Une question a été posée\u202F: " + tender.reference(),
                tender.letterHead(People.LANGUAGE) + "Un candidat a posé une question dans la consultation "
                        + tender.reference() + ". La réponse sera publiée pour tous en même temps.",
                QuestionPages.address(tender.id()),
                null);
    }
}
