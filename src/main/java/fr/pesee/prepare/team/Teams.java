package fr.pesee.prepare.team;

import fr.pesee.ground.access.Access;
import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Standing;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Refused;
import fr.pesee.prepare.tender.Lifecycle;
import fr.pesee.prepare.tender.OpenTender;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.prepare.tender.TenderCreated;
import fr.pesee.prepare.tender.Tenders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The door of the team. */
@ApplicationScoped
public class Teams {
    /** Who learns why someone is set aside: that is a matter of their private life. */
    static final Set<Function> TOLD_WHY = EnumSet.of(Function.OFFICER, Function.LEGAL_REVIEWER, Function.AUDITOR);

    /** Tells whose number counts in a draw that is not made yet. Answered by the room that makes draws. */
    public interface BoundToDraw {
        /** The subjects of those people, whether they are still engaged or not. */
        Set<String> subjects(Tender tender);
    }

    private final TeamStore store;
    private final TeamRules rules;
    private final Tenders tenders;
    private final Access access;
    private final Ledger ledger;
    private final OwnTenders own;
    private final InstantSource clock;
    private final Event<Team.Joined> joined;

    Teams(
            TeamStore store,
            TeamRules rules,
            Tenders tenders,
            Access access,
            Ledger ledger,
            OwnTenders own,
            InstantSource clock,
            Event<Team.Joined> joined) {
        this.store = store;
        this.rules = rules;
        this.tenders = tenders;
        this.access = access;
        this.ledger = ledger;
        this.own = own;
        this.clock = clock;
        this.joined = joined;
    }

    /** Whoever creates a tender becomes its officer, in the same transaction. */
    void onCreated(@Observes TenderCreated created) {
        record(created.tender(), created.officer(), created.officer(), Function.OFFICER, created.at());
    }

    /** The tenders in which this actor holds a function and is not recused, oldest first. */
    public List<Tender> tendersOf(Actor actor) {
        access.permit(Operation.LIST_TENDERS, actor);
        return tenders.among(store.tendersOf(actor.subject()));
    }

    /**
     * The tenders in which this actor holds a function and is not recused, each with what they are in
     * it: those whose life goes on first, then the newest. In a number of statements that does not grow with them.
     * Empty for whoever can hold no function.
     */
    public List<OpenTender> engagementsOf(Actor actor) {
        return actor.may(Operation.LIST_TENDERS) ? own.once(actor.subject(), subject -> engagements(actor)) : List.of();
    }

    private List<OpenTender> engagements(Actor actor) {
        List<Tender> found = new ArrayList<>(tenders.among(store.tendersOf(actor.subject())));
        Collections.reverse(found);
        Map<UUID, Standing> standings =
                access.standings(actor, found.stream().map(Tender::id).collect(Collectors.toSet()));
        Instant now = clock.instant();
        return found.stream()
                .sorted(Comparator.comparing(Teams::isOver))
                .map(tender -> new OpenTender(
                        tender,
                        Objects.requireNonNull(standings.get(tender.id())),
                        tender.clock().at(now)))
                .toList();
    }

    private static boolean isOver(Tender tender) {
        return tender.lots().stream()
                .noneMatch(lot -> Lifecycle.onward(lot.phase()).isPresent());
    }

    /**
     * The team as it stands.
     *
     * @throws Refused when the actor may not read it
     */
    public Team read(Actor actor, UUID tender) {
        OpenTender open = tenders.look(Operation.READ_TEAM, actor, tender);
        boolean mayKnowWhy = open.standing().effective().stream().anyMatch(TOLD_WHY::contains);
        return mayKnowWhy ? store.team(tender) : store.team(tender).withoutReasons();
    }

    /** The team as its page shows it to whoever has been let in. */
    TeamBoard board(OpenTender open) {
        boolean mayKnowWhy = open.standing().effective().stream().anyMatch(TOLD_WHY::contains);
        return TeamBoards.of(open, store.rows(open.tender().id()), mayKnowWhy);
    }

    /** Who holds a function in any tender now, by subject; for rooms below. */
    public Set<String> holders() {
        return store.holders();
    }

    /** Every function ever held, every recusal and every stand-in, as the tables hold them; for rooms below. */
    public TeamHistory history(UUID tender) {
        return store.history(tender);
    }

    /**
     * Gives a person a function.
     *
     * @throws Refused when the person is unknown, recused, not eligible, holds an incompatible function, or prices are
     *     already known to the committee that would change
     */
    @Transactional
    public Team assign(Actor actor, UUID id, AssignmentDraft draft) {
        OpenTender open = tenders.enter(Operation.ASSIGN_FUNCTION, actor, id);
        new Findings()
                .text("/person", draft.person(), 255)
                .present("/function", draft.function())
                .throwIfAny();
        Function function = Objects.requireNonNull(draft.function());
        Actor person = rules.person(draft.person(), "/person");
        Refused.ifAny(rules.againstAssigning(open.tender(), person, function));
        record(open.tender(), actor, person, function, open.now());
        return store.team(id);
    }

    /**
     * Takes a function back.
     *
     * @throws Refused when the person does not hold it, or the tender would lose its last officer
     */
    @Transactional
    public Team withdraw(Actor actor, UUID id, ChangeDraft draft) {
        OpenTender open = tenders.enter(Operation.WITHDRAW_FUNCTION, actor, id);
        new Findings()
                .text("/person", draft.person(), 255)
                .present("/function", draft.function())
                .text("/reason", draft.reason(), 2000)
                .throwIfAny();
        Function function = Objects.requireNonNull(draft.function());
        Actor person = rules.person(draft.person(), "/person");
        Refused.ifAny(rules.againstWithdrawing(open.tender(), person, function));
        store.withdraw(id, person.subject(), function, open.now());
        ledger.append(
                open.tender().log(),
                actor,
                open.now(),
                new TeamEvent.Withdrawn(TeamEvent.Person.of(person), function, Objects.requireNonNull(draft.reason())));
        return store.team(id);
    }

    /**
     * Sets a person aside from a tender (RULE-82): whatever they hold in it, they may do nothing in it any more.
     *
     * @throws Refused when the person is unknown, recused already, or the tender's only officer
     */
    @Transactional
    public Team recuse(Actor actor, UUID id, RecusalDraft draft) {
        OpenTender open = tenders.enter(Operation.RECORD_RECUSAL, actor, id);
        new Findings()
                .text("/person", draft.person(), 255)
                .text("/reason", draft.reason(), 2000)
                .throwIfAny();
        Actor person = rules.person(draft.person(), "/person");
        Refused.ifAny(rules.againstRecusing(open.tender(), person));
        String reason = Objects.requireNonNull(draft.reason());
        store.recuse(id, person.subject(), reason, open.now());
        ledger.append(
                open.tender().log(), actor, open.now(), new TeamEvent.Recused(TeamEvent.Person.of(person), reason));
        return store.team(id);
    }

    private void record(Tender tender, Actor by, Actor person, Function function, Instant at) {
        store.assign(tender.id(), person.subject(), function, at);
        ledger.append(tender.log(), by, at, new TeamEvent.Assigned(TeamEvent.Person.of(person), function));
        if (!by.subject().equals(person.subject())) {
            joined.fire(new Team.Joined(tender, person, function, at));
        }
    }
}
