package fr.pesee.run.desk;

import fr.pesee.ground.access.Permissions;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.prepare.team.Team;
import fr.pesee.prepare.tender.Lifecycle;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.OpenTender;
import fr.pesee.prepare.tender.Step;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.prepare.tender.Tenders;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The step that comes next in each lot, from the lifecycle table and the gates of all rooms. */
@ApplicationScoped
class NextSteps {
    private final Tenders tenders;

    NextSteps(Tenders tenders) {
        this.tenders = tenders;
    }

    /** One for each lot whose life is not at its end. */
    List<NextStep> of(OpenTender open, Team team) {
        return lots(open.tender()).flatMap(lot -> of(open, team, lot).stream()).toList();
    }

    /** The lots whose next step is one of its own: publication is one step for all lots together. */
    static Stream<Lot> lots(Tender tender) {
        boolean together = tender.phase() == Phase.DRAFT || tender.phase() == Phase.RECTIFYING;
        return tender.lots().stream().filter(lot -> after(lot).isPresent()).limit(together ? 1 : Long.MAX_VALUE);
    }

    /** What stands against it: in any lot, where all take the step together. */
    List<Refusal> blocks(Tender tender, Lot lot, Step step) {
        return step.isOfTender() ? tenders.blocks(tender, step) : tenders.blocks(tender, lot, step);
    }

    /** The row of the lifecycle that a lot of this phase stands before; empty at the end. */
    static Optional<Lifecycle.Transition> after(Lot lot) {
        return Lifecycle.onward(lot.phase());
    }

    // What stands against a step may name bids and criteria: it is told to whoever may do the step.
    private Optional<NextStep> of(OpenTender open, Team team, Lot lot) {
        Tender tender = open.tender();
        return after(lot).map(row -> {
            boolean mine = open.standing().may(row.operation(), lot.phase());
            List<Refusal> blocks = mine ? blocks(tender, lot, row.step()) : List.of();
            return new NextStep(
                    lot,
                    row.step().isOfTender(),
                    row.step().words(),
                    row.guard(),
                    people(team, row),
                    blocks,
                    mine,
                    row.step().address(tender.id(), lot.number()));
        });
    }

    private static List<String> people(Team team, Lifecycle.Transition row) {
        Set<String> aside = team.recusals().stream().map(Team.Recusal::person).collect(Collectors.toSet());
        return team.members().stream()
                .filter(member -> Permissions.of(row.operation()).allows(Set.of(member.function()), row.from()))
                .filter(member -> !aside.contains(member.person()))
                .map(Team.Member::name)
                .distinct()
                .toList();
    }
}
