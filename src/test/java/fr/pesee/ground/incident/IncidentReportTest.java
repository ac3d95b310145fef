package fr.pesee.ground.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.Visitor;
import fr.pesee.ground.access.Function;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Incidents that an administrator reports, and who reads them. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class IncidentReportTest {
    private static final String ADDRESS = "/api/v1/platform/incidents";
    private static final String PAGE = "/platform/incidents";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void anAdministratorReportsAndAuditorAndLegalReviewerRead() {
        String words = "Le réseau du centre était coupé, " + UUID.randomUUID();
        Api administrator = Api.as(Cast.ADMINISTRATOR)
                .with("Idempotency-Key", UUID.randomUUID().toString());
        ObjectNode body = body("2026-01-05T10:00:00+01:00", "2026-01-05T10:30:00+01:00", "  " + words + " ");
        JsonNode made = administrator.post(ADDRESS, body).expect(201).json();
        assertEquals(made, administrator.post(ADDRESS, body).expect(201).json(), "done once");
        assertEquals("2026-01-05T09:00:00Z", made.path("beganAt").asText());
        assertEquals("2026-01-05T09:30:00Z", made.path("endedAt").asText());
        assertEquals(words, made.path("detail").asText());
        for (String reader : List.of(Cast.ADMINISTRATOR, Cast.LEGAL_REVIEWER, Cast.holder(Function.AUDITOR))) {
            JsonNode page = Api.as(reader).get(ADDRESS + "?limit=1").expect(200).json();
            assertEquals(made, page.at("/items/0"));
            assertTrue(Visitor.as(reader).get("/home").expect(200).body().contains("href=\"" + PAGE + "\""), reader);
            Visitor.as(reader).get(PAGE).expect(200).assertPage();
        }
        Answer ledger = Api.as(Cast.holder(Function.AUDITOR))
                .get("/api/v1/platform/ledger?limit=20&after=" + Math.max(-1, entries() - 21))
                .expect(200);
        assertTrue(ledger.body().contains("incident-reported/1"), ledger::toString);
        assertTrue(ledger.body().contains(words), ledger::toString);
    }

    @Test
    void allOthersReadNothingAndOnlyTheAdministratorReports() {
        ObjectNode body = body("2026-01-05T10:00:00Z", "2026-01-05T10:30:00Z", "Une coupure du réseau.");
        for (String other : List.of(Cast.OFFICER, Cast.MEMBER, Cast.BIDDER)) {
            Api.as(other).get(ADDRESS).expect(403);
            Visitor.as(other).get(PAGE).expect(403);
            assertFalse(Visitor.as(other).get("/home").expect(200).body().contains(PAGE), other);
        }
        for (String reader : List.of(Cast.LEGAL_REVIEWER, Cast.holder(Function.AUDITOR), Cast.OFFICER)) {
            Api.as(reader).post(ADDRESS, body).expect(403);
            Visitor.as(reader)
                    .post(PAGE, form("2026-01-05", "Une coupure du réseau."))
                    .expect(403);
        }
        assertFalse(Visitor.as(Cast.LEGAL_REVIEWER).get(PAGE).expect(200).body().contains("name=\"words\""));
        Api.anonymous().get(ADDRESS).expect(401);
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        Api administrator = Api.as(Cast.ADMINISTRATOR);
        assertEquals(
                List.of("/from field-missing", "/until field-missing", "/words field-missing"),
                errors(administrator.post(ADDRESS, "{}").expect(422)));
        String ahead = Instant.now().plusSeconds(3600).toString();
        assertEquals(
                List.of("/until incident-future", "/words incident-words-short"),
                errors(administrator
                        .post(ADDRESS, body("2026-01-05T10:00:00Z", ahead, "Panne."))
                        .expect(422)));
        assertEquals(
                List.of("/words field-too-long", "/from incident-early", "/until incident-order"),
                errors(administrator
                        .post(
                                ADDRESS,
                                body("-999999999-01-01T00:00:00Z", "-999999999-01-01T00:00:00Z", "x".repeat(1001)))
                        .expect(422)));
        administrator
                .post(ADDRESS, body("2026-01-05T10:00:00Z", "+999999999-12-31T00:00:00Z", "Une coupure."))
                .expect(422);
    }

    @Test
    void anIntervalThatNothingCanKeepIsRefusedAsOneThatDoesNotEnd() {
        Api administrator = Api.as(Cast.ADMINISTRATOR);
        Answer none = administrator.post(
                ADDRESS, body("2026-01-05T10:00:00.0000001Z", "2026-01-05T10:00:00.0000009Z", "Une coupure brève."));
        assertEquals(List.of("/until incident-order"), errors(none.expect(422)));
        String words = "Une coupure d’une microseconde, " + UUID.randomUUID();
        administrator
                .post(ADDRESS, body("2026-01-05T10:00:00.000001Z", "2026-01-05T10:00:00.000002Z", words))
                .expect(201);
    }

    @Test
    void anInstantIsWrittenAndNoNumber() {
        ObjectNode body = body("2026-01-05T10:00:00Z", "2026-01-05T10:30:00Z", "Une coupure du réseau.");
        body.put("from", 1);
        Answer refused =
                Api.as(Cast.ADMINISTRATOR).with("Accept-Language", "en").post(ADDRESS, body);
        refused.refused(400, "field-unreadable");
        assertTrue(refused.body().contains("an instant, such as"), refused::toString);
        body.put("from", "1");
        Api.as(Cast.ADMINISTRATOR).post(ADDRESS, body).refused(400, "field-unreadable");
        body.put("from", 1.5);
        Api.as(Cast.ADMINISTRATOR).post(ADDRESS, body).refused(400, "field-unreadable");
        body.put("from", true);
        Api.as(Cast.ADMINISTRATOR).post(ADDRESS, body).refused(400, "field-unreadable");
    }

    @Test
    void thePageTakesAReportAndKeepsWhatWasTypedOtherwise() {
        String words = "Coupure constatée, " + UUID.randomUUID();
        Visitor visitor = Visitor.as(Cast.ADMINISTRATOR);
        Answer done = visitor.post(PAGE, form("2026-01-06", words)).expect(303);
        assertTrue(done.header("Location").endsWith(PAGE + "?done=reported"), done::toString);
        Answer page = visitor.get(PAGE + "?done=reported").expect(200).assertPage();
        assertTrue(page.body().contains("role=\"status\""), page::toString);
        Answer refused = visitor.post(PAGE, form("2026-01-xx", words)).expect(422);
        assertTrue(refused.body().contains(words), refused::toString);
        assertTrue(refused.body().contains("until-error-0"), refused::toString);
        Answer backwards = visitor.post(
                        PAGE,
                        Map.of(
                                "fromDay",
                                "2026-01-06",
                                "fromTime",
                                "12:00:00",
                                "untilDay",
                                "2026-01-06",
                                "untilTime",
                                "11:00:00",
                                "words",
                                words))
                .expect(422);
        assertTrue(backwards.body().contains("La fin doit venir après le début"), backwards::toString);
    }

    @Test
    void theListIsReadInPagesTheLastFirst() {
        Api administrator = Api.as(Cast.ADMINISTRATOR);
        List<String> made = new ArrayList<>();
        for (int each = 0; each < 3; each++) {
            made.add(
                    0,
                    administrator
                            .post(
                                    ADDRESS,
                                    body("2026-01-07T10:00:00Z", "2026-01-07T10:30:00Z", "Coupure n° " + each + "."))
                            .expect(201)
                            .json()
                            .path("id")
                            .asText());
        }
        JsonNode first = administrator.get(ADDRESS + "?limit=2").expect(200).json();
        assertEquals(made.get(0), first.at("/items/0/id").asText());
        assertEquals(made.get(1), first.at("/items/1/id").asText());
        JsonNode next = administrator
                .get(ADDRESS + "?limit=2&after=" + first.path("next").asLong())
                .expect(200)
                .json();
        assertEquals(made.get(2), next.at("/items/0/id").asText());
        administrator.get(ADDRESS + "?limit=0").expect(422);
    }

    private static long entries() {
        return Api.as(Cast.holder(Function.AUDITOR))
                .get("/api/v1/platform/ledger/verification")
                .expect(200)
                .json()
                .path("entries")
                .asLong();
    }

    private static List<String> errors(Answer refused) {
        List<String> errors = new ArrayList<>();
        refused.json()
                .path("errors")
                .forEach(one -> errors.add(
                        one.path("pointer").asText() + " " + one.path("code").asText()));
        return errors;
    }

    private static Map<String, String> form(String until, String words) {
        return Map.of(
                "fromDay", "2026-01-04", "fromTime", "10:00", "untilDay", until, "untilTime", "10:30", "words", words);
    }

    private static ObjectNode body(String from, String until, String words) {
        return JSON.createObjectNode().put("from", from).put("until", until).put("words", words);
    }
}
