package fr.pesee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.Walker.Verdict;
import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.access.Role;
import fr.pesee.ground.problem.RequestProblem;
import fr.pesee.prepare.tender.Lifecycle;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private static final Set<Operation> STEPS =
            Lifecycle.TABLE.stream().map(Lifecycle.Transition::operation).collect(Collectors.toSet());

    /** Until its first checkpoint, a log has no last one: this absence is no denial. */
    private static final String LAST_CHECKPOINT = "GET /api/v1/tenders/{tender}/ledger/checkpoints/latest";

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
        TrialTender tender = TrialTender.in(phase);
        List<Walker> holders = holders();
        Map<String, String> before = watched.stateOf(tender.id());
        holders.forEach(walker -> walkDenied(walker, tender, phase));
        assertEquals(before, watched.stateOf(tender.id()), "state after denials");
        holders.forEach(walker -> walkAllowed(walker, tender, phase, false));
        holders.forEach(walker -> walkAllowed(walker, tender, phase, true));
    }

    @ParameterizedTest
    @EnumSource(
            value = Phase.class,
            names = {"DRAFT", "OPENING", "MARKING", "RECOMMENDED"})
    void whatThereIsInATenderIsNotToldBeforePermission(Phase phase) {
        TrialTender tender = TrialTender.in(phase);
        for (Walker walker : holders()) {
            for (Endpoint endpoint : inTender()) {
                if (!endpoint.path().contains("{lot}") || walker.verdict(endpoint, phase) != Verdict.DENIED) {
                    continue;
                }
                String elsewhere = endpoint.at(tender.id()).replace("/lots/1", "/lots/99");
                check(Verdict.DENIED, walker, endpoint, probe(walker, endpoint, elsewhere));
                String beyond = endpoint.at(tender.id()).replace("/bids/1", "/bids/99");
                check(Verdict.DENIED, walker, endpoint, probe(walker, endpoint, beyond));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void whoeverHasNoFunctionInATenderIsToldThatThereIsNone(Phase phase) {
        TrialTender tender = TrialTender.in(phase);
        TrialTender theirs = TrialTender.created(TrialTender.draftBody());
        ELSEWHERE.forEach((function, person) -> theirs.assign(person, function));
        Map<String, String> before = watched.stateOf(tender.id());
        strangers().forEach(walker -> walkDenied(walker, tender, phase));
        ELSEWHERE.forEach((function, person) -> {
            Api.as(person).get(theirs.path()).expect(200);
            Answer list = Api.as(person).get("/api/v1/tenders").expect(200);
            assertFalse(list.body().contains(tender.reference()), list::toString);
        });
        assertEquals(before, watched.stateOf(tender.id()), "state after denials");
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void whoeverIsRecusedMayDoNothing(Phase phase) {
        TrialTender tender = TrialTender.in(phase);
        tender.assign(Cast.SECOND_OFFICER, Function.OFFICER);
        List<Walker> recused = holders().stream()
                .map(walker -> walker.function() == Function.OFFICER
                        ? Walker.holder(Cast.SECOND_OFFICER, Function.OFFICER)
                        : walker)
                .map(walker -> walker.set(true))
                .toList();
        recused.forEach(walker -> tender.recuse(walker.person()));
        Map<String, String> before = watched.stateOf(tender.id());
        recused.forEach(walker -> walkDenied(walker, tender, phase));
        recused.forEach(walker -> {
            Answer list = walker.api().get("/api/v1/tenders").expect(200);
            assertFalse(list.body().contains(tender.reference()), list::toString);
        });
        assertEquals(before, watched.stateOf(tender.id()), "state after denials");
    }

    @Test
    void outsideTendersTheRoleDecides() {
        String nowhere = UUID.randomUUID().toString();
        Map<String, Long> before = watched.rows();
        for (Walker walker :
                Stream.concat(holders().stream(), strangers().stream()).toList()) {
            Map<String, Long> expected = new TreeMap<>(watched.denials(walker.person()));
            for (Endpoint endpoint : LiveEndpoints.ofApi()) {
                if (endpoint.isInTender()) {
                    continue;
                }
                Answer answer = probe(walker, endpoint, endpoint.at(nowhere));
                Verdict verdict = walker.verdict(endpoint, Phase.DRAFT);
                check(verdict, walker, endpoint, answer);
                if (verdict == Verdict.DENIED) {
                    expected.merge(String.valueOf(endpoint.operation()), 1L, Long::sum);
                }
            }
            assertEquals(expected, watched.denials(walker.person()), () -> "denials of " + walker);
        }
        assertEquals(before, watched.rows());
    }

    private void walkDenied(Walker walker, TrialTender tender, Phase phase) {
        Map<String, Long> expected = new TreeMap<>();
        for (Endpoint endpoint : inTender()) {
            Verdict verdict = walker.verdict(endpoint, phase);
            if (verdict == Verdict.ALLOWED) {
                continue;
            }
            check(verdict, walker, endpoint, probe(walker, endpoint, endpoint.at(tender.id())));
            if (verdict != Verdict.NOT_SIGNED_IN) {
                expected.merge(String.valueOf(endpoint.operation()), 1L, Long::sum);
            }
        }
        if (!walker.person().isEmpty()) {
            assertEquals(expected, watched.denials(walker.person(), tender.id()), () -> "denials of " + walker);
        }
    }

    /**
     * What is allowed is tried without doing it: with an empty body or another version. Steps have neither; they are
     * done, once nobody needs this phase any more.
     */
    private void walkAllowed(Walker walker, TrialTender tender, Phase phase, boolean steps) {
        Map<String, Long> denials = watched.denials(walker.person(), tender.id());
        for (Endpoint endpoint : inTender()) {
            boolean step = STEPS.contains(endpoint.operation());
            if (step != steps || walker.verdict(endpoint, phase) != Verdict.ALLOWED) {
                continue;
            }
            Answer answer = probe(walker, endpoint, endpoint.at(tender.id()));
            check(Verdict.ALLOWED, walker, endpoint, answer);
            assertMasked(walker, phase, answer);
        }
        assertEquals(denials, watched.denials(walker.person(), tender.id()), () -> "denials of " + walker);
    }

    private static void check(Verdict verdict, Walker walker, Endpoint endpoint, Answer answer) {
        switch (verdict) {
            case ALLOWED -> {
                boolean absent = endpoint.toString().equals(LAST_CHECKPOINT) && answer.status() == 404;
                boolean passed = !List.of(401, 403, 404).contains(answer.status()) && answer.status() < 500;
                assertTrue(passed || absent, () -> walker + " is denied " + endpoint + ": " + answer);
                assertNotEquals(400, answer.status(), () -> "the probe cannot be read: " + answer);
            }
            case NOT_SIGNED_IN -> assertRefusal(RequestProblem.SIGN_IN_REQUIRED, 401, walker, answer);
            case DENIED -> assertRefusal(RequestProblem.ACCESS_DENIED, 403, walker, answer);
            case STRANGER -> assertRefusal(RequestProblem.ADDRESS_UNKNOWN, 404, walker, answer);
        }
    }

    /** The whole answer is this refusal: there is no room in it for anything of the tender. */
    private static void assertRefusal(RequestProblem problem, int status, Walker walker, Answer answer) {
        assertEquals(status, answer.status(), () -> walker + " is not denied: " + answer);
        answer.assertClear();
        assertEquals(Set.of(problem.code()), answer.codes(), answer::toString);
        String said = answer.json().path("detail").asText();
        assertEquals(problem.text().fr(), said, answer::toString);
        Set<String> fields = new TreeSet<>();
        answer.json().fieldNames().forEachRemaining(fields::add);
        assertEquals(Set.of("type", "title", "status", "detail", "code", "errors"), fields);
        assertEquals(1, answer.json().path("errors").size(), answer::toString);
        assertEquals(said, answer.json().at("/errors/0/detail").asText());
        Set<String> telling = Set.of("etag", "location", "x-content-sha256", "content-disposition");
        assertTrue(answer.headers().map().keySet().stream().noneMatch(telling::contains), answer::toString);
    }

    /** Before marks are locked, prices are the officer's, and marks are theirs who may read them. */
    private static void assertMasked(Walker walker, Phase phase, Answer answer) {
        if (phase.arePricesKnown()) {
            return;
        }
        if (walker.function() != Function.OFFICER) {
            TrialTender.PRICES.forEach(
                    price -> assertFalse(answer.body().contains(price), () -> walker + " learns a price: " + answer));
        }
        boolean mayReadMarks = Set.of(Function.CHAIR, Function.MEMBER, Function.LEGAL_REVIEWER, Function.AUDITOR)
                .contains(walker.function());
        boolean learnsMark = !mayReadMarks && answer.body().contains(TrialTender.REASON);
        assertFalse(learnsMark, () -> walker + " learns a mark: " + answer);
    }

    private static Answer probe(Walker walker, Endpoint endpoint, String address) {
        Api api = walker.api().with("If-Match", "\"999999\"");
        return api.send(endpoint.method(), address, endpoint.method().equals("GET") ? null : "{}");
    }

    private static List<Endpoint> inTender() {
        return LiveEndpoints.ofApi().stream().filter(Endpoint::isInTender).toList();
    }

    private static List<Walker> holders() {
        return Stream.of(Function.values())
                .map(function -> Walker.holder(Cast.holder(function), function))
                .toList();
    }

    private static List<Walker> strangers() {
        List<Walker> strangers = new ArrayList<>();
        strangers.add(Walker.nobody());
        strangers.add(Walker.stranger(Cast.ADMINISTRATOR, Role.ADMINISTRATOR));
        strangers.add(Walker.stranger(Cast.BIDDER, Role.BIDDER));
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
