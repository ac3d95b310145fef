package fr.pesee.prepare.question;

import fr.pesee.ground.access.Function;
import fr.pesee.ground.party.People;
import fr.pesee.ground.post.Letter;
import fr.pesee.ground.post.Outbox;
import fr.pesee.prepare.team.TeamHistory;
import fr.pesee.prepare.team.Teams;
import fr.pesee.prepare.tender.Tender;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;

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
        TeamHistory history = teams.history(tender.id());
        Set<String> recused =
                history.recusals().stream().map(TeamHistory.Aside::subject).collect(Collectors.toSet());
        Set<String> officers = history.functions().stream()
                .filter(held -> held.until() == null && held.function().equals(Function.OFFICER.name()))
                .map(TeamHistory.Held::subject)
                .filter(subject -> !recused.contains(subject))
                .collect(Collectors.toSet());
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
