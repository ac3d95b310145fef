package fr.pesee.prepare.team;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.party.People;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.Tender;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Assignments, recusals and stand-ins together. */
@ApplicationScoped
class TeamStore {
    private final AssignmentStore assignments;
    private final RecusalStore recusals;
    private final StandInStore standIns;
    private final People people;

    TeamStore(AssignmentStore assignments, RecusalStore recusals, StandInStore standIns, People people) {
        this.assignments = assignments;
        this.recusals = recusals;
        this.standIns = standIns;
        this.people = people;
    }

    Set<UUID> tendersOf(String subject) {
        Set<UUID> held = new HashSet<>(assignments.tendersOf(subject));
        held.removeAll(recusals.tendersOf(subject));
        return held;
    }

    /** Who holds a function in any tender. */
    Set<String> holders() {
        return assignments.holders();
    }

    /**
     * What decides whether these people can be given functions, in their order.
     *
     * @param bound the subjects of those who announced a number to a draw that is not made yet
     */
    List<Candidacy> candidacies(Tender tender, List<Actor> persons, Set<String> bound) {
        List<AssignmentEntity> held = assignments.of(tender.id());
        TeamHistory history = history(tender.id());
        Set<String> aside =
                recusals.of(tender.id()).stream().map(row -> row.subject).collect(Collectors.toUnmodifiableSet());
        boolean chair = held.stream().anyMatch(row -> row.function == Function.CHAIR);
        boolean prices = tender.lots().stream()
                .map(Lot::phase)
                .anyMatch(phase -> phase.arePricesKnown() && phase != Phase.CANCELLED);
        return persons.stream()
                .map(person -> new Candidacy(
                        person,
                        held.stream()
                                .filter(row -> row.subject.equals(person.subject()))
                                .map(row -> row.function)
                                .collect(Collectors.toUnmodifiableSet()),
                        history.everHeldBy(person.subject()),
                        aside.contains(person.subject()),
                        bound.contains(person.subject()),
                        chair,
                        prices))
                .toList();
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

    /** Ends a function that is held; nobody stands in for what nobody holds. */
    void withdraw(UUID tender, String subject, Function function, Instant at) {
        assignments.of(tender).stream()
                .filter(row -> row.subject.equals(subject) && row.function == function)
                .forEach(row -> row.withdrawnAt = at);
        standIns.end(tender, subject, function, at);
    }

    /** Takes and gives; the database, too, must see the one before the other, since it allows one chair only. */
    void handOver(UUID tender, String holder, Function function, String standIn, Instant at) {
        withdraw(tender, holder, function, at);
        assignments.flush();
        assign(tender, standIn, function, at);
    }

    void recuse(UUID tender, String subject, String reason, Instant at) {
        RecusalEntity row = new RecusalEntity();
        row.tender = tender;
        row.subject = subject;
        row.reason = reason;
        row.recordedAt = at;
        recusals.persist(row);
    }

    /** The subject of whoever stands in for this function of this person. */
    Optional<String> standIn(UUID tender, String holder, Function function) {
        return standIns.of(tender, holder, function).map(row -> row.subject);
    }

    void nameStandIn(UUID tender, String holder, Function function, String subject, Instant at) {
        standIns.name(tender, holder, function, subject, at);
    }

    void endStandIn(UUID tender, String holder, Function function, Instant at) {
        standIns.end(tender, holder, function, at);
    }

    Team team(UUID tender) {
        List<AssignmentEntity> held = assignments.of(tender);
        List<RecusalEntity> aside = recusals.of(tender);
        List<StandInEntity> ready = standIns.of(tender);
        Map<String, Actor> known = people.withSubjects(Stream.of(
                        held.stream().map(row -> row.subject),
                        aside.stream().map(row -> row.subject),
                        ready.stream().flatMap(row -> Stream.of(row.holder, row.subject)))
                .flatMap(subjects -> subjects)
                .collect(Collectors.toSet()));
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
                        .toList(),
                ready.stream()
                        .map(row -> {
                            Actor standIn = person(known, row.subject);
                            String holder = person(known, row.holder).username();
                            return new Team.StandIn(
                                    holder, row.function, standIn.username(), standIn.name(), row.namedAt);
                        })
                        .toList());
    }

    TeamHistory history(UUID tender) {
        return new TeamHistory(
                assignments.history(tender),
                recusals.of(tender).stream()
                        .map(row -> new TeamHistory.Aside(row.subject, row.reason, row.recordedAt))
                        .toList(),
                standIns.history(tender));
    }

    TeamBoards.Rows rows(UUID tender) {
        List<AssignmentEntity> held = assignments.of(tender);
        List<RecusalEntity> aside = recusals.of(tender);
        List<StandInEntity> ready = standIns.of(tender);
        List<TeamHistory.Held> over = assignments.history(tender).stream()
                .filter(one -> one.until() != null)
                .toList();
        Map<String, Actor> known = people.withSubjects(Stream.of(
                        held.stream().map(row -> row.subject),
                        aside.stream().map(row -> row.subject),
                        ready.stream().map(row -> row.subject),
                        over.stream().map(TeamHistory.Held::subject))
                .flatMap(subjects -> subjects)
                .collect(Collectors.toSet()));
        return new TeamBoards.Rows(held, aside, ready, over, known);
    }

    /** Somebody of whom only the subject is known. */
    static Actor unknown(String subject) {
        return new Actor(subject, subject, subject, Set.of());
    }

    /** The person of that subject, as far as they are known. */
    static Actor person(Map<String, Actor> known, String subject) {
        return known.getOrDefault(subject, unknown(subject));
    }
}
