package fr.pesee.prepare.team;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Function;
import fr.pesee.ground.party.People;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Assignments and recusals together. */
@ApplicationScoped
class TeamStore {
    private final AssignmentStore assignments;
    private final RecusalStore recusals;

    TeamStore(AssignmentStore assignments, RecusalStore recusals) {
        this.assignments = assignments;
        this.recusals = recusals;
    }

    Set<Function> heldBy(String subject, UUID tender) {
        return assignments.heldBy(subject, tender);
    }

    boolean isRecused(String subject, UUID tender) {
        return recusals.isRecused(subject, tender);
    }

    Set<UUID> tendersOf(String subject) {
        Set<UUID> held = new HashSet<>(assignments.tendersOf(subject));
        held.removeAll(recusals.tendersOf(subject));
        return held;
    }

    boolean hasChair(UUID tender) {
        return assignments.of(tender).stream().anyMatch(row -> row.function == Function.CHAIR);
    }

    long otherOfficers(UUID tender, String subject) {
        return assignments.of(tender).stream()
                .filter(row -> row.function == Function.OFFICER && !row.subject.equals(subject))
                .filter(row -> !recusals.isRecused(row.subject, tender))
                .count();
    }

    void assign(UUID tender, String subject, Function function, Instant at) {
        AssignmentEntity row = new AssignmentEntity();
        row.id = UUID.randomUUID();
        row.tender = tender;
        row.subject = subject;
        row.function = function;
        row.assignedAt = at;
        assignments.persist(row);
    }

    boolean withdraw(UUID tender, String subject, Function function, Instant at) {
        Optional<AssignmentEntity> held = assignments.of(tender).stream()
                .filter(row -> row.subject.equals(subject) && row.function == function)
                .findFirst();
        held.ifPresent(row -> row.withdrawnAt = at);
        return held.isPresent();
    }

    void recuse(UUID tender, String subject, String reason, Instant at) {
        RecusalEntity row = new RecusalEntity();
        row.tender = tender;
        row.subject = subject;
        row.reason = reason;
        row.recordedAt = at;
        recusals.persist(row);
    }

    Team team(UUID tender, People people) {
        List<AssignmentEntity> held = assignments.of(tender);
        List<RecusalEntity> aside = recusals.of(tender);
        Set<String> subjects = new HashSet<>();
        held.forEach(row -> subjects.add(row.subject));
        aside.forEach(row -> subjects.add(row.subject));
        Map<String, Actor> known = people.withSubjects(subjects);
        return new Team(
                held.stream()
                        .map(row -> {
                            Actor person = person(known, row.subject);
                            return new Team.Member(person.username(), person.name(), row.function, row.assignedAt);
                        })
                        .toList(),
                aside.stream()
                        .map(row -> {
                            Actor person = person(known, row.subject);
                            return new Team.Recusal(person.username(), person.name(), row.reason, row.recordedAt);
                        })
                        .toList());
    }

    TeamHistory history(UUID tender) {
        return new TeamHistory(
                assignments.history(tender),
                recusals.of(tender).stream()
                        .map(row -> new TeamHistory.Aside(row.subject, row.reason, row.recordedAt))
                        .toList());
    }

    private static Actor person(Map<String, Actor> known, String subject) {
        return known.getOrDefault(subject, new Actor(subject, subject, subject, Set.of()));
    }
}
