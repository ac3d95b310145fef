package fr.pesee.prepare.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An officer starts a tender from what another one announced. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class PastTenderTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PAGES = "/tenders/new/from-tender";
    private static final String API = "/api/v1/tenders/from-tender";

    @Test
    void whatWasAnnouncedIsCopiedAndWhatIsNotPublicIsNot() {
        ObjectNode pieces = JSON.createObjectNode();
        pieces.withArray("pieces")
                .addObject()
                .put("code", "P01")
                .put("name", "Mémoire")
                .put("envelope", "OFFER")
                .put("required", true);
        TrialTender draft = TrialTender.draft();
        officer().put(draft.lot() + "/pieces", pieces).expect(200);
        draft.sealable().publish().expect(200);
        String copy = copied(draft);
        JsonNode source = officer().get(draft.path()).expect(200).json();
        JsonNode made = officer().get(copy).expect(200).json();
        assertEquals(source.path("framework"), made.path("framework"));
        assertEquals(source.at("/lots/0/title"), made.at("/lots/0/title"));
        assertEquals("DRAFT", made.at("/lots/0/phase").asText());
        assertFalse(made.has("estimatedValue"), made::toString);
        assertFalse(made.at("/terms").has("budget"), made::toString);
        assertEquals(
                officer().get(draft.lot() + "/schedule").json().path("lines"),
                officer().get(copy + "/lots/1/schedule").json().path("lines"));
        assertEquals(
                "P01",
                officer()
                        .get(copy + "/lots/1/pieces")
                        .json()
                        .at("/pieces/0/code")
                        .asText());
        assertEquals(
                officer().get(draft.lot() + "/grid").json().at("/criteria/0/points"),
                officer().get(copy + "/lots/1/grid").json().at("/criteria/0/points"));
        assertEquals(0, officer().get(copy + "/documents").json().path("items").size());
        JsonNode entry = entry(copy);
        assertEquals(draft.id(), entry.path("source").asText());
        assertEquals(1, entry.path("version").asInt());
        assertEquals(3, entry.path("parts").size(), entry::toString);
    }

    @Test
    void aRectificationThatIsBeingPreparedIsNotCopied() {
        TrialTender tender = TrialTender.in(Phase.RECTIFYING);
        ObjectNode schedule = TrialTender.schedule();
        ((ObjectNode) schedule.at("/lines/0")).put("label", "À venir");
        officer().put(tender.lot() + "/schedule", schedule).expect(200);
        String copied =
                officer().get(copied(tender) + "/lots/1/schedule").expect(200).body();
        assertFalse(copied.contains("À venir"), copied);
    }

    private static boolean isListed(Visitor visitor, TrialTender tender) {
        String list;
        int page = 1;
        do {
            list = visitor.get(PAGES + "?page=" + page).expect(200).body();
            if (list.contains(PAGES + "?source=" + tender.id())) {
                return true;
            }
            page++;
        } while (list.contains("?page=" + page));
        return false;
    }

    @Test
    void thePageListsPublishedTendersAndKeepsWhatWasTyped() {
        TrialTender tender = TrialTender.in(Phase.PUBLISHED);
        Visitor visitor = Visitor.as(Cast.OFFICER);
        visitor.get(PAGES).expect(200).assertPage();
        assertTrue(isListed(visitor, tender), "the tender is on no page of the list");
        Answer form = visitor.get(PAGES + "?source=" + tender.id()).expect(200).assertPage();
        assertTrue(form.body().contains("Copie de "), form::toString);
        Map<String, String> fields = new HashMap<>(Map.of("source", tender.id(), "title", "Une suite"));
        Answer refused = visitor.post(PAGES, fields).expect(422).assertPage();
        assertTrue(refused.body().contains("Une suite"), refused::toString);
        assertTrue(refused.body().contains("id=\"reference-error-0\""), refused::toString);
        fields.put("reference", "COPIE-" + UUID.randomUUID());
        fields.put("launchDate", "2026-12-01");
        fields.put("deadlineDay", "2027-02-01");
        fields.put("deadlineTime", "12:00");
        fields.put("fictional", "true");
        Answer created = visitor.post(PAGES, fields);
        assertEquals(303, created.status(), created::toString);
        visitor.get(created.header("Location").replaceFirst("^https?://[^/]+", ""))
                .expect(200);
    }

    @Test
    void whatWasNeverPublishedCannotBeCopied() {
        TrialTender draft = TrialTender.draft();
        Visitor visitor = Visitor.as(Cast.OFFICER);
        visitor.get(PAGES + "?source=" + draft.id()).expect(404);
        visitor.get(PAGES + "?source=x").expect(404);
        visitor.post(PAGES, Map.of("source", draft.id())).expect(404);
        assertEquals(303, visitor.post(PAGES, Map.of("source", "x")).status());
        officer().post(API, body(draft.id())).refused(404, "address-unknown");
        officer().post(API, JSON.createObjectNode()).refused(422, "field-missing");
        officer().post(API, JSON.createObjectNode().put("source", "x")).assertClear();
        Api.as(Cast.CHAIR).post(API, body(draft.id())).refused(403, "access-denied");
        Visitor.as(Cast.CHAIR).get(PAGES).expect(403);
    }

    @Test
    void everyLotIsCopied() {
        TrialTender tender = TrialTender.ofTwoLots();
        for (int lot = 1; lot <= 2; lot++) {
            officer()
                    .put(tender.path() + "/lots/" + lot + "/schedule", TrialTender.schedule())
                    .expect(200);
        }
        tender.sealable().publish().expect(200);
        String copy = copied(tender);
        assertEquals(2, officer().get(copy).json().path("lots").size());
        officer().get(copy + "/lots/2/grid").expect(200);
        assertTrue(officer().get(copy + "/lots/2/schedule").json().path("lines").size() > 1);
    }

    private static String copied(TrialTender source) {
        return "/api/v1/tenders/"
                + officer()
                        .post(API, body(source.id()))
                        .expect(201)
                        .json()
                        .path("id")
                        .asText();
    }

    private static ObjectNode body(String source) {
        return JSON.createObjectNode()
                .put("source", source)
                .put("reference", "COPIE-" + UUID.randomUUID())
                .put("title", "Une copie")
                .put("launchDate", "2026-12-01")
                .put("deadline", "2027-02-01T12:00:00+01:00")
                .put("fictional", true);
    }

    private static JsonNode entry(String tender) {
        for (JsonNode entry :
                officer().get(tender + "/ledger?limit=100").expect(200).json().path("items")) {
            if (entry.path("type").asText().equals("tender-copied/1")) {
                return entry.path("payload");
            }
        }
        throw new AssertionError("no entry of the copy");
    }

    private static Api officer() {
        return Api.as(Cast.OFFICER);
    }
}
