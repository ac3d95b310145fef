package fr.pesee.prepare.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.Multipart;
import fr.pesee.TrialTender;
import fr.pesee.Visitor;
import fr.pesee.ground.access.Function;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A deadline that is postponed takes the planned opening along. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class PostponementTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OPENING = "2019-12-02T10:00:00+01:00";
    private static final String LATER = "2019-12-05T12:00:00+01:00";
    private static final String REOPENING = "2019-12-06T10:00:00+01:00";

    private TrialTender tender;

    @BeforeEach
    void publishWithAPlannedOpening() {
        ObjectNode body = TrialTender.draftBody();
        body.withObject("/terms").put("opening", OPENING);
        tender = TrialTender.created(body);
        tender.assign(Cast.LEGAL_REVIEWER, Function.LEGAL_REVIEWER);
        officer().put(tender.lot() + "/schedule", TrialTender.schedule()).expect(200);
        tender.addDocument("reglement.pdf", Multipart.pdf("Règlement"));
        tender.sealable().publish().expect(200);
    }

    @Test
    void anOpeningThatWouldComeBeforeTheNewDeadlineIsAskedForAndMoved() {
        Answer refused =
                postpone(Map.of("deadline", LATER, "reason", "Panne.")).refused(422, "tender-opening-before-deadline");
        assertEquals(Set.of("/opening"), refused.pointers());
        postpone(Map.of("deadline", LATER, "opening", LATER, "reason", "Panne."))
                .refused(422, "tender-opening-before-deadline");
        postpone(Map.of("deadline", LATER, "opening", "2100-01-01T00:00:00Z", "reason", "Panne."))
                .refused(422, "tender-date-out-of-range");
        JsonNode moved = postpone(Map.of("deadline", LATER, "opening", REOPENING, "reason", "Panne."))
                .expect(200)
                .json();
        assertEquals("2019-12-06T09:00:00Z", moved.at("/terms/opening").asText());
        Answer notice = Visitor.nobody().get("/notices/" + tender.id()).expect(200);
        assertTrue(notice.body().contains("06/12/2019 10:00:00"), notice::toString);
        assertIntact();
    }

    @Test
    void anOpeningThatStillFollowsStaysWhereItIs() {
        JsonNode moved = postpone(Map.of("deadline", "2019-12-01T12:00:00+01:00", "reason", "Panne."))
                .expect(200)
                .json();
        assertEquals("2019-12-02T09:00:00Z", moved.at("/terms/opening").asText());
        assertIntact();
    }

    @Test
    void aRectificationBeingPreparedTakesTheNewOpeningUnlessItPreparesAnother() {
        current().post(tender.path() + "/reopening").expect(200);
        postpone(Map.of("deadline", LATER, "opening", REOPENING, "reason", "Panne."))
                .expect(200);
        assertEquals("2019-12-06T09:00:00Z", working().at("/terms/opening").asText());
        assertIntact();
        ObjectNode other = TrialTender.editBody().put("reference", tender.reference());
        other.put("deadline", LATER).withObject("/terms").put("opening", "2019-12-20T10:00:00+01:00");
        current().put(tender.path(), other).expect(200);
        postpone(Map.of(
                        "deadline",
                        "2019-12-06T12:00:00+01:00",
                        "opening",
                        "2019-12-09T10:00:00+01:00",
                        "reason",
                        "Encore."))
                .expect(200);
        assertEquals("2019-12-20T09:00:00Z", working().at("/terms/opening").asText());
        assertIntact();
    }

    @Test
    void theFormShowsThePlannedOpeningAndOffersAnotherBesideItsField() {
        String address = "/confirm/tenders/" + tender.id() + "/postponement";
        Visitor officer = Visitor.as(Cast.OFFICER);
        Answer asked = officer.get(address).expect(200);
        assertTrue(asked.body().contains("name=\"openingDay\" value=\"2019-12-02\""), asked::body);
        Map<String, String> form = new HashMap<>(Map.of(
                "version",
                working().get("version").asText(),
                "deadlineDay",
                "2019-12-05",
                "deadlineTime",
                "12:00",
                "openingDay",
                "2019-12-02",
                "openingTime",
                "10:00",
                "reason",
                "Panne."));
        Answer refused = officer.post(address, form).expect(422);
        assertTrue(refused.body().contains("id=\"opening-error-0\""), refused::body);
        // As long after the deadline as it was planned before.
        assertTrue(refused.body().contains("name=\"openingDay\" value=\"2019-12-08\""), refused::body);
        form.put("openingDay", "2019-12-06");
        assertEquals(303, officer.post(address, form).status());
        assertEquals("2019-12-06T09:00:00Z", working().at("/terms/opening").asText());
    }

    private JsonNode working() {
        return officer().get(tender.path()).expect(200).json();
    }

    private void assertIntact() {
        Answer verified = Api.as(Cast.LEGAL_REVIEWER)
                .post(tender.path() + "/ledger/verification", "{\"checkpoints\": []}")
                .expect(200);
        assertTrue(verified.json().path("intact").asBoolean(), verified::toString);
    }

    private Answer postpone(Map<String, String> draft) {
        return current().post(tender.path() + "/postponement", JSON.valueToTree(draft));
    }

    private Api current() {
        return officer().with("If-Match", officer().get(tender.path()).header("ETag"));
    }

    private static Api officer() {
        return Api.as(Cast.OFFICER);
    }
}
