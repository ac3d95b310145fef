package fr.pesee.prepare.question;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.page.Task;
import fr.pesee.ground.page.Tasks;
import fr.pesee.ground.page.Waiting;
import fr.pesee.prepare.publication.Publications;
import fr.pesee.prepare.team.Teams;
import fr.pesee.prepare.tender.OpenTender;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.rule.exact.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What waits for an officer: questions without an answer, while bids can still be made. */
@ApplicationScoped
class QuestionTasks implements Tasks {
    private final QuestionStore store;
    private final Publications publications;
    private final Teams teams;

    QuestionTasks(QuestionStore store, Publications publications, Teams teams) {
        this.store = store;
        this.publications = publications;
        this.teams = teams;
    }

    @Override
    public List<Waiting> of(Actor person) {
        List<OpenTender> answering = teams.engagementsOf(person).stream()
                .filter(open -> open.standing()
                        .may(Operation.ANSWER_QUESTION, open.tender().phase()))
                .toList();
        List<Tender> answered = answering.stream().map(OpenTender::tender).toList();
        Map<UUID, Long> open = store.open(answered.stream().map(Tender::id).toList());
        Map<UUID, Instant> deadlines = publications.deadlines(answered);
        return answering.stream()
                .filter(one -> open.containsKey(one.tender().id()))
                .filter(one -> one.now().isBefore(deadline(deadlines, one.tender())))
                .map(one -> task(
                        one,
                        deadline(deadlines, one.tender()),
                        Objects.requireNonNull(open.get(one.tender().id()))))
                .map(Waiting::of)
                .toList();
    }

    private static Task task(OpenTender open, Instant deadline, long questions) {
        Tender tender = open.tender();
        Instant due = AnswerTime.last(tender.procedure(), deadline)
                .filter(last -> !open.now().isAfter(last))
                .orElse(deadline);
        String title = questions == 1 ? "Répondre à une question" : "Répondre à " + questions + " questions";
        return new Task(
                tender.title() + ", " + tender.reference(),
                new Text(title, questions == 1 ? "Answer a question" : "Answer " + questions + " questions"),
                new Text(
                        "Les réponses préparées sont publiées ensemble, pour tous en même temps.",
                        "Answers that are prepared are published together, to everybody at once."),
                QuestionPages.address(tender.id()),
                new Text("Répondre", "Answer"),
                new Task.Due(due, open.now()),
                null,
                tender.nature());
    }

    private static Instant deadline(Map<UUID, Instant> deadlines, Tender tender) {
        return Objects.requireNonNull(deadlines.get(tender.id()));
    }
}
