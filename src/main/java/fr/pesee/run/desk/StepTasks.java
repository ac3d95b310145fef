package fr.pesee.run.desk;

import fr.pesee.ground.access.Access;
import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Standing;
import fr.pesee.ground.page.Formats;
import fr.pesee.ground.page.Task;
import fr.pesee.ground.page.Tasks;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.prepare.team.Teams;
import fr.pesee.prepare.tender.Lifecycle;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.Step;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.prepare.tender.Tenders;
import fr.pesee.rule.exact.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The steps of the lifecycle that wait for a person: all that they may take now, and of the officer's those that wait
 * for something else first.
 */
@ApplicationScoped
class StepTasks implements Tasks {
    private static final Text READY = new Text(
            "Rien ne s’y oppose. Une page vous dit ce que cela change, avant de le faire.",
            "Nothing stands against it. A page tells you what it changes, before you do it.");

    private final Teams teams;
    private final Tenders tenders;
    private final Access access;

    StepTasks(Teams teams, Tenders tenders, Access access) {
        this.teams = teams;
        this.tenders = tenders;
        this.access = access;
    }

    @Override
    public List<Task> of(Actor person) {
        return person.may(Operation.LIST_TENDERS)
                ? teams.tendersOf(person).stream()
                        .flatMap(tender -> of(person, tender))
                        .toList()
                : List.of();
    }

    private Stream<Task> of(Actor person, Tender tender) {
        Standing standing = access.standing(person, tender.id());
        return NextSteps.lots(tender).flatMap(lot -> of(standing, tender, lot).stream());
    }

    private Optional<Task> of(Standing standing, Tender tender, Lot lot) {
        return NextSteps.after(lot)
                .filter(row -> standing.may(row.operation(), lot.phase()))
                .flatMap(row -> task(row, tender, lot));
    }

    private Optional<Task> task(Lifecycle.Transition row, Tender tender, Lot lot) {
        List<Refusal> blocks = tenders.blocks(tender, lot, row.step());
        boolean marking = row.step() == Step.LOCK_MARKS;
        if (!blocks.isEmpty() && (marking || row.step() == Step.OPEN_BIDS)) {
            return Optional.empty();
        }
        Text what = row.step().words();
        return Optional.of(new Task(
                tender.title() + ", " + tender.reference(),
                new Text(Formats.sentence(what.fr()), Formats.sentence(what.en())),
                blocks.isEmpty() ? READY : waits(blocks.size()),
                blocks.isEmpty()
                        ? row.step().address(tender.id(), lot.number())
                        : tender.head().address(),
                blocks.isEmpty()
                        ? new Text("Continuer", "Continue")
                        : new Text("Voir ce qui manque", "See what is missing"),
                null,
                null,
                tender.fictional()));
    }

    private static Text waits(int count) {
        return count == 1
                ? new Text("Une chose s’y oppose encore.", "One thing still stands against it.")
                : new Text(count + " choses s’y opposent encore.", count + " things still stand against it.");
    }
}
