package fr.pesee.prepare.team;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Function;
import fr.pesee.ground.party.People;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.rule.exact.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands against each change of a team: asked before it is offered, and again when it is done. */
@ApplicationScoped
class TeamRules {
    private final TeamStore store;
    private final People people;
    private final Teams.BoundToDraw draw;

    TeamRules(TeamStore store, People people, Teams.BoundToDraw draw) {
        this.store = store;
        this.people = people;
        this.draw = draw;
    }

    /**
     * Somebody who has signed in at least once.
     *
     * @throws Refused when nobody of that name has
     */
    Actor person(@Nullable String username, String pointer) {
        String name = Objects.requireNonNull(username);
        return people.withUsername(name)
                .orElseThrow(() -> new Refused(Refusal.at(pointer, TeamProblem.TEAM_PERSON_UNKNOWN, name)));
    }

    List<Candidacy> candidacies(Tender tender, List<Actor> persons) {
        return store.candidacies(tender, persons, draw.subjects(tender));
    }

    List<Refusal> againstAssigning(Tender tender, Actor person, Function function) {
        return candidacy(tender, person).against(function);
    }

    List<Refusal> againstWithdrawing(Tender tender, Actor person, Function function) {
        Candidacy holder = candidacy(tender, person);
        Findings findings = new Findings();
        if (!holder.recused()) {
            findings.addAll(Candidacy.againstChanging(function, holder.pricesKnown()));
        }
        if (function == Function.OFFICER) {
            findings.addAll(againstLosingOfficer(tender.id(), holder));
        }
        if (!holder.held().contains(function)) {
            findings.addAll(List.of(notHeld(person, function)));
        }
        return findings.all();
    }

    List<Refusal> againstRecusing(Tender tender, Actor person) {
        Candidacy concerned = candidacy(tender, person);
        return new Findings()
                .addAll(againstLosingOfficer(tender.id(), concerned))
                .require(!concerned.recused(), "/person", TeamProblem.TEAM_RECUSED, person.name())
                .all();
    }

    List<Refusal> againstNaming(Tender tender, Actor holder, Function function, Actor standIn) {
        Findings findings = new Findings().addAll(againstAnyStandIn(tender, holder, function));
        return findings.addAll(candidacy(tender, standIn).againstStandingIn(function))
                .all();
    }

    /** What stands against naming anybody at all to stand in for this function of this person. */
    List<Refusal> againstAnyStandIn(Tender tender, Actor holder, Function function) {
        Findings findings = new Findings();
        if (!Candidacy.WITH_STAND_IN.contains(function)) {
            findings.addAll(
                    List.of(Refusal.inWords("/function", TeamProblem.TEAM_STAND_IN_POINTLESS, function.words())));
        }
        if (!candidacy(tender, holder).held().contains(function)) {
            findings.addAll(List.of(notHeld(holder, function)));
        }
        findings.require(
                store.standIn(tender.id(), holder.subject(), function).isEmpty(),
                "/standIn",
                TeamProblem.TEAM_STAND_IN_NAMED,
                holder.name());
        return findings.all();
    }

    List<Refusal> againstRemoving(Tender tender, Actor holder, Function function) {
        return new Findings()
                .require(
                        store.standIn(tender.id(), holder.subject(), function).isPresent(),
                        "/person",
                        TeamProblem.TEAM_STAND_IN_NOT_NAMED,
                        holder.name())
                .all();
    }

    /** What stands against passing the function on; that there is no stand-in is one reason. */
    List<Refusal> againstHandingOver(Tender tender, Actor holder, Function function) {
        Candidacy before = candidacy(tender, holder);
        Findings findings = new Findings();
        if (!before.held().contains(function)) {
            findings.addAll(List.of(notHeld(holder, function)));
        }
        Optional<Actor> standIn = standIn(tender.id(), holder, function);
        if (standIn.isEmpty()) {
            return findings.at("/person", TeamProblem.TEAM_STAND_IN_NOT_NAMED, holder.name())
                    .all();
        }
        if (!before.recused()) {
            findings.addAll(Candidacy.againstChanging(function, before.pricesKnown()));
        }
        findings.addAll(candidacy(tender, standIn.get()).againstTakingOver(function));
        return findings.all().stream().distinct().toList();
    }

    /** Who is named to stand in; empty when nobody is. */
    Optional<Actor> standIn(UUID tender, Actor holder, Function function) {
        return store.standIn(tender, holder.subject(), function).map(subject -> people.withSubjects(List.of(subject))
                .getOrDefault(subject, TeamStore.unknown(subject)));
    }

    private Candidacy candidacy(Tender tender, Actor person) {
        return candidacies(tender, List.of(person)).get(0);
    }

    private List<Refusal> againstLosingOfficer(UUID tender, Candidacy person) {
        boolean last = person.held().contains(Function.OFFICER)
                && store.otherOfficers(tender, person.person().subject()) == 0;
        return last ? List.of(Refusal.at("/person", TeamProblem.TEAM_LAST_OFFICER)) : List.of();
    }

    private static Refusal notHeld(Actor person, Function function) {
        return Refusal.inWords(
                "/function", TeamProblem.TEAM_FUNCTION_NOT_HELD, Text.same(person.name()), function.words());
    }
}
