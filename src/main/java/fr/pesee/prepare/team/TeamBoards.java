package fr.pesee.prepare.team;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Standing;
import fr.pesee.prepare.tender.OpenTender;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes of a team's rows what its page shows to one reader. */
final class TeamBoards {
    private final OpenTender open;
    private final Rows rows;
    private final boolean mayKnowWhy;

    /**
     * What the tables hold of a team.
     *
     * @param held functions held now
     * @param aside who is set aside
     * @param ready stand-ins named now
     * @param over functions held no more
     * @param known everyone in it, by subject
     */
    record Rows(
            List<AssignmentEntity> held,
            List<RecusalEntity> aside,
            List<StandInEntity> ready,
            List<TeamHistory.Held> over,
            Map<String, Actor> known) {
        Actor person(String subject) {
            return TeamStore.person(known, subject);
        }
    }

    private TeamBoards(OpenTender open, Rows rows, boolean mayKnowWhy) {
        this.open = open;
        this.rows = rows;
        this.mayKnowWhy = mayKnowWhy;
    }

    /** The board for whoever has been let in; with the reasons of recusals for those who are told. */
    static TeamBoard of(OpenTender open, Rows rows, boolean mayKnowWhy) {
        TeamBoards maker = new TeamBoards(open, rows, mayKnowWhy);
        return TeamBoard.of(maker.lines(), maker.recusals(), maker.past());
    }

    private List<TeamBoard.Line> lines() {
        return rows.held().stream()
                .sorted(Comparator.comparing((AssignmentEntity row) -> row.function)
                        .thenComparing(row -> row.assignedAt))
                .map(this::line)
                .toList();
    }

    private TeamBoard.Line line(AssignmentEntity row) {
        Actor person = rows.person(row.subject);
        boolean out = rows.aside().stream().anyMatch(one -> one.subject.equals(row.subject));
        Set<Function> all = rows.held().stream()
                .filter(one -> one.subject.equals(row.subject))
                .map(one -> one.function)
                .collect(Collectors.toUnmodifiableSet());
        Optional<Actor> standIn = rows.ready().stream()
                .filter(one -> one.holder.equals(row.subject) && one.function == row.function)
                .map(one -> rows.person(one.subject))
                .findFirst();
        return new TeamBoard.Line(
                person,
                row.function,
                row.assignedAt,
                new Standing(person, all, out).effective().contains(row.function),
                out,
                standIn.orElse(null),
                standIn.isPresent() && mayPass(row));
    }

    private boolean mayPass(AssignmentEntity row) {
        boolean own = row.subject.equals(open.standing().actor().subject());
        Operation operation = own ? Operation.HAND_OVER_FUNCTION : Operation.ASSIGN_FUNCTION;
        return open.standing().may(operation, open.tender().phase());
    }

    private List<Team.Recusal> recusals() {
        return rows.aside().stream()
                .map(row -> {
                    Actor person = rows.person(row.subject);
                    String reason = mayKnowWhy ? row.reason : "";
                    return new Team.Recusal(person.username(), person.name(), reason, row.recordedAt);
                })
                .toList();
    }

    private List<TeamBoard.Past> past() {
        return rows.over().stream()
                .map(one ->
                        new TeamBoard.Past(rows.person(one.subject()).name(), one.function(), one.since(), ended(one)))
                .sorted(Comparator.comparing(TeamBoard.Past::until).reversed())
                .toList();
    }

    private static Instant ended(TeamHistory.Held one) {
        return Objects.requireNonNull(one.until());
    }
}
