package fr.pesee.prepare.publication;

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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was announced changes only as a new version, before the deadline, with a public reason (RULE-06). */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class RectificationTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LATER = "2019-12-20T12:00:00+01:00";
    private static final String REASON = "La ligne L01 comptait deux fois les mêmes machines.";

    @Test
    void thePublicSeesWhatWasPublishedUntilTheRectificationIs() {
        TrialTender tender = TrialTender.in(Phase.RECTIFYING);
        retitle(tender, "Un intitulé rectifié", null);
        Answer before = Visitor.nobody().get("/notices/" + tender.id()).expect(200);
        assertFalse(before.body().contains("Un intitulé rectifié"), before::toString);
        assertFalse(before.body().contains("rectification"), before::toString);
        rectify(tender, Map.of("reason", REASON, "deadlineKept", "Rien à refaire pour les candidats."))
                .expect(200);
        Answer after = Visitor.nobody().get("/notices/" + tender.id()).expect(200);
        assertTrue(after.body().contains("Un intitulé rectifié"), after::toString);
        assertTrue(after.body().contains(REASON), after::toString);
        assertEquals(List.of(2, 1), versions(tender));
    }

    @Test
    void theRectifiedVersionIsWhatBidsAreOpenedAndRankedBy() {
        TrialTender tender = TrialTender.in(Phase.RECTIFYING);
        ObjectNode schedule = TrialTender.schedule();
        ((ObjectNode) schedule.at("/lines/0")).put("quantity", "1");
        officer().put(tender.lot() + "/schedule", schedule).expect(200);
        Answer notice = Visitor.nobody().get("/notices/" + tender.id() + "/lots/1/grid");
        notice.expect(200);
        rectify(tender, Map.of("reason", REASON, "deadlineKept", "Une seule ligne change."))
                .expect(200);
        tender.follow(Phase.RECOMMENDED);
        JsonNode bids = Api.as(Cast.LEGAL_REVIEWER)
                .get(tender.lot() + "/bids")
                .expect(200)
                .json();
        assertEquals("57004688", bids.at("/items/0/totals/C1.1").asText(), bids::toString);
        assertIntact(tender);
    }

    @Test
    void aRectificationSaysWhyAndWhyTheDeadlineCanStay() {
        TrialTender tender = TrialTender.in(Phase.RECTIFYING);
        retitle(tender, "Autre", null);
        rectify(tender, Map.of()).refused(422, "field-missing", "deadline-kept-why");
        retitle(tender, "Autre", LATER);
        rectify(tender, Map.of("reason", REASON)).expect(200);
        JsonNode latest = officer()
                .get(tender.path() + "/publications")
                .expect(200)
                .json()
                .at("/versions/0");
        assertEquals("2019-12-20T11:00:00Z", latest.path("deadline").asText(), latest::toString);
        assertEquals("RECTIFICATION", latest.path("kind").asText(), latest::toString);
        assertTrue(latest.path("deadlineKept").isNull()
                || latest.path("deadlineKept").isMissingNode());
    }

    @Test
    void theLedgerVerifiesWhileARectificationIsPrepared() {
        TrialTender tender = TrialTender.in(Phase.RECTIFYING);
        assertIntact(tender);
        retitle(tender, "Préparé", LATER);
        ObjectNode schedule = TrialTender.schedule();
        ((ObjectNode) schedule.at("/lines/0")).put("quantity", "1");
        officer().put(tender.lot() + "/schedule", schedule).expect(200);
        assertIntact(tender);
    }

    @Test
    void onceItComesTooLateNothingElseIsAskedOfARectification() {
        TrialTender tender = TrialTender.in(Phase.RECTIFYING);
        tender.passDeadline();
        Answer late =
                rectify(tender, Map.of("reason", REASON, "deadlineKept", "x")).refused(409, "rectification-too-late");
        assertEquals(Set.of("rectification-too-late"), late.codes());
        // Nothing can be cancelled before the rectification is given up, so that is not advised.
        assertTrue(late.json().at("/errors/0/detail").asText().contains("ensuite"), late::toString);
        String versions = Visitor.as(Cast.OFFICER)
                .get("/tenders/" + tender.id() + "/versions")
                .body();
        assertFalse(versions.contains("/postponement"), versions);
    }

    @Test
    void nothingIsRectifiedByNothing() {
        TrialTender tender = TrialTender.in(Phase.RECTIFYING);
        rectify(tender, Map.of("reason", REASON, "deadlineKept", "Rien ne change."))
                .refused(409, "rectification-empty");
    }

    @Test
    void theDeadlineNeverComesCloser() {
        TrialTender tender = TrialTender.in(Phase.RECTIFYING);
        retitle(tender, "Autre", "2019-11-28T12:00:00+01:00");
        rectify(tender, Map.of("reason", REASON, "deadlineKept", "x")).refused(422, "deadline-earlier");
    }

    @Test
    void afterTheAnnouncedDeadlineARectificationCanOnlyBeGivenUp() {
        TrialTender tender = TrialTender.in(Phase.RECTIFYING);
        retitle(tender, "Trop tard", LATER);
        tender.passDeadline();
        rectify(tender, Map.of("reason", REASON)).refused(409, "rectification-too-late");
        current(tender).post(tender.path() + "/abandonment").expect(200);
        officer().post(tender.lot() + "/opening").expect(200);
    }

    @Test
    void givingUpRestoresEverythingThatWasChanged() {
        TrialTender tender = TrialTender.in(Phase.PUBLISHED);
        String tenderBefore = stable(officer().get(tender.path()).expect(200).json());
        String scheduleBefore = officer().get(tender.lot() + "/schedule").body();
        String gridBefore =
                officer().get(tender.lot() + "/grid").json().path("model").toString();
        current(tender).post(tender.path() + "/reopening").expect(200);
        retitle(tender, "À oublier", LATER);
        ObjectNode schedule = TrialTender.schedule();
        ((ObjectNode) schedule.at("/lines/0")).put("label", "À oublier");
        officer().put(tender.lot() + "/schedule", schedule).expect(200);
        current(tender).post(tender.path() + "/abandonment").expect(200);
        assertEquals(
                tenderBefore, stable(officer().get(tender.path()).expect(200).json()));
        assertEquals(scheduleBefore, officer().get(tender.lot() + "/schedule").body());
        assertEquals(
                gridBefore,
                officer().get(tender.lot() + "/grid").json().path("model").toString());
        assertEquals(List.of(1), versions(tender));
        tender.follow(Phase.RECOMMENDED);
        assertIntact(tender);
    }

    @Test
    void whatMakesItAnotherTenderCannotBeRectified() {
        TrialTender tender = TrialTender.in(Phase.RECTIFYING);
        ObjectNode body = edited(tender, "Autre", null);
        body.put("procedure", "ADAPTED").put("launchDate", "2019-10-20").put("framework", false);
        body.put("reference", "ESSAI-autre")
                .put("estimatedValue", "1")
                .withObject("/terms")
                .remove("budget");
        Answer refused = current(tender).put(tender.path(), body).refused(422, "tender-fixed-once-published");
        assertTrue(
                refused.pointers()
                        .containsAll(List.of(
                                "/procedure",
                                "/launchDate",
                                "/framework",
                                "/reference",
                                "/estimatedValue",
                                "/terms/budget")),
                refused::toString);
    }

    @Test
    void aPublishedTenderIsNotEditedWithoutARectification() {
        TrialTender tender = TrialTender.in(Phase.PUBLISHED);
        current(tender).put(tender.path(), edited(tender, "Autre", null)).refused(403, "access-denied");
        officer().put(tender.lot() + "/schedule", TrialTender.schedule()).refused(403, "access-denied");
    }

    @Test
    void theDeadlineIsPostponedWithAReasonAndOnlyToALaterInstant() {
        TrialTender tender = TrialTender.in(Phase.PUBLISHED);
        postpone(tender, "2019-11-29T11:59:59+01:00", REASON).refused(422, "deadline-earlier");
        postpone(tender, LATER, " ").refused(422, "field-blank");
        postpone(tender, LATER, "Panne de la plateforme de 10 h 02 à 11 h 40.").expect(200);
        Answer notice = Visitor.nobody().get("/notices/" + tender.id()).expect(200);
        assertTrue(notice.body().contains("20/12/2019 12:00:00"), notice::toString);
        assertTrue(notice.body().contains("Panne de la plateforme"), notice::toString);
        tender.passDeadline();
        officer().post(tender.lot() + "/opening").refused(409, "tender-deadline-ahead");
    }

    @Test
    void aDeadlineThatHasPassedIsNotPostponed() {
        TrialTender tender = TrialTender.in(Phase.PUBLISHED);
        tender.passDeadline();
        postpone(tender, LATER, REASON).refused(409, "postponed-too-late");
    }

    @Test
    void aPostponementWhileARectificationIsPreparedKeepsWhatIsPrepared() {
        TrialTender tender = TrialTender.in(Phase.RECTIFYING);
        retitle(tender, "Préparé", null);
        postpone(tender, LATER, REASON).expect(200);
        JsonNode working = officer().get(tender.path()).expect(200).json();
        assertEquals("Préparé", working.path("title").asText());
        assertEquals("2019-12-20T11:00:00Z", working.path("deadline").asText());
        rectify(tender, Map.of("reason", REASON, "deadlineKept", "Reportée à l’instant."))
                .expect(200);
        assertEquals(List.of(3, 2, 1), versions(tender));
        assertIntact(tender);
    }

    @Test
    void twoOfficersDoNotRectifyPastEachOther() {
        TrialTender tender = TrialTender.in(Phase.RECTIFYING);
        retitle(tender, "Le premier", null);
        officer()
                .with("If-Match", "\"2\"")
                .post(tender.path() + "/rectification", body(Map.of("reason", REASON, "deadlineKept", "x")))
                .refused(412, "version-stale");
    }

    private static void assertIntact(TrialTender tender) {
        Answer verified = Api.as(Cast.LEGAL_REVIEWER)
                .post(tender.path() + "/ledger/verification", "{\"checkpoints\": []}")
                .expect(200);
        assertTrue(verified.json().path("intact").asBoolean(), verified::toString);
    }

    private static Answer postpone(TrialTender tender, String deadline, String reason) {
        return current(tender)
                .post(tender.path() + "/postponement", body(Map.of("deadline", deadline, "reason", reason)));
    }

    private static Answer rectify(TrialTender tender, Map<String, String> draft) {
        return current(tender).post(tender.path() + "/rectification", body(draft));
    }

    private static void retitle(TrialTender tender, String title, @Nullable String deadline) {
        current(tender).put(tender.path(), edited(tender, title, deadline)).expect(200);
    }

    private static ObjectNode edited(TrialTender tender, String title, @Nullable String deadline) {
        ObjectNode body =
                TrialTender.editBody().put("reference", tender.reference()).put("title", title);
        return deadline == null ? body : body.put("deadline", deadline);
    }

    private static List<Integer> versions(TrialTender tender) {
        JsonNode history =
                officer().get(tender.path() + "/publications").expect(200).json();
        return StreamSupport.stream(history.path("versions").spliterator(), false)
                .map(version -> version.path("number").asInt())
                .toList();
    }

    /** The tender without what every act changes. */
    private static String stable(JsonNode tender) {
        ObjectNode copy = tender.deepCopy();
        return copy.without(List.of("version", "now")).toString();
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
}
