package fr.pesee.prepare.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.TrialTender;
import fr.pesee.Visitor;
import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Phase;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Nothing follows in a lot: the officer says so before the opening, the awarding authority after it (R2185-1). */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class CancellationTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theOfficerCancelsBeforeTheOpeningAndTheAuthorityAfterIt() {
        ObjectNode why = body(Map.of("ground", "INSUFFICIENT_FUNDS", "reason", "Crédits retirés au budget."));
        TrialTender published = TrialTender.in(Phase.PUBLISHED);
        authority().post(published.lot() + "/cancellation", why).refused(403, "access-denied");
        officer().post(published.lot() + "/cancellation", why).expect(200);
        Answer notice = Visitor.nobody().get("/notices/" + published.id()).expect(200);
        assertTrue(notice.body().contains("Crédits retirés au budget."), notice::toString);
        TrialTender marking = TrialTender.in(Phase.MARKING);
        officer().post(marking.lot() + "/cancellation", why).refused(403, "access-denied");
        authority().post(marking.lot() + "/cancellation", body(Map.of())).refused(422, "field-missing");
        authority().post(marking.lot() + "/cancellation", why).expect(200);
        Api.as(Cast.CHAIR).post(marking.lot() + "/lock").refused(403, "access-denied");
        Api.as(Cast.CHAIR).get(marking.lot() + "/bids").refused(403, "access-denied");
    }

    @Test
    void aCancelledLotLeavesTheOthersAlone() {
        ObjectNode two = TrialTender.draftBody();
        ((ArrayNode) two.get("lots")).add(two.at("/lots/0").deepCopy());
        TrialTender tender = TrialTender.created(two);
        officer().put(tender.lot() + "/schedule", TrialTender.schedule()).expect(200);
        officer()
                .put(tender.path() + "/lots/2/schedule", TrialTender.schedule())
                .expect(200);
        tender.sealable().publish().expect(200);
        officer()
                .post(
                        tender.path() + "/lots/2/cancellation",
                        body(Map.of("ground", "CHANGED_NEED", "reason", "Lot 2 sans objet.")))
                .expect(200);
        JsonNode lots = officer().get(tender.path()).expect(200).json().path("lots");
        assertEquals("PUBLISHED", lots.at("/0/phase").asText());
        assertEquals("CANCELLED", lots.at("/1/phase").asText());
        current(tender).post(tender.path() + "/reopening").expect(200);
        officer()
                .put(tender.path() + "/lots/2/schedule", TrialTender.schedule())
                .refused(403, "access-denied");
        ObjectNode schedule = TrialTender.schedule();
        ((ObjectNode) schedule.at("/lines/0")).put("quantity", "1");
        officer().put(tender.lot() + "/schedule", schedule).expect(200);
        current(tender)
                .post(
                        tender.path() + "/rectification",
                        body(Map.of("reason", "Quantité corrigée.", "deadlineKept", "Une ligne.")))
                .expect(200);
        tender.passDeadline();
        officer().post(tender.lot() + "/opening").expect(200);
        tender.assign(Cast.LEGAL_REVIEWER, Function.LEGAL_REVIEWER);
        Answer verified = Api.as(Cast.LEGAL_REVIEWER)
                .post(tender.path() + "/ledger/verification", "{\"checkpoints\": []}")
                .expect(200);
        assertTrue(verified.json().path("intact").asBoolean(), verified::toString);
    }

    @Test
    void thatNoBidCameIsKnownAfterTheDeadlineOnly() {
        ObjectNode why = body(Map.of("ground", "NONE_RECEIVED", "reason", "Aucune offre."));
        TrialTender tender = TrialTender.in(Phase.PUBLISHED);
        Answer early = officer().post(tender.lot() + "/cancellation", why).refused(422, "bids-still-awaited");
        assertEquals(Set.of("/ground"), early.pointers());
        officer().post(TrialTender.draft().lot() + "/cancellation", why).refused(422, "bids-still-awaited");
        tender.passDeadline();
        officer().post(tender.lot() + "/cancellation", why).expect(200);
    }

    @Test
    void aLotCancelledAsADraftShowsNothingAndKeepsItsName() {
        TrialTender tender = TrialTender.ofTwoLots();
        officer().put(tender.lot() + "/schedule", TrialTender.schedule()).expect(200);
        officer()
                .put(tender.path() + "/lots/2/schedule", TrialTender.schedule())
                .expect(200);
        officer()
                .post(
                        tender.path() + "/lots/2/cancellation",
                        body(Map.of("ground", "CHANGED_NEED", "reason", "Lot 2 sans objet.")))
                .expect(200);
        ObjectNode renamed = TrialTender.editBody().put("reference", tender.reference());
        renamed.withArray("lots").addObject().put("title", "Un autre nom");
        Answer refused = current(tender).put(tender.path(), renamed).refused(422, "tender-lot-cancelled");
        assertEquals(Set.of("/lots/1/title"), refused.pointers(), refused::toString);
        tender.sealable().publish().expect(200);
        Visitor.nobody().get("/notices/" + tender.id() + "/lots/1/grid").expect(200);
        Visitor.nobody().get("/notices/" + tender.id() + "/lots/2/grid").expect(404);
        Visitor.nobody().get("/notices/" + tender.id()).expect(200);
        Visitor.as(Cast.OFFICER).get("/tenders/" + tender.id() + "/versions").expect(200);
        tender.assign(Cast.LEGAL_REVIEWER, Function.LEGAL_REVIEWER);
        Answer verified = Api.as(Cast.LEGAL_REVIEWER)
                .post(tender.path() + "/ledger/verification", "{\"checkpoints\": []}")
                .expect(200);
        assertTrue(verified.json().path("intact").asBoolean(), verified::toString);
    }

    @Test
    void everyLotIsCancelledAtOnceWhereThatIsMeant() {
        ObjectNode two = TrialTender.draftBody();
        ((ArrayNode) two.get("lots")).add(two.at("/lots/0").deepCopy());
        TrialTender tender = TrialTender.created(two);
        ObjectNode why = body(Map.of("ground", "OTHER", "reason", "Abandon du projet."));
        officer()
                .post(tender.lot() + "/cancellation", why.put("everyLot", true))
                .expect(200);
        JsonNode lots = officer().get(tender.path()).expect(200).json().path("lots");
        assertEquals(
                2,
                StreamSupport.stream(lots.spliterator(), false)
                        .filter(lot -> lot.path("phase").asText().equals("CANCELLED"))
                        .count());
        Visitor.nobody().get("/notices/" + tender.id()).expect(404);
    }

    private static ObjectNode body(Map<String, String> fields) {
        return JSON.valueToTree(fields);
    }

    private static Api current(TrialTender tender) {
        return officer().with("If-Match", officer().get(tender.path()).header("ETag"));
    }

    private static Api officer() {
        return Api.as(Cast.OFFICER);
    }

    private static Api authority() {
        return Api.as(Cast.holder(Function.AWARDING_AUTHORITY));
    }
}
