package fr.pesee.prepare.team;

import fr.pesee.ground.access.Access;
import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.party.People;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.prepare.tender.OpenTender;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.prepare.tender.TenderCreated;
import fr.pesee.prepare.tender.Tenders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The door of the team. */
@ApplicationScoped
public class Teams {
    private static final Set<Function> COMMITTEE = EnumSet.of(Function.CHAIR, Function.MEMBER);

    /** Who learns why someone is set aside: that is a matter of their private life. */
    static final Set<Function> TOLD_WHY = EnumSet.of(Function.OFFICER, Function.LEGAL_REVIEWER, Function.AUDITOR);

    private final TeamStore store;
    private final People people;
    private final Tenders tenders;
    private final Access access;
    private final Ledger ledger;

    Teams(TeamStore store, People people, Tenders tenders, Access access, Ledger ledger) {
        this.store = store;
        this.people = people;
        this.tenders = tenders;
        this.access = access;
        this.ledger = ledger;
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
     * The team as it stands.
     *
     * @throws Refused when the actor may not read it
     */
    public Team read(Actor actor, UUID tender) {
        OpenTender open = tenders.look(Operation.READ_TEAM, actor, tender);
        boolean mayKnowWhy = open.standing().effective().stream().anyMatch(TOLD_WHY::contains);
        return mayKnowWhy ? team(tender) : team(tender).withoutReasons();
    }

    /** Every function ever held and every recusal, as the tables hold them; for rooms below. */
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
        Actor person = person(draft.person());
        boolean joins = !(function == Function.CHAIR && isMember(id, person));
        if (joins) {
            requireCommitteeMayChange(open, function);
        }
        Findings findings = new Findings();
        requireFit(id, person, function, findings);
        findings.throwIfAny();
        record(open.tender(), actor, person, function, open.now());
        return team(id);
    }

    /**
     * Takes a function back.
     *
     * @throws Refused when the person does not hold it, or the tender would lose its last officer
     */
    @Transactional
    public Team withdraw(Actor actor, UUID id, WithdrawalDraft draft) {
        OpenTender open = tenders.enter(Operation.WITHDRAW_FUNCTION, actor, id);
        new Findings()
                .text("/person", draft.person(), 255)
                .present("/function", draft.function())
                .text("/reason", draft.reason(), 2000)
                .throwIfAny();
        Function function = Objects.requireNonNull(draft.function());
        Actor person = person(draft.person());
        if (!store.isRecused(person.subject(), id)) {
            requireCommitteeMayChange(open, function);
        }
        requireAnotherOfficer(id, person, function);
        if (!store.withdraw(id, person.subject(), function, open.now())) {
            throw new Refused(
                    Refusal.at("/function", TeamProblem.TEAM_FUNCTION_NOT_HELD, person.username(), function.name()));
        }
        ledger.append(
                open.tender().log(),
                actor,
                open.now(),
                new TeamEvent.Withdrawn(TeamEvent.Person.of(person), function, Objects.requireNonNull(draft.reason())));
        return team(id);
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
        Actor person = person(draft.person());
        requireAnotherOfficer(id, person, Function.OFFICER);
        if (store.isRecused(person.subject(), id)) {
            throw new Refused(Refusal.at("/person", TeamProblem.TEAM_RECUSED, person.username()));
        }
        String reason = Objects.requireNonNull(draft.reason());
        store.recuse(id, person.subject(), reason, open.now());
        ledger.append(
                open.tender().log(), actor, open.now(), new TeamEvent.Recused(TeamEvent.Person.of(person), reason));
        return team(id);
    }

    private Team team(UUID tender) {
        return store.team(tender, people);
    }

    private Actor person(@Nullable String username) {
        String name = Objects.requireNonNull(username);
        return people.withUsername(name)
                .orElseThrow(() -> new Refused(Refusal.at("/person", TeamProblem.TEAM_PERSON_UNKNOWN, name)));
    }

    private void requireFit(UUID tender, Actor person, Function function, Findings findings) {
        String name = person.username();
        Set<Function> held = store.heldBy(person.subject(), tender);
        findings.require(!store.isRecused(person.subject(), tender), "/person", TeamProblem.TEAM_RECUSED, name)
                .require(
                        function.isOpenTo(person.roles()),
                        "/function",
                        TeamProblem.TEAM_NOT_ELIGIBLE,
                        name,
                        function.name())
                .require(!held.contains(function), "/function", TeamProblem.TEAM_FUNCTION_HELD, name, function.name())
                .require(
                        function != Function.CHAIR || !store.hasChair(tender),
                        "/function",
                        TeamProblem.TEAM_CHAIR_TAKEN);
        held.stream()
                .filter(function::isIncompatibleWith)
                .forEach(other ->
                        findings.at("/function", TeamProblem.TEAM_INCOMPATIBLE, name, other.name(), function.name()));
    }

    private boolean isMember(UUID tender, Actor person) {
        return store.heldBy(person.subject(), tender).contains(Function.MEMBER);
    }

    /**
     * Once prices are known, nobody joins the committee or leaves it but by a recusal: replacing a member then takes a
     * second person (§26), which this product cannot ask for yet. That a member takes an empty chair replaces nobody.
     */
    private static void requireCommitteeMayChange(OpenTender open, Function function) {
        boolean pricesKnown =
                open.tender().lots().stream().anyMatch(lot -> lot.phase().arePricesKnown());
        if (COMMITTEE.contains(function) && pricesKnown) {
            throw new Refused(Refusal.at("/function", TeamProblem.TEAM_PRICES_KNOWN));
        }
    }

    private void requireAnotherOfficer(UUID tender, Actor person, Function function) {
        boolean last = function == Function.OFFICER
                && store.heldBy(person.subject(), tender).contains(Function.OFFICER)
                && store.otherOfficers(tender, person.subject()) == 0;
        if (last) {
            throw new Refused(Refusal.at("/person", TeamProblem.TEAM_LAST_OFFICER));
        }
    }

    private void record(Tender tender, Actor by, Actor person, Function function, Instant at) {
        store.assign(tender.id(), person.subject(), function, at);
        ledger.append(tender.log(), by, at, new TeamEvent.Assigned(TeamEvent.Person.of(person), function));
    }
}
