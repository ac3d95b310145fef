package fr.pesee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.Walker.Verdict;
import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permissions;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.page.Formats;
import fr.pesee.ground.problem.RequestProblem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/** Whether an answer is what a verdict says, and tells no more than it may. */
final class Verdicts {
    /** Until its first checkpoint, a log has no last one: this absence is no denial. */
    private static final String LAST_CHECKPOINT = "GET /api/v1/tenders/{tender}/ledger/checkpoints/latest";

    private static final Set<Function> READ_MARKS =
            Set.of(Function.CHAIR, Function.MEMBER, Function.LEGAL_REVIEWER, Function.AUDITOR);
    private static final Set<Function> READ_QUESTIONS =
            Set.of(Function.OFFICER, Function.LEGAL_REVIEWER, Function.AUDITOR);
    private static final Set<String> TELLING = Set.of("etag", "location", "x-content-sha256", "content-disposition");
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("messages.page", Locale.FRENCH);
    private static final Map<String, String> NOWHERE = new ConcurrentHashMap<>();

    private Verdicts() {}

    static void check(Verdict verdict, Walker walker, Endpoint endpoint, Answer answer) {
        switch (verdict) {
            case ALLOWED -> assertAllowed(walker, endpoint, answer);
            case NOT_SIGNED_IN -> {
                if (endpoint.isPage()) {
                    assertLedToTheSignIn(answer);
                } else {
                    assertRefusal(RequestProblem.SIGN_IN_REQUIRED, 401, walker, answer);
                }
            }
            case DENIED -> assertRefused(RequestProblem.ACCESS_DENIED, 403, "denied", walker, endpoint, answer);
            case UNPUBLISHED, STRANGER ->
                assertRefused(RequestProblem.ADDRESS_UNKNOWN, 404, "absent", walker, endpoint, answer);
        }
    }

    /** Before marks are locked, prices are nobody's, and marks are theirs who may read them. */
    static void assertMasked(Walker walker, Phase phase, Answer answer) {
        boolean learnsQuestion =
                !isOneOf(READ_QUESTIONS, walker) && answer.body().contains(TrialTender.QUESTION);
        assertFalse(learnsQuestion, () -> walker + " learns a question: " + answer);
        // From the opening on it stands in the minutes, for whoever may read these.
        boolean mayKnowCopies = isOneOf(Set.of(Function.OFFICER), walker)
                || walker.function() != null
                        && Permissions.of(Operation.FOLLOW_CEREMONY).allows(Set.of(walker.function()), phase);
        boolean learnsCopy = !mayKnowCopies && answer.body().contains(TrialTender.COPY_OF);
        assertFalse(learnsCopy, () -> walker + " learns who sent a backup copy: " + answer);
        if (phase.arePricesKnown()) {
            return;
        }
        TrialTender.PRICES.stream()
                .flatMap(Verdicts::spellings)
                .forEach(price ->
                        assertFalse(answer.body().contains(price), () -> walker + " learns a price: " + answer));
        boolean learnsMark = !isOneOf(READ_MARKS, walker) && answer.body().contains(TrialTender.REASON);
        assertFalse(learnsMark, () -> walker + " learns a mark: " + answer);
    }

    private static boolean isOneOf(Set<Function> functions, Walker walker) {
        return walker.function() != null && functions.contains(walker.function());
    }

    /** As programs read a price, and as pages write it. */
    static Stream<String> spellings(String price) {
        return Stream.concat(Stream.of(price), Stream.of("fr", "en").map(language -> Formats.of(language)
                .number(new BigDecimal(price))));
    }

    private static void assertAllowed(Walker walker, Endpoint endpoint, Answer answer) {
        boolean absent = endpoint.toString().equals(LAST_CHECKPOINT) && answer.status() == 404;
        boolean passed = !List.of(302, 401, 403, 404).contains(answer.status()) && answer.status() < 500;
        assertTrue(passed || absent, () -> walker + " is denied " + endpoint + ": " + answer);
        assertNotEquals(400, answer.status(), () -> "the probe cannot be read: " + answer);
        if (endpoint.isPage() && endpoint.isRead()) {
            answer.expect(200, 303);
        }
    }

    private static void assertLedToTheSignIn(Answer answer) {
        String realm = ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
        assertEquals(302, answer.status(), answer::toString);
        assertEquals("", answer.body(), answer::toString);
        String way = answer.header("Location");
        assertTrue(way.startsWith(realm + "/protocol/openid-connect/auth?"), way);
        assertFalse(way.contains("tenders"), way);
    }

    private static void assertRefused(
            RequestProblem problem, int status, String kind, Walker walker, Endpoint endpoint, Answer answer) {
        if (endpoint.isPage()) {
            assertRefusalPage(problem, status, kind, walker, answer);
        } else {
            assertRefusal(problem, status, walker, answer);
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
        assertTellsNothing(answer);
    }

    /** The page is, but for the words of its kind, what the same person sees where there is nothing at all. */
    private static void assertRefusalPage(
            RequestProblem problem, int status, String kind, Walker walker, Answer answer) {
        assertEquals(status, answer.status(), () -> walker + " is not denied: " + answer);
        answer.assertPage();
        assertTellsNothing(answer);
        String nowhere = NOWHERE.computeIfAbsent(walker.person(), person -> {
            Answer nothing = walker.visitor().get("/nowhere").expect(404).assertPage();
            return frame(nothing, RequestProblem.ADDRESS_UNKNOWN, "absent");
        });
        assertEquals(nowhere, frame(answer, problem, kind), () -> walker + " learns something: " + answer);
    }

    /** What stands around the words of a refusal, without what the visitor themselves said: the address. */
    private static String frame(Answer page, RequestProblem problem, String kind) {
        List<String> words = List.of(
                problem.text().fr(),
                WORDS.getString(kind + "Title"),
                WORDS.getString(kind + "Help"),
                WORDS.getString("errorNumber").replace("{status}", Integer.toString(page.status())));
        String frame = page.body();
        for (String word : words) {
            assertTrue(frame.contains(word), () -> "without « " + word + " »: " + page);
            frame = frame.replace(word, "");
        }
        return frame.replaceAll("\\?to=[^\"]*", "").replaceAll("session-seconds=\"\\d+\"", "");
    }

    private static void assertTellsNothing(Answer answer) {
        assertTrue(answer.headers().map().keySet().stream().noneMatch(TELLING::contains), answer::toString);
    }
}
