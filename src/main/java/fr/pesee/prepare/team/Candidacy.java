package fr.pesee.prepare.team;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Role;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.rule.exact.Text;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What decides whether a person can be given a function in a tender (RULE-82; RULE-86 as ruled in §26).
 *
 * @param person with the roles of their last sign-in
 * @param held what they hold in this tender already
 * @param ever what they hold or have held in it
 * @param recused whether they are set aside from it
 * @param bound whether they announced a number to a draw that is not made yet
 * @param chairTaken whether somebody holds the chair
 * @param pricesKnown whether the prices of some lot are known to the committee
 */
record Candidacy(
        Actor person,
        Set<Function> held,
        Set<Function> ever,
        boolean recused,
        boolean bound,
        boolean chairTaken,
        boolean pricesKnown) {
    static final Set<Function> COMMITTEE = EnumSet.of(Function.CHAIR, Function.MEMBER);

    /** Functions that can be taken over; whoever advises, observes or audits decides nothing that must go on. */
    static final Set<Function> WITH_STAND_IN = EnumSet.of(
            Function.OFFICER, Function.CHAIR, Function.MEMBER, Function.AWARDING_AUTHORITY, Function.LEGAL_REVIEWER);

    Candidacy {
        held = Set.copyOf(held);
        ever = Set.copyOf(ever);
    }

    /** Every reason why they cannot be given this function now; none when they can. */
    List<Refusal> against(Function function) {
        return unfit(function)
                .require(function != Function.CHAIR || !chairTaken, "/function", TeamProblem.TEAM_CHAIR_TAKEN)
                .addAll(againstJoining(function))
                .all();
    }

    /** The same once its present holder has given it back. */
    List<Refusal> againstTakingOver(Function function) {
        return unfit(function).addAll(againstJoining(function)).all();
    }

    /** Every reason why they cannot be named to stand in for it; all of them concern the stand-in. */
    List<Refusal> againstStandingIn(Function function) {
        return unfit(function).all().stream()
                .map(refusal -> new Refusal(refusal.code(), "/standIn", refusal.rule(), refusal.arguments()))
                .toList();
    }

    /** Every reason why they cannot be given any function at all. */
    List<Refusal> barred() {
        return new Findings()
                .require(!recused, "/person", TeamProblem.TEAM_RECUSED, person.name())
                .require(
                        !person.roles().contains(Role.ADMINISTRATOR),
                        "/person",
                        TeamProblem.TEAM_ADMINISTRATOR,
                        person.name())
                .all();
    }

    private Findings unfit(Function function) {
        boolean administrator = person.roles().contains(Role.ADMINISTRATOR);
        Findings findings = new Findings().addAll(barred());
        if (!administrator && !function.isOpenTo(person.roles())) {
            findings.addAll(List.of(about(TeamProblem.TEAM_NOT_ELIGIBLE, function.words())));
        }
        if (held.contains(function)) {
            findings.addAll(List.of(about(TeamProblem.TEAM_FUNCTION_HELD, function.words())));
        }
        held.stream()
                .sorted()
                .filter(function::isIncompatibleWith)
                .map(other -> about(TeamProblem.TEAM_INCOMPATIBLE, other.words(), function.words()))
                .forEach(refusal -> findings.addAll(List.of(refusal)));
        return findings.addAll(againstBothSidesOfDraw(function));
    }

    /**
     * What somebody knew as an officer they still know, and a number once announced counts whatever becomes of whoever
     * announced it: giving a function back does not undo what it excludes.
     */
    private List<Refusal> againstBothSidesOfDraw(Function function) {
        boolean knew =
                function == Function.WITNESS && ever.contains(Function.OFFICER) && !held.contains(Function.OFFICER);
        boolean counts = bound && function.isIncompatibleWith(Function.WITNESS) && !held.contains(Function.WITNESS);
        List<Refusal> against = new ArrayList<>();
        if (knew) {
            against.add(about(TeamProblem.TEAM_KNEW_VARIANTS));
        }
        if (counts) {
            against.add(about(TeamProblem.TEAM_BOUND_TO_DRAW, function.words()));
        }
        return against;
    }

    /** That a member takes the chair brings nobody new into the committee. */
    private List<Refusal> againstJoining(Function function) {
        boolean joins = !(function == Function.CHAIR && held.contains(Function.MEMBER));
        return joins ? againstChanging(function, pricesKnown) : List.of();
    }

    /**
     * Once prices are known, nobody joins the committee or leaves it but by a recusal: replacing a member then takes a
     * second person (§26), which this product cannot ask for yet.
     */
    static List<Refusal> againstChanging(Function function, boolean pricesKnown) {
        return COMMITTEE.contains(function) && pricesKnown
                ? List.of(Refusal.at("/function", TeamProblem.TEAM_PRICES_KNOWN))
                : List.of();
    }

    private Refusal about(TeamProblem problem, Text... functions) {
        Text[] named = new Text[functions.length + 1];
        named[0] = Text.same(person.name());
        System.arraycopy(functions, 0, named, 1, functions.length);
        return Refusal.inWords("/function", problem, named);
    }
}
