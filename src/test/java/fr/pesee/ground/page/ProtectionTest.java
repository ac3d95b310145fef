package fr.pesee.ground.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.TrialTender;
import fr.pesee.Visitor;
import fr.pesee.ground.access.Phase;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What protects pages and those who use them: headers, caches, the token of forms, and the password just given. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class ProtectionTest {
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/(?:assets|webjars)/[^\"]+)\"");
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int FIRST_VIEW = 100_000;

    @Inject
    MovableClock clock;

    @AfterEach
    void setTheClockBack() {
        clock.moveAhead(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/accessibility", "/nowhere", "/home", "/api/v1/tenders", "/api/v1/nowhere", "ASSET"})
    void everyAnswerTellsBrowsersWhatTheyMayDo(String path) {
        Answer answer = Api.anonymous().get(path.equals("ASSET") ? assets().get(0) : path);
        String policy = answer.header("Content-Security-Policy");
        for (String part : List.of(
                "default-src 'none'",
                "script-src 'self';",
                "style-src 'self';",
                "frame-ancestors 'none'",
                "base-uri 'none'")) {
            assertTrue(policy.contains(part), () -> part + " in " + policy);
        }
        assertFalse(policy.contains("unsafe") || policy.contains("*") || policy.contains("data:"), policy);
        assertEquals("nosniff", answer.header("X-Content-Type-Options"));
        assertEquals("DENY", answer.header("X-Frame-Options"));
        assertEquals("same-origin", answer.header("Referrer-Policy"));
        assertEquals("same-origin", answer.header("Cross-Origin-Opener-Policy"));
        assertEquals("same-origin", answer.header("Cross-Origin-Resource-Policy"));
    }

    @Test
    void filesAreKeptForAYearAndChangeTheirAddressWithTheirContent() {
        List<String> assets = assets();
        assertEquals(4, assets.size(), assets::toString);
        for (String address : assets) {
            Answer answer = Api.anonymous().get(address).expect(200);
            String cache = answer.header("Cache-Control");
            assertTrue(cache.contains("immutable") && cache.contains("max-age=31536000"), () -> address + ": " + cache);
            if (address.startsWith("/assets/")) {
                assertTrue(address.endsWith("?v=" + digest(answer.body())), address);
            }
        }
    }

    @Test
    void pagesAreKeptByNothing() {
        for (String path : List.of("/", "/nowhere", "/signed-out")) {
            assertEquals("no-store", Api.anonymous().get(path).header("Cache-Control"), path);
        }
        for (String path : List.of("/home", "/session", "/confirm/nowhere")) {
            assertEquals("no-store", officer().get(path).header("Cache-Control"), path);
        }
    }

    @Test
    void textsTravelCompressed() {
        List<String> texts = new ArrayList<>(assets());
        texts.add("/accessibility");
        for (String path : texts) {
            Answer answer = Api.anonymous().with("Accept-Encoding", "gzip").get(path);
            assertEquals("gzip", answer.header("Content-Encoding"), path);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "csrf-token=", "csrf-token=Zm9yZWlnbi10b2tlbi1vZi1zb21lYm9keQ"})
    void aFormWithoutOurTokenDoesNothingAndSaysWhatToDo(String token) {
        TrialTender tender = TrialTender.draft();
        Answer answer = officer().with("Content-Type", FORM).send("POST", publication(tender), token + "&version=0");
        requireRefusal(answer, tender);
    }

    @Test
    void aBodyThatIsNoFormDoesNothingOnAPage() {
        TrialTender tender = TrialTender.draft();
        requireRefusal(officer().send("POST", publication(tender), "{\"version\": 0}"), tender);
    }

    @Test
    void noParameterWithinAnAddressHidesWhatItIs() {
        TrialTender tender = TrialTender.in(Phase.LOCKED);
        String address = "/tenders/" + tender.id() + "/lots/1/recommendation";
        Visitor chair = Visitor.as(Cast.CHAIR);
        assertEquals(404, chair.get("/confirm;x" + address).status());
        assertEquals(404, chair.post("/confirm;x" + address, Map.of()).status());
        assertEquals(404, Api.as(Cast.CHAIR).post("/api;x/v1" + address).status());
        assertEquals(200, chair.get("/confirm" + address).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a%25zz", "/a%zz", "//elsewhere.example", "/\\\\elsewhere.example", "javascript:1"})
    void aPlaceThatIsNoneOfOursLeadsHome(String place) {
        Answer answer = Visitor.nobody().get("/language/fr?to=" + URLEncoder.encode(place, StandardCharsets.UTF_8));
        assertEquals(303, answer.status(), answer::toString);
        assertTrue(answer.header("Location").matches("http://127\\.0\\.0\\.1:\\d+(/|/a%25zz)"), answer::toString);
    }

    @Test
    void aGraveActNeedsAPasswordGivenLessThanFiveMinutesAgo() {
        TrialTender tender = TrialTender.draft().sealable();
        try (BrowserContext context = Chromium.newlySignedIn(Cast.OFFICER, Look.FRENCH)) {
            Page page = context.newPage();
            clock.moveAhead(Duration.ofMinutes(4));
            page.navigate(publication(tender));
            assertEquals("Publier la consultation", page.locator("h1").innerText());
            clock.moveAhead(Duration.ofMinutes(6));
            page.locator("main button[type=submit]").click();
            page.waitForSelector("#password");
            clock.moveAhead(Duration.ZERO);
            assertEquals("DRAFT", phase(tender));
            Chromium.givePassword(page, Cast.OFFICER);
            assertEquals(Chromium.address(publication(tender)), page.url());
            assertEquals("DRAFT", phase(tender));
            page.locator("main button[type=submit]").click();
            page.waitForURL(Chromium.address("/tenders/" + tender.id()));
            assertEquals("PUBLISHED", phase(tender));
        }
    }

    @Test
    void readingNeedsNoNewPasswordButAGraveActAsksForItAtOnce() {
        TrialTender tender = PagesShown.in(Phase.PUBLISHED);
        try (BrowserContext context = Chromium.newlySignedIn(Cast.OFFICER, Look.FRENCH)) {
            Page page = context.newPage();
            clock.moveAhead(Duration.ofMinutes(6));
            page.navigate("/tenders/" + tender.id());
            assertEquals(Chromium.address("/tenders/" + tender.id()), page.url());
            page.navigate("/confirm/tenders/" + tender.id() + "/lots/1/opening");
            assertTrue(page.locator("#password").isVisible(), page::url);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/home", "/tenders/"})
    void theFirstViewOfAPageIsLight(String path) {
        String opened =
                path.endsWith("s/") ? path + PagesShown.in(Phase.PUBLISHED).id() : path;
        String person = PagesShown.engaged("premier.regard", "officer");
        try (BrowserContext context = path.equals("/")
                ? Chromium.signedOut(Look.FRENCH)
                : Chromium.signedIn(path.equals("/home") ? person : Cast.OFFICER, Look.FRENCH)) {
            List<Request> requests = new ArrayList<>();
            Page page = context.newPage();
            page.onRequestFinished(requests::add);
            page.navigate(opened);
            page.evaluate("() => document.fonts.ready.then(() => true)");
            int weight = List.copyOf(requests).stream()
                    .mapToInt(request -> request.sizes().responseBodySize)
                    .sum();
            assertTrue(requests.size() >= 5, () -> "too few to be true: " + requests.size());
            assertTrue(weight > 0 && weight < FIRST_VIEW, () -> opened + " weighs " + weight);
        }
    }

    private static void requireRefusal(Answer answer, TrialTender tender) {
        assertEquals(400, answer.status(), answer::toString);
        assertTrue(answer.header("Content-Type").startsWith("text/html"), answer::toString);
        assertTrue(answer.body().contains("Rouvrez la page, puis recommencez."), answer::toString);
        assertEquals("DRAFT", phase(tender));
    }

    private static Api officer() {
        return Api.anonymous().with("Cookie", Chromium.cookies(Cast.OFFICER));
    }

    private static String publication(TrialTender tender) {
        return "/confirm/tenders/" + tender.id() + "/publication";
    }

    private static String phase(TrialTender tender) {
        return Api.as(Cast.OFFICER)
                .get(tender.path())
                .expect(200)
                .json()
                .at("/lots/0/phase")
                .asText();
    }

    private static List<String> assets() {
        Matcher found = ASSET.matcher(Api.anonymous().get("/").expect(200).body());
        return found.results().map(one -> one.group(1)).toList();
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
