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
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the officer announces that bids are held to: an envelope for the price, and one bid for each operator. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class HeldToTest {
    private static final String ENVELOPE = "Le prix est remis dans une enveloppe à part, ouverte une fois";
    private static final String ONE_BID = "Un opérateur ne participe qu’à une offre par lot, seul ou en groupement";

    @Test
    void theFormShowsWhatHoldsAndAnEditThatIsSilentTakesItBack() {
        TrialTender tender = TrialTender.draft();
        String setup = "/tenders/" + tender.id() + "/setup";
        Visitor officer = Visitor.as(Cast.OFFICER);
        assertFalse(ticked(officer.get(setup), "twoEnvelopes"));
        assertFalse(ticked(officer.get(setup), "singleParticipation"));
        ObjectNode edit = TrialTender.editBody().put("reference", tender.reference());
        edit.withObject("/terms").put("twoEnvelopes", true).put("singleParticipation", true);
        assertHeld(edit(tender, edit));
        assertTrue(ticked(officer.get(setup), "twoEnvelopes"));
        assertTrue(ticked(officer.get(setup), "singleParticipation"));
        assertNotHeld(edit(tender, TrialTender.editBody().put("reference", tender.reference())));
    }

    @Test
    void whatHoldsIsAnnouncedAndCopied() {
        TrialTender draft = TrialTender.draft();
        ObjectNode edit = TrialTender.editBody().put("reference", draft.reference());
        edit.withObject("/terms").put("singleParticipation", true);
        edit(draft, edit).expect(200);
        draft.sealable().publish().expect(200);
        String page = Visitor.nobody().get("/notices/" + draft.id()).expect(200).body();
        assertTrue(page.contains(ONE_BID), page);
        assertFalse(page.contains(ENVELOPE), "what does not hold is not spoken of");
        ObjectNode copy = new ObjectMapper()
                .createObjectNode()
                .put("source", draft.id())
                .put("reference", "COPIE-" + UUID.randomUUID())
                .put("title", "Une suite")
                .put("launchDate", "2026-12-01")
                .put("deadline", "2027-02-01T12:00:00+01:00")
                .put("fictional", true);
        JsonNode made = officer()
                .post("/api/v1/tenders/from-tender", copy)
                .expect(201)
                .json()
                .path("terms");
        assertTrue(made.path("singleParticipation").asBoolean(), made::toString);
        assertFalse(made.has("twoEnvelopes"), made::toString);
    }

    @Test
    void anythingButYesOrNoIsRefused() {
        ObjectNode body = TrialTender.draftBody();
        body.withObject("/terms").put("twoEnvelopes", "peut-être");
        assertEquals(400, officer().post("/api/v1/tenders", body).assertClear().status());
    }

    private static Answer edit(TrialTender tender, ObjectNode body) {
        return current(tender).put(tender.path(), body).expect(200);
    }

    private static Api current(TrialTender tender) {
        long version = officer().get(tender.path()).json().path("version").asLong();
        return officer().with("If-Match", "\"" + version + "\"");
    }

    private static void assertHeld(Answer answer) {
        JsonNode terms = answer.json().path("terms");
        assertTrue(terms.path("twoEnvelopes").asBoolean(), terms::toString);
        assertTrue(terms.path("singleParticipation").asBoolean(), terms::toString);
    }

    private static void assertNotHeld(Answer answer) {
        JsonNode terms = answer.json().path("terms");
        assertFalse(terms.has("twoEnvelopes") || terms.has("singleParticipation"), terms::toString);
    }

    private static boolean ticked(Answer page, String name) {
        return page.expect(200).body().contains("name=\"" + name + "\" value=\"true\" checked");
    }

    private static Api officer() {
        return Api.as(Cast.OFFICER);
    }
}
