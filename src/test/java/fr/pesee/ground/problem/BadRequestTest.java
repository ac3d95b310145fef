package fr.pesee.ground.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.NothingUnexpected;
import fr.pesee.TrialTender;
import fr.pesee.Visitor;
import fr.pesee.Watched;
import fr.pesee.ground.access.Phase;
import fr.pesee.run.platform.EmbeddedServers;
import fr.pesee.run.platform.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Requests that are wrong in their form get a clear answer, whoever sends them, and leave nothing behind. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
@ExtendWith(NothingUnexpected.class)
class BadRequestTest {
    private static final String TENDERS = "/api/v1/tenders";
    private static final int FIFTY_MEGABYTES = 50_000_000;

    @Inject
    Watched watched;

    @Test
    void aBodyOfFiftyMegabytesIsRefusedWhetherItsLengthIsAnnouncedOrNot() {
        byte[] large = ("{\"title\": \"" + "x".repeat(FIFTY_MEGABYTES) + "\"}").getBytes(StandardCharsets.US_ASCII);
        Api officer = Api.as(Cast.OFFICER).with("Content-Type", "application/json");
        for (Api api : List.of(officer, officer.with("Idempotency-Key", "fifty-megabytes"))) {
            api.send("POST", TENDERS, BodyPublishers.ofByteArray(large)).refused(413, "body-too-large");
            api.send("POST", TENDERS, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                    .refused(413, "body-too-large");
        }
        Api yaml = officer.with("Content-Type", "application/yaml");
        String grid = TrialTender.draft().lot() + "/grid";
        yaml.send("PUT", grid, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .refused(413, "body-too-large");
        officer.get(TENDERS).expect(200);
    }

    @Test
    void aBodyJustBelowTheLimitIsRead() {
        byte[] tenMegabytes = "x".repeat(10 * 1024 * 1024).getBytes(StandardCharsets.US_ASCII);
        Api officer = Api.as(Cast.OFFICER).with("Content-Type", "application/json");
        officer.send("POST", TENDERS, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(tenMegabytes)))
                .refused(400, "body-unreadable");
    }

    @Test
    void onlyTheMediaTypesThatAnAddressReadsAreRead() {
        for (String type : List.of("text/plain", "application/xml", "application/yaml", "foo", "multipart/form-data")) {
            Api.as(Cast.OFFICER).with("Content-Type", type).post(TENDERS, "{}").refused(415, "media-type-unsupported");
        }
    }

    @Test
    void aMediaTypeThatIsNoneIsRefusedInTheLanguageOfItsReader() {
        Api officer = Api.as(Cast.OFFICER).with("Accept-Language", "en");
        for (String type : List.of("", ";;", "a/b/c", "/", "application/json, text/plain")) {
            for (String address :
                    List.of(TENDERS, TENDERS + "/x", TrialTender.draft().path() + "/questions")) {
                Answer refused = officer.with("Content-Type", type).send("POST", address, "{}");
                assertEquals("en", refused.assertClear().header("Content-Language"), refused::toString);
            }
            Answer refused = officer.with("Content-Type", type).send("POST", TENDERS, "{}");
            assertTrue(refused.refused(415, "media-type-unsupported").body().contains("does not read this type"));
        }
    }

    @Test
    void onlyTheMediaTypesThatAnAddressWritesAreWritten() {
        for (String type : List.of("text/html", "application/xml", "nonsense", ";;", "image/*")) {
            Api.as(Cast.OFFICER).with("Accept", type).get(TENDERS).refused(406, "media-type-unanswerable");
        }
    }

    @Test
    void whatIsNoJsonIsRefusedWithThePlaceOfTheFault() {
        Map<String, Long> before = watched.rows();
        List<String> bodies = List.of(
                "{",
                "}",
                "{}{}",
                "[]",
                "\"x\"",
                "1",
                "true",
                "{\"title\": \"a\",}",
                "{'title': 1}",
                "// x\n{}",
                "{\"title\": \"a\tb\"}",
                "[".repeat(100_000),
                "{\"lots\":".repeat(5000) + 1 + "}".repeat(5000),
                "{\"" + "k".repeat(60_000) + "\": 1}",
                "{\"estimatedValue\": " + "9".repeat(2000) + "}",
                "\\u0000");
        for (String body : bodies) {
            Answer answer = Api.as(Cast.OFFICER).post(TENDERS, body).assertClear();
            assertEquals(400, answer.status(), answer::toString);
        }
        byte[] notUtf8 = {'{', '"', 't', 'i', 't', 'l', 'e', '"', ':', '"', (byte) 0xff, '"', '}'};
        Api.as(Cast.OFFICER)
                .with("Content-Type", "application/json")
                .send("POST", TENDERS, BodyPublishers.ofByteArray(notUtf8))
                .refused(400);
        assertEquals(before, watched.rows());
    }

    @Test
    void aFieldThatIsUnknownOrGivenTwiceIsNamed() {
        Api officer = Api.as(Cast.OFFICER);
        Answer unknown = officer.post(TENDERS, "{\"lots\": [{\"a/b~c\": 1}]}").refused(400, "field-unknown");
        assertTrue(unknown.pointers().contains("/lots/0/a~1b~0c"), unknown::toString);
        officer.post(TENDERS, "{\"title\": \"a\", \"title\": \"b\"}").refused(400, "field-duplicate");
        officer.post(TENDERS, "{\"\\ud800\": 1}").refused(400);
        officer.post(TENDERS, "{\"" + "y".repeat(40_000) + "\": 1}").refused(400, "field-unknown");
    }

    @Test
    void noTokenButAGoodOneIsAccepted() {
        String good = Tokens.of(Cast.OFFICER);
        List<String> bad = List.of(
                "Bearer",
                "Bearer ..",
                "Bearer ...",
                "bearer  . .",
                "Bearer a.b.c",
                "Bearer a.b.c.d.e",
                "Bearer eyJhbGciOiJub25lIn0.e30.",
                "bearer x",
                "Basic Y2FtaWxsZTpwZXNlZQ==",
                "Negotiate x",
                "DPoP " + good,
                "Bearer " + good + "x",
                "Bearer " + good.substring(0, good.length() - 2),
                "Bearer " + "a".repeat(7000),
                "Bearer " + Tokens.forged(Cast.OFFICER),
                "Bearer " + Tokens.altered(Cast.OFFICER),
                "Bearer " + Tokens.expired(Cast.OFFICER),
                "Bearer " + Tokens.forAnotherAudience(Cast.OFFICER),
                "Bearer " + Tokens.ofNobody(Cast.OFFICER));
        for (String header : bad) {
            Api.anonymous().with("Authorization", header).get(TENDERS).refused(401, "sign-in-required");
        }
        Api.anonymous().get(TENDERS).refused(401, "sign-in-required");
    }

    @Test
    void whatThereIsNotIsNotFound() {
        TrialTender tender = TrialTender.in(Phase.OPENING);
        Api officer = Api.as(Cast.OFFICER);
        for (String path : List.of(
                "/api",
                "/api/v1/nope",
                TENDERS + "/x",
                TENDERS + "/%00",
                TENDERS + "/" + "a".repeat(3000),
                TENDERS + "/00000000-0000-4000-8000-000000000000",
                "/api/v1/%C5%9B")) {
            officer.get(path).refused(404, "address-unknown");
        }
        for (String path : List.of("/nope", "/q/dev", "/tenders", "/tenders/x", "/apiary")) {
            Visitor.as(Cast.OFFICER).get(path).expect(404).assertPage();
        }
        for (String lot :
                List.of("0", "-1", "2", "999999999999", "2147483647", "-2147483648", "x", "1.0", "%00", "1e0")) {
            officer.get(tender.path() + "/lots/" + lot + "/bids").refused(404, "address-unknown");
            officer.post(tender.path() + "/lots/" + lot + "/marking").refused(404, "address-unknown");
        }
    }

    @Test
    void anAddressThatIsNoneIsRefusedByTheWebServerWithoutAWord() throws IOException {
        for (String address : List.of("/api/v1/tenders/%ZZ", "/api/v1/tenders/%", "/api/v1/tenders?limit=%G1", "//[")) {
            String answer = raw("GET " + address + " HTTP/1.1");
            assertTrue(answer.startsWith("HTTP/1.1 400 ") && answer.endsWith("\r\n\r\n"), answer);
        }
    }

    @Test
    void aMethodThatAnAddressDoesNotKnowIsRefused() {
        for (String method : List.of("PUT", "DELETE", "PATCH", "TRACE", "NONSENSE")) {
            Api.as(Cast.OFFICER).send(method, TENDERS, "{}").refused(405, "method-not-allowed");
        }
    }

    @Test
    void aPageThatCannotBeIsRefused() {
        TrialTender tender = TrialTender.in(Phase.OPENING);
        Api officer = Api.as(Cast.OFFICER);
        List<String> lists = List.of(
                TENDERS, tender.lot() + "/bids", tender.path() + "/ledger", tender.path() + "/ledger/checkpoints");
        for (String list : lists) {
            for (String page : List.of(
                    "limit=0",
                    "limit=-1",
                    "limit=abc",
                    "limit=501",
                    "limit=99999999999",
                    "limit=1.5",
                    "limit=%00",
                    "after=-2",
                    "after=abc",
                    "after=99999999999",
                    "after=9999999999999999999")) {
                officer.get(list + "?" + page).refused(422, "page-out-of-range");
            }
            officer.get(list + "?limit=500&after=2147483647").expect(200);
        }
    }

    @Test
    void aVersionThatWasNeverReadIsRefused() {
        TrialTender tender = TrialTender.draft();
        Map<String, String> before = watched.stateOf(tender.id());
        Api officer = Api.as(Cast.OFFICER);
        String draft = TrialTender.editBody().toString();
        for (String path : List.of(tender.path(), tender.lot() + "/grid")) {
            officer.put(path, draft).refused(428, "version-missing");
            for (String version :
                    List.of("*", "0", "abc", "W/\"0\"", "\"0\", \"1\"", "\"-1\"", "\"\"", "\"99999999999999999999\"")) {
                officer.with("If-Match", version).put(path, draft).refused(412, "version-unreadable");
            }
            officer.with("If-Match", "\"7\"").put(path, draft).refused(412, "version-stale");
        }
        officer.post(tender.path() + "/publication").refused(428, "version-missing");
        assertEquals(before, watched.stateOf(tender.id()));
    }

    @Test
    void sentencesComeInFrenchUnlessEnglishIsPreferred() {
        for (String language : List.of(
                "en;q=abc",
                "*",
                "x".repeat(300),
                "fr;q=0",
                "-",
                ";",
                "q=1",
                ",",
                "en;q=2",
                "en;q=0",
                "de, fr;q=0.5, en;q=0.4")) {
            Answer answer =
                    Api.as(Cast.OFFICER).with("Accept-Language", language).get(TENDERS + "/x");
            assertEquals("fr", answer.refused(404).header("Content-Language"), language);
        }
        for (String language : List.of("en", "en-GB, fr;q=0.5", "fr;q=0.1, en", "de, en;q=0.5, fr;q=0.4")) {
            Answer answer =
                    Api.as(Cast.OFFICER).with("Accept-Language", language).get(TENDERS + "/x");
            assertEquals("en", answer.refused(404).header("Content-Language"), language);
        }
    }

    /** What is answered to a request line that the client library refuses to send. */
    private static String raw(String requestLine) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            String request = requestLine + "\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
