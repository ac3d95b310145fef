package fr.pesee.prepare.team;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.prepare.tender.OpenTender;
import fr.pesee.prepare.tender.Tenders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is ready to take over whose function, and the taking over: both in one act, so that no function is without. */
@ApplicationScoped
class StandIns {
    private final TeamStore store;
    private final TeamRules rules;
    private final Tenders tenders;
    private final Ledger ledger;
    private final Event<Team.Joined> joined;

    StandIns(TeamStore store, TeamRules rules, Tenders tenders, Ledger ledger, Event<Team.Joined> joined) {
        this.store = store;
        this.rules = rules;
        this.tenders = tenders;
        this.ledger = ledger;
        this.joined = joined;
    }

    /**
     * Somebody to be ready to take over a function.
     *
     * @param person the name with which its holder signs in
     * @param standIn the name with which the stand-in signs in
     */
    record StandInDraft(
            @Nullable String person,
            @Nullable Function function,
            @Nullable String standIn) {}

    /**
     * Names somebody to stand in. They hold nothing until they take over.
     *
     * @throws Refused when the function has no stand-in or has one already, or they could not hold it
     */
    @Transactional
    Team name(Actor actor, UUID id, StandInDraft draft) {
        OpenTender open = tenders.enter(Operation.NAME_STAND_IN, actor, id);
        new Findings()
                .text("/person", draft.person(), 255)
                .present("/function", draft.function())
                .text("/standIn", draft.standIn(), 255)
                .throwIfAny();
        Function function = Objects.requireNonNull(draft.function());
        Actor holder = rules.person(draft.person(), "/person");
        Actor standIn = rules.person(draft.standIn(), "/standIn");
        Refused.ifAny(rules.againstNaming(open.tender(), holder, function, standIn));
        store.nameStandIn(id, holder.subject(), function, standIn.subject(), open.now());
        ledger.append(
                open.tender().log(),
                actor,
                open.now(),
                new TeamEvent.StandInNamed(TeamEvent.Person.of(holder), function, TeamEvent.Person.of(standIn)));
        return store.team(id);
    }

    /**
     * Lets a stand-in go.
     *
     * @throws Refused when none is named for this function of this person
     */
    @Transactional
    Team remove(Actor actor, UUID id, ChangeDraft draft) {
        OpenTender open = tenders.enter(Operation.REMOVE_STAND_IN, actor, id);
        requireComplete(draft);
        Function function = Objects.requireNonNull(draft.function());
        Actor holder = rules.person(draft.person(), "/person");
        Actor standIn = standIn(id, holder, function);
        store.endStandIn(id, holder.subject(), function, open.now());
        ledger.append(
                open.tender().log(),
                actor,
                open.now(),
                new TeamEvent.StandInRemoved(
                        TeamEvent.Person.of(holder),
                        function,
                        TeamEvent.Person.of(standIn),
                        Objects.requireNonNull(draft.reason())));
        return store.team(id);
    }

    /**
     * Passes a function to its stand-in: taken from one and given to the other in one transaction. Everyone may pass
     * on their own; another's takes whoever may give functions.
     *
     * @throws Refused when there is no stand-in, they may not hold the function any more, or the committee may not
     *     change
     */
    @Transactional
    Team handOver(Actor actor, UUID id, ChangeDraft draft) {
        OpenTender open = tenders.enter(Operation.HAND_OVER_FUNCTION, actor, id);
        boolean own = draft.person() == null || draft.person().equals(actor.username());
        if (!own) {
            tenders.look(Operation.ASSIGN_FUNCTION, actor, id);
        }
        requireComplete(draft);
        Function function = Objects.requireNonNull(draft.function());
        Actor holder = rules.person(draft.person(), "/person");
        Refused.ifAny(rules.againstHandingOver(open.tender(), holder, function));
        Actor standIn = standIn(id, holder, function);
        store.handOver(id, holder.subject(), function, standIn.subject(), open.now());
        ledger.append(
                open.tender().log(),
                actor,
                open.now(),
                new TeamEvent.HandedOver(
                        TeamEvent.Person.of(holder),
                        function,
                        TeamEvent.Person.of(standIn),
                        Objects.requireNonNull(draft.reason())));
        joined.fire(new Team.Joined(open.tender(), standIn, function, open.now()));
        return store.team(id);
    }

    private Actor standIn(UUID tender, Actor holder, Function function) {
        return rules.standIn(tender, holder, function)
                .orElseThrow(
                        () -> new Refused(Refusal.at("/person", TeamProblem.TEAM_STAND_IN_NOT_NAMED, holder.name())));
    }

    private static void requireComplete(ChangeDraft draft) {
        new Findings()
                .text("/person", draft.person(), 255)
                .present("/function", draft.function())
                .text("/reason", draft.reason(), 2000)
                .throwIfAny();
    }
}
