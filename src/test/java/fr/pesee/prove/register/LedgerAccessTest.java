package fr.pesee.prove.register;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who sees that something happened, and who sees what. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class LedgerAccessTest {
    private static final String BIDS = "bid-registered/1";
    private static final String MARKS = "marks-agreed/1";
    private static final List<String> READERS =
            List.of(Steps.OFFICER, Steps.CHAIR, Steps.LEGAL_REVIEWER, Steps.AUDITOR, Steps.AUTHORITY);

    @Inject
    EntryTexts texts;

    @Test
    void pricesAndMarksOpenToEachAsTheirRoomSays() {
        Steps marking = Steps.published().opened().marked();
        assertOpen(marking, BIDS, Map.of());
        assertOpen(marking, MARKS, Map.of(Steps.CHAIR, true, Steps.LEGAL_REVIEWER, true, Steps.AUDITOR, true));
        Steps locked = marking.locked();
        Map<String, Boolean> everyone = Map.of(
                Steps.OFFICER, true,
                Steps.CHAIR, true,
                Steps.LEGAL_REVIEWER, true,
                Steps.AUDITOR, true,
                Steps.AUTHORITY, true);
        assertOpen(locked, BIDS, everyone);
        assertOpen(locked, MARKS, everyone);
        assertOpen(locked.ranked(), "recommendation-computed/1", everyone);
    }

    @Test
    void whatIsNotOpenShowsTypeTimeAndDigestsOnly() {
        Steps opened = Steps.published().opened();
        Map<String, Object> closed = entries(opened, Steps.CHAIR, BIDS).get(0);
        assertEquals(
                List.of("seq", "at", "type", "sentence", "open", "actorDigest", "payloadDigest", "prev", "leafHash"),
                new ArrayList<>(closed.keySet()));
        assertEquals(false, closed.get("open"));
        assertFalse(opened.get(Steps.CHAIR, "/ledger?limit=500").asString().contains("52.00"), "a price leaks");
    }

    @Test
    void whySomeoneWasSetAsideIsToldToFew() {
        Steps steps = Steps.published();
        Steps.as(Steps.OFFICER)
                .body("{\"person\": \"luc.fontaine\", \"reason\": \"ancien salarié d’un candidat\"}")
                .post(steps.path("/recusals"))
                .then()
                .statusCode(201);
        assertOpen(
                steps,
                "recusal-recorded/1",
                Map.of(Steps.OFFICER, true, Steps.LEGAL_REVIEWER, true, Steps.AUDITOR, true));
        assertOpen(
                steps,
                "function-assigned/1",
                Map.of(
                        Steps.OFFICER, true,
                        Steps.CHAIR, true,
                        Steps.LEGAL_REVIEWER, true,
                        Steps.AUDITOR, true,
                        Steps.AUTHORITY, true));
    }

    @Test
    void entriesComePageByPageInTheReadersLanguage() {
        Steps sample = Steps.recommendedSample();
        List<Integer> seqs = new ArrayList<>();
        Integer after = -1;
        while (after != null) {
            JsonPath page = sample.get(Steps.AUDITOR, "/ledger?limit=7&after=" + after)
                    .then()
                    .statusCode(200)
                    .body("items.sentence", everyItem(notNullValue()))
                    .extract()
                    .jsonPath();
            seqs.addAll(page.getList("items.seq", Integer.class));
            after = page.get("next");
        }
        for (int seq = 0; seq < seqs.size(); seq++) {
            assertEquals(seq, seqs.get(seq));
        }
        Steps.as(Steps.AUDITOR)
                .header("Accept-Language", "en")
                .get(sample.path("/ledger?limit=1"))
                .then()
                .body("items[0].sentence", equalTo("The tender was created."))
                .body("items[0].actor.name", equalTo("Camille Moreau"))
                .body("items[0].payload.tender.reference", equalTo("CERCLE3-2019"));
        Steps.as(Steps.AUDITOR)
                .header("Accept-Language", "fr")
                .get(sample.path("/ledger?limit=1"))
                .then()
                .body("items[0].sentence", equalTo("La consultation a été créée."));
        sample.get(Steps.AUDITOR, "/ledger?limit=501").then().statusCode(422);
    }

    @Test
    void othersReadNeitherLedgerNorCheckpoints() {
        Steps steps = Steps.published();
        for (String path :
                List.of("/ledger", "/ledger/verification", "/ledger/checkpoints", "/ledger/checkpoints/latest")) {
            steps.get("karim.benali", path).then().statusCode(403);
            steps.get("thomas.girard", path).then().statusCode(404);
            for (String person : READERS) {
                steps.get(person, path).then().statusCode(200);
            }
        }
    }

    @Test
    void checkpointsAreListedAndTheLastOneIsAFileToKeep() {
        Steps steps = Steps.published();
        String latest = steps.get(Steps.CHAIR, "/ledger/checkpoints/latest")
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .body(containsString("sample.pesee.example/" + steps.log()))
                .extract()
                .asString();
        JsonPath listed = steps.get(Steps.CHAIR, "/ledger/checkpoints").jsonPath();
        List<String> notes = listed.getList("items.note");
        assertEquals(latest, notes.get(notes.size() - 1));
        List<Integer> sizes = listed.getList("items.size");
        steps.get(Steps.CHAIR, "/ledger/checkpoints?after=" + sizes.get(sizes.size() - 1))
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void thePlatformsLedgerIsForAuditorsAndWithoutContentsForAdministrators() {
        Steps.as(Steps.AUDITOR)
                .get("/api/v1/platform/ledger")
                .then()
                .statusCode(200)
                .body("items[0].type", equalTo("platform-started/1"))
                .body("items[0].payload.fingerprint", notNullValue())
                .body("items[0].payload.verifierKey", startsWith("sample.pesee.example+"));
        Steps.as("marc.dubois")
                .get("/api/v1/platform/ledger")
                .then()
                .statusCode(200)
                .body("items[0].type", equalTo("platform-started/1"))
                .body("items[0].payload", nullValue())
                .body("items[0].actor", nullValue());
        Steps.as(Steps.OFFICER).get("/api/v1/platform/ledger").then().statusCode(403);
        Steps.as(Steps.AUDITOR)
                .get("/api/v1/platform/ledger/verification")
                .then()
                .statusCode(200)
                .body("intact", equalTo(true))
                .body("entries", greaterThan(0))
                .body("replayed", nullValue());
        String kept = Steps.as(Steps.AUDITOR)
                .get("/api/v1/platform/ledger/checkpoints/latest")
                .asString();
        Steps.as(Steps.AUDITOR)
                .body(Map.of("checkpoints", List.of(kept)))
                .post("/api/v1/platform/ledger/verification")
                .then()
                .statusCode(200)
                .body("intact", equalTo(true));
        Steps.as(Steps.AUDITOR)
                .get("/api/v1/platform/ledger/checkpoints")
                .then()
                .body("items.note", hasItem(kept));
    }

    @Test
    void whatIsNoCheckpointAtAllIsRefusedAndNotHeldAgainstTheLedger() {
        Steps steps = Steps.published();
        String kept = steps.get(Steps.AUDITOR, "/ledger/checkpoints/latest").asString();
        for (String ledger : List.of(steps.path("/ledger"), "/api/v1/platform/ledger")) {
            for (String junk : List.of("junk", "{\"status\": 404}\n", kept.strip())) {
                Steps.as(Steps.AUDITOR)
                        .body(Map.of("checkpoints", List.of(junk, kept)))
                        .post(ledger + "/verification")
                        .then()
                        .statusCode(422)
                        .body("errors", hasSize(1))
                        .body("errors[0].code", equalTo("checkpoint-unreadable"))
                        .body("errors[0].pointer", equalTo("/checkpoints/0"));
            }
            Steps.as(Steps.AUDITOR)
                    .body(Map.of("checkpoints", List.of(kept.replaceFirst("\n[0-9]+\n", "\n1\n"))))
                    .post(ledger + "/verification")
                    .then()
                    .statusCode(200)
                    .body("intact", equalTo(false));
        }
    }

    @Test
    void everyTypeOfEntryInTheSampleHasItsWords() {
        List<String> types = Steps.recommendedSample()
                .get(Steps.AUDITOR, "/ledger?limit=500")
                .jsonPath()
                .getList("items.type", String.class);
        assertTrue(types.stream().allMatch(texts::knows), types::toString);
        assertTrue(texts.knows("platform-started/1") && texts.knows("evidence-exported/1"));
    }

    private static void assertOpen(Steps steps, String type, Map<String, Boolean> open) {
        for (String person : READERS) {
            List<Map<String, Object>> entries = entries(steps, person, type);
            assertTrue(!entries.isEmpty(), type);
            for (Map<String, Object> entry : entries) {
                boolean expected = open.getOrDefault(person, false);
                assertEquals(expected, entry.get("open"), person + " " + type);
                assertEquals(expected, entry.containsKey("payload"), person + " " + type);
                assertEquals(expected, entry.containsKey("actor"), person + " " + type);
            }
        }
    }

    private static List<Map<String, Object>> entries(Steps steps, String person, String type) {
        return steps.get(person, "/ledger?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.findAll { it.type == '" + type + "' }");
    }
}
