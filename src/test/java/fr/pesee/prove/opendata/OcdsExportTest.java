package fr.pesee.prove.opendata;

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
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Anyone gets a published tender as OCDS, valid against the official schema, and nothing that is not public. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class OcdsExportTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REASON = "Une ligne comptait deux fois les mêmes machines.";

    @Test
    void aPublishedTenderIsAValidReleaseWithExactPercentages() {
        TrialTender tender = TrialTender.in(Phase.PUBLISHED);
        JsonNode release = release(tender);
        assertEquals("[\"tender\"]", release.path("tag").toString());
        assertEquals("ocds-000000-" + tender.id(), release.path("ocid").asText());
        assertEquals(tender.id() + "-1", release.path("id").asText());
        JsonNode node = release.path("tender");
        assertEquals(tender.reference(), node.path("id").asText());
        assertEquals("open", node.path("procurementMethod").asText());
        assertEquals("active", node.path("status").asText());
        assertEquals("2019-11-29T11:00:00Z", node.at("/tenderPeriod/endDate").asText());
        assertEquals("ratedCriteria", node.path("awardCriteria").asText());
        assertTrue(node.path("description").asText().contains("Données fictives"), node::toString);
        assertSumsToHundred(node.at("/lots/0"));
        JsonNode file = node.path("documents").get(2);
        assertTrue(file.path("description").asText().matches(".*SHA-256 [0-9a-f]{64}"), file::toString);
        String address = file.path("url").asText();
        Visitor.nobody().get(address.substring(address.indexOf("/notices"))).expect(200);
    }

    @Test
    void neitherEstimateNorBudgetIsTold() {
        ObjectNode draft = TrialTender.draftBody();
        draft.put("estimatedValue", "400111222").withObject("/terms").put("budget", "447333444");
        TrialTender tender = TrialTender.created(draft);
        Api.as(Cast.OFFICER)
                .put(tender.lot() + "/schedule", TrialTender.schedule())
                .expect(200);
        tender.sealable().publish().expect(200);
        Answer file = Visitor.nobody().get(address(tender)).expect(200);
        assertFalse(file.body().contains("400111222") || file.body().contains("447333444"), file::toString);
        assertTrue(file.body().contains("\"value\":{\"amount\":450000000,\"currency\":\"EUR\"}"), file::toString);
    }

    @Test
    void theSameAnnouncementGivesTheSameBytesWhateverIsPreparedAndHoweverFarTheExaminationIs() {
        TrialTender tender = TrialTender.in(Phase.PUBLISHED);
        String first = Visitor.nobody().get(address(tender)).expect(200).body();
        assertEquals(first, Visitor.as(Cast.OFFICER).get(address(tender)).body());
        assertEquals(
                first,
                Visitor.nobody()
                        .with("Accept-Language", "en")
                        .get(address(tender))
                        .body());
        TrialTender prepared = TrialTender.in(Phase.RECTIFYING);
        String before = Visitor.nobody().get(address(prepared)).expect(200).body();
        retitle(prepared);
        assertEquals(before, Visitor.nobody().get(address(prepared)).body());
        tender.follow(Phase.RECOMMENDED);
        assertEquals(first, Visitor.nobody().get(address(tender)).body());
    }

    @Test
    void aRectificationIsAnAmendmentWithItsReason() {
        TrialTender tender = TrialTender.in(Phase.RECTIFYING);
        retitle(tender);
        current(tender)
                .post(tender.path() + "/rectification", body(Map.of("reason", REASON, "deadlineKept", "Un mot.")))
                .expect(200);
        JsonNode release = release(tender);
        assertEquals("[\"tenderAmendment\"]", release.path("tag").toString());
        assertEquals(tender.id() + "-2", release.path("id").asText());
        assertEquals("Un intitulé rectifié", release.at("/tender/title").asText());
        JsonNode amendment = release.at("/tender/amendments/0");
        assertTrue(amendment.path("rationale").asText().startsWith(REASON), amendment::toString);
        assertEquals(tender.id() + "-1", amendment.path("amendsReleaseID").asText());
        assertEquals(release.path("id"), amendment.path("releaseID"));
        assertEquals(release.path("date"), amendment.path("date"));
    }

    @Test
    void eachLotHasItsCriteriaAndACancelledOneItsStatus() {
        TrialTender tender = TrialTender.ofTwoLots();
        for (int lot = 1; lot <= 2; lot++) {
            Api.as(Cast.OFFICER)
                    .put(tender.path() + "/lots/" + lot + "/schedule", TrialTender.schedule())
                    .expect(200);
        }
        tender.sealable().publish().expect(200);
        JsonNode lots = release(tender).at("/tender/lots");
        assertEquals(2, lots.size());
        lots.forEach(OcdsExportTest::assertSumsToHundred);
        cancel(tender, 2);
        JsonNode one = release(tender);
        assertEquals("[\"tenderUpdate\"]", one.path("tag").toString());
        assertEquals("active", one.at("/tender/status").asText());
        assertEquals("active", one.at("/tender/lots/0/status").asText());
        assertEquals("cancelled", one.at("/tender/lots/1/status").asText());
        cancel(tender, 1);
        JsonNode all = release(tender);
        assertEquals("[\"tenderCancellation\"]", all.path("tag").toString());
        assertEquals("cancelled", all.at("/tender/status").asText());
        assertTrue(all.at("/tender/amendments/1/rationale").asText().contains("Sans objet."), all::toString);
    }

    @Test
    void whatWasNeverPublishedIsNotThere() {
        Visitor.nobody().get(address(TrialTender.draft())).expect(404);
        Visitor.nobody()
                .get("/notices/ffffffff-0000-4000-8000-000000000000/ocds.json")
                .expect(404);
        Visitor.nobody().get("/notices/none/ocds.json").expect(404);
    }

    @Test
    void theNoticeLeadsToItAndTheSchemaRefusesWhatIsNoRelease() {
        TrialTender tender = TrialTender.in(Phase.PUBLISHED);
        Answer page = Visitor.nobody().get("/notices/" + tender.id()).expect(200);
        assertTrue(page.body().contains("href=\"" + address(tender) + "\""), page::toString);
        ObjectNode whole = (ObjectNode) Visitor.nobody().get(address(tender)).json();
        assertEquals(0, OcdsSchema.errors(whole));
        ((ObjectNode) whole.at("/releases/0/tender/lots/0/awardCriteria/criteria/0/numbers/0")).put("weight", "heavy");
        ((ObjectNode) whole.at("/releases/0")).remove("ocid");
        assertEquals(2, OcdsSchema.errors(whole));
    }

    private static void assertSumsToHundred(JsonNode lot) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode number : lot.at("/awardCriteria/criteria").findValues("numbers")) {
            assertEquals("percentageExact", number.at("/0/weight").asText(), lot::toString);
            sum = sum.add(number.at("/0/number").decimalValue());
        }
        assertEquals(0, sum.compareTo(new BigDecimal(100)), lot::toString);
    }

    private static JsonNode release(TrialTender tender) {
        JsonNode whole = Visitor.nobody().get(address(tender)).expect(200).json();
        OcdsSchema.assertValid(whole);
        assertEquals(1, whole.path("releases").size());
        assertEquals(List.of(), whole.findValues("bids"));
        return whole.at("/releases/0");
    }

    private static String address(TrialTender tender) {
        return "/notices/" + tender.id() + "/ocds.json";
    }

    private static void retitle(TrialTender tender) {
        ObjectNode edit =
                TrialTender.editBody().put("reference", tender.reference()).put("title", "Un intitulé rectifié");
        current(tender).put(tender.path(), edit).expect(200);
    }

    private static void cancel(TrialTender tender, int lot) {
        Api.as(Cast.OFFICER)
                .post(
                        tender.path() + "/lots/" + lot + "/cancellation",
                        body(Map.of("ground", "CHANGED_NEED", "reason", "Sans objet.")))
                .expect(200);
    }

    private static Api current(TrialTender tender) {
        String version = Api.as(Cast.OFFICER).get(tender.path()).header("ETag");
        return Api.as(Cast.OFFICER).with("If-Match", version);
    }

    private static ObjectNode body(Map<String, String> fields) {
        return JSON.valueToTree(fields);
    }
}
