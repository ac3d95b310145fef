package fr.pesee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.pesee.Walker.Verdict;
import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.access.Role;
import fr.pesee.run.platform.EmbeddedServers;
import fr.pesee.run.platform.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The permission table, walked cell by cell: everybody tries every address in a tender of every phase, and is answered
 * as the table says. Whoever is denied learns nothing, changes nothing, and is written down.
 */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class AuthorisationWalkTest {
    private static final boolean EVERYBODY_EVERYWHERE = System.getProperty("long") != null;
    private static final Map<Function, String> ELSEWHERE = new EnumMap<>(Function.class);

    @Inject
    Watched watched;

    /** People whom the sample does not need: eligible but without function, or with the same function elsewhere. */
    @BeforeAll
    static void engage() {
        for (Role role : Role.values()) {
            Tokens.engage(eligible(role), role.key());
        }
        Tokens.engage("deux.casquettes", Role.OFFICER.key(), Role.ADMINISTRATOR.key());
        for (Function function : Function.values()) {
            String person = "ailleurs." + function.name().toLowerCase(Locale.ROOT);
            ELSEWHERE.put(function, person);
            Tokens.engage(
                    person, Walker.rolesFor(function).stream().map(Role::key).toArray(String[]::new));
        }
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void everyFunctionMayDoInEachPhaseWhatTheTableSays(Phase phase) {
        TrialTender tender = TrialTender.asked(phase);
        List<Walker> holders = holders();
        Map<String, String> before = watched.stateOf(tender.id());
        AtOnce.each(holders, walker -> walkDenied(walker, inTender(), tender, phase));
        assertEquals(before, watched.stateOf(tender.id()), "state after denials");
        AtOnce.each(holders, walker -> walkAllowed(walker, tender, phase));
        AtOnce.each(steps(holders, phase), step -> step.take(this));
    }

    @ParameterizedTest
    @EnumSource(
            value = Phase.class,
            names = {"DRAFT", "OPENING", "MARKING", "RECOMMENDED"})
    void whatThereIsInATenderIsNotToldBeforePermission(Phase phase) {
        TrialTender tender = TrialTender.asked(phase);
        AtOnce.each(holders(), walker -> askForWhatIsNotThere(walker, tender, phase));
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void whoeverHasNoFunctionInATenderIsToldThatThereIsNone(Phase phase) {
        TrialTender tender = TrialTender.asked(phase);
        TrialTender theirs = TrialTender.created(TrialTender.draftBody());
        ELSEWHERE.forEach((function, person) -> theirs.assign(person, function));
        Map<String, String> before = watched.stateOf(tender.id());
        List<Walker> strangers = strangers();
        AtOnce.each(strangers, walker -> walkDenied(walker, turn(strangers.indexOf(walker), phase), tender, phase));
        AtOnce.each(List.copyOf(ELSEWHERE.values()), person -> {
            Api.as(person).get(theirs.path()).expect(200);
            assertNotListed(tender, person);
        });
        assertEquals(before, watched.stateOf(tender.id()), "state after denials");
        walkAllowed(Walker.stranger(eligible(Role.BIDDER), Role.BIDDER), tender, phase);
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void whoeverIsRecusedMayDoNothing(Phase phase) {
        TrialTender tender = TrialTender.asked(phase);
        tender.assign(Cast.SECOND_OFFICER, Function.OFFICER);
        List<Walker> recused = holders().stream()
                .map(walker -> walker.function() == Function.OFFICER
                        ? Walker.holder(Cast.SECOND_OFFICER, Function.OFFICER)
                        : walker)
                .map(walker -> walker.set(true))
                .toList();
        recused.forEach(walker -> tender.recuse(walker.person()));
        Map<String, String> before = watched.stateOf(tender.id());
        AtOnce.each(recused, walker -> walkDenied(walker, turn(recused.indexOf(walker), phase), tender, phase));
        AtOnce.each(recused, walker -> assertNotListed(tender, walker.person()));
        assertEquals(before, watched.stateOf(tender.id()), "state after denials");
    }

    @Test
    void outsideTendersTheRoleDecides() {
        String nowhere = UUID.randomUUID().toString();
        Map<String, Long> before = watched.rows();
        List<Walker> everybody =
                Stream.concat(holders().stream(), strangers().stream()).toList();
        AtOnce.each(everybody, walker -> walkOutside(walker, nowhere));
        assertEquals(before, watched.rows());
    }

    private void walkOutside(Walker walker, String nowhere) {
        Map<String, Long> expected = new TreeMap<>(watched.denials(walker.person()));
        for (Endpoint endpoint : LiveEndpoints.all()) {
            if (endpoint.isInTender()) {
                continue;
            }
            Answer answer = walker.probe(endpoint, endpoint.at(nowhere));
            Verdict verdict = walker.verdict(endpoint, Phase.DRAFT);
            Verdicts.check(verdict, walker, endpoint, answer);
            if (verdict == Verdict.DENIED) {
                expected.merge(String.valueOf(endpoint.operation()), 1L, Long::sum);
            }
        }
        assertEquals(expected, watched.denials(walker.person()), () -> "denials of " + walker);
    }

    /** Another lot and, where the address has a bid, another bid. */
    private static void askForWhatIsNotThere(Walker walker, TrialTender tender, Phase phase) {
        for (Endpoint endpoint : inTender()) {
            if (!endpoint.path().contains("{lot}") || walker.verdict(endpoint, phase) != Verdict.DENIED) {
                continue;
            }
            String there = endpoint.at(tender.id());
            Stream.of(there.replace("/lots/1", "/lots/99"), there.replace("/bids/1", "/bids/99"))
                    .filter(address -> !address.equals(there))
                    .forEach(address ->
                            Verdicts.check(Verdict.DENIED, walker, endpoint, walker.probe(endpoint, address)));
        }
    }

    private void walkDenied(Walker walker, List<Endpoint> endpoints, TrialTender tender, Phase phase) {
        Map<String, Long> expected = new TreeMap<>();
        for (Endpoint endpoint : endpoints) {
            Verdict verdict = walker.verdict(endpoint, phase);
            if (verdict == Verdict.ALLOWED) {
                continue;
            }
            Verdicts.check(verdict, walker, endpoint, walker.probe(endpoint, endpoint.at(tender.id())));
            if (verdict != Verdict.NOT_SIGNED_IN && verdict != Verdict.UNPUBLISHED) {
                expected.merge(String.valueOf(endpoint.operation()), 1L, Long::sum);
            }
        }
        if (!walker.person().isEmpty()) {
            assertEquals(expected, watched.denials(walker.person(), tender.id()), () -> "denials of " + walker);
        }
    }

    /** What is allowed is tried without doing it: with an empty body or another version. */
    private void walkAllowed(Walker walker, TrialTender tender, Phase phase) {
        allow(
                walker,
                inTender().stream()
                        .filter(endpoint -> !endpoint.isStep())
                        .filter(endpoint -> walker.verdict(endpoint, phase) == Verdict.ALLOWED)
                        .toList(),
                tender,
                phase);
    }

    /** Most steps need nothing but the wish: they are taken, each in a tender of its own. */
    private static List<Step> steps(List<Walker> walkers, Phase phase) {
        return walkers.stream()
                .flatMap(walker -> inTender().stream()
                        .filter(Endpoint::isStep)
                        .filter(endpoint -> walker.verdict(endpoint, phase) == Verdict.ALLOWED)
                        .map(endpoint -> new Step(walker, endpoint, phase)))
                .toList();
    }

    private record Step(Walker walker, Endpoint endpoint, Phase phase) {
        void take(AuthorisationWalkTest walk) {
            walk.allow(walker, List.of(endpoint), TrialTender.in(phase), phase);
        }
    }

    private void allow(Walker walker, List<Endpoint> endpoints, TrialTender tender, Phase phase) {
        Map<String, Long> denials = watched.denials(walker.person(), tender.id());
        for (Endpoint endpoint : endpoints) {
            Answer answer = walker.probe(endpoint, endpoint.at(tender.id()));
            Verdicts.check(Verdict.ALLOWED, walker, endpoint, answer);
            Verdicts.assertMasked(walker, phase, answer);
        }
        assertEquals(denials, watched.denials(walker.person(), tender.id()), () -> "denials of " + walker);
    }

    private static void assertNotListed(TrialTender tender, String person) {
        Answer list = Api.as(person).get("/api/v1/tenders").expect(200);
        assertFalse(list.body().contains(tender.reference()), list::toString);
        Answer home = Visitor.as(person).get("/home").expect(200);
        assertFalse(home.body().contains(tender.reference()), home::toString);
        assertFalse(home.body().contains(tender.id()), home::toString);
    }

    private static List<Endpoint> inTender() {
        return LiveEndpoints.all().stream().filter(Endpoint::isInTender).toList();
    }

    /**
     * Whoever may do nothing in any phase goes to every third address: everybody gets to every address in some phase,
     * and in every phase some of them get to it. The long run sends everybody everywhere.
     */
    private static List<Endpoint> turn(int walker, Phase phase) {
        List<Endpoint> all = inTender();
        if (EVERYBODY_EVERYWHERE) {
            return all;
        }
        return IntStream.range(0, all.size())
                .filter(place -> (place + walker + phase.ordinal()) % 3 == 0)
                .mapToObj(all::get)
                .toList();
    }

    private static List<Walker> holders() {
        return Stream.of(Function.values())
                .map(function -> Walker.holder(Cast.holder(function), function))
                .toList();
    }

    private static List<Walker> strangers() {
        List<Walker> strangers = new ArrayList<>();
        strangers.add(Walker.nobody());
        strangers.add(Walker.stranger("deux.casquettes", Role.OFFICER, Role.ADMINISTRATOR));
        Stream.of(Role.values()).forEach(role -> strangers.add(Walker.stranger(eligible(role), role)));
        ELSEWHERE.forEach(
                (function, person) -> strangers.add(new Walker(person, Walker.rolesFor(function), null, false)));
        return strangers;
    }

    private static String eligible(Role role) {
        return "sans.fonction." + role.key().replace('_', '-');
    }
}
