package fr.pesee.run.desk;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.page.Formats;
import fr.pesee.ground.page.Task;
import fr.pesee.ground.page.Tasks;
import fr.pesee.ground.page.Waiting;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.prepare.publication.Publications;
import fr.pesee.prepare.team.Teams;
import fr.pesee.prepare.tender.Lifecycle;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.OpenTender;
import fr.pesee.prepare.tender.Step;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.rule.exact.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The steps of the lifecycle that wait for a person, whether or not something stands against them: that is asked only
 * of those shown. Bids are opened after their deadline; locking the marks is told beside entering them.
 */
@ApplicationScoped
class StepTasks implements Tasks {
    private static final Text READY = new Text(
            "Rien ne s’y oppose. Une page vous dit ce que cela change, avant de le faire.",
            "Nothing stands against it. A page tells you what it changes, before you do it.");

    private final Teams teams;
    private final NextSteps nextSteps;
    private final Publications publications;

    StepTasks(Teams teams, NextSteps nextSteps, Publications publications) {
        this.teams = teams;
        this.nextSteps = nextSteps;
        this.publications = publications;
    }

    @Override
    public List<Waiting> of(Actor person) {
        List<OpenTender> engaged = teams.engagementsOf(person);
        Map<UUID, Instant> deadlines =
                publications.deadlines(engaged.stream().map(OpenTender::tender).toList());
        return engaged.stream()
                .flatMap(open -> waiting(
                        open, Objects.requireNonNull(deadlines.get(open.tender().id()))))
                .toList();
    }

    private Stream<Waiting> waiting(OpenTender open, Instant deadline) {
        Tender tender = open.tender();
        return NextSteps.lots(tender)
                .flatMap(lot -> NextSteps.after(lot)
                        .filter(row -> open.standing().may(row.operation(), lot.phase()))
                        .filter(row -> row.step() != Step.LOCK_MARKS)
                        .filter(row -> row.step() != Step.START_MARKING || !tender.trial())
                        .filter(row -> row.step() != Step.OPEN_BIDS || !deadline.isAfter(open.now()))
                        .map(row -> {
                            Instant due = due(row.step(), tender, deadline);
                            return new Waiting(due, () -> task(row, open, lot, due));
                        })
                        .stream());
    }

    /**
     * A tender is to be published by its day of launch, its bids opened from the deadline in force on, and a
     * rectification published before that deadline, whatever later one it prepares.
     */
    private static @Nullable Instant due(Step step, Tender tender, Instant deadline) {
        return switch (step) {
            case PUBLISH -> tender.launch();
            case OPEN_BIDS, RECTIFY -> deadline;
            default -> null;
        };
    }

    private Task task(Lifecycle.Transition row, OpenTender open, Lot lot, @Nullable Instant due) {
        Tender tender = open.tender();
        List<Refusal> blocks = nextSteps.blocks(tender, lot, row.step());
        Text what = row.step().words();
        return new Task(
                tender.title() + ", " + tender.reference(),
                new Text(Formats.sentence(what.fr()), Formats.sentence(what.en())),
                blocks.isEmpty() ? READY : waits(blocks.size()),
                blocks.isEmpty()
                        ? row.step().address(tender.id(), lot.number())
                        : tender.head().address(),
                blocks.isEmpty()
                        ? new Text("Continuer", "Continue")
                        : new Text("Voir ce qui manque", "See what is missing"),
                due == null ? null : new Task.Due(due, open.now()),
                null,
                tender.nature());
    }

    private static Text waits(int count) {
        return count == 1
                ? new Text("Une chose s’y oppose encore.", "One thing still stands against it.")
                : new Text(count + " choses s’y opposent encore.", count + " things still stand against it.");
    }
}
