package fr.pesee.prepare.tender;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A tender is launched on the day that it says, with what has to be recorded before, and asks for nothing past. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class LaunchTest {
    @Test
    void theDayOfLaunchIsThatOfPublicationSoThatNobodyPicksTheLaw() {
        for (String day : List.of("2019-04-02", "2019-09-30", "2019-10-02")) {
            TrialTender tender = prepared(TrialTender.draftBody().put("launchDate", day));
            Answer refused = publish(tender).refused(422, "tender-launch-not-today");
            assertEquals(Set.of("/launchDate"), refused.pointers(), refused::toString);
            assertTrue(refused.body().contains("01/10/2019"), refused::toString);
            Answer page = Visitor.as(Cast.OFFICER)
                    .get("/confirm/tenders/" + tender.id() + "/publication")
                    .expect(200);
            assertTrue(page.body().contains("décide du droit applicable"), page::body);
        }
        ObjectNode corrected = TrialTender.draftBody().put("launchDate", "2019-10-02");
        TrialTender tender = prepared(corrected);
        ObjectNode edit = TrialTender.editBody().put("reference", tender.reference());
        current(tender).put(tender.path(), edit).expect(200);
        publish(tender).expect(200);
    }

    @Test
    void estimateAndBudgetAreRecordedBeforeTheLaunch() {
        ObjectNode bare = TrialTender.draftBody().without("estimatedValue");
        bare.withObject("/terms").remove("budget");
        Answer refused = publish(prepared(bare)).refused(422, "tender-estimate-missing", "tender-budget-missing");
        assertEquals(Set.of("/estimatedValue", "/terms/budget"), refused.pointers(), refused::toString);
    }

    @Test
    void questionsDoNotEndBeforeTheLaunchNorBeforePublication() {
        ObjectNode early = TrialTender.draftBody();
        early.withObject("/terms").put("questionsUntil", "2019-09-30T12:00:00+02:00");
        Api.as(Cast.OFFICER).post("/api/v1/tenders", early).refused(422, "tender-questions-before-launch");
        ObjectNode passed = TrialTender.draftBody();
        passed.withObject("/terms").put("questionsUntil", "2019-10-01T08:00:00+02:00");
        Answer refused = publish(prepared(passed)).refused(422, "tender-questions-passed");
        assertEquals(Set.of("/terms/questionsUntil"), refused.pointers(), refused::toString);
    }

    @Test
    void aRectificationKeepsAnEndOfQuestionsThatHasPassedAndSetsNoneThatHas() {
        ObjectNode body = TrialTender.draftBody();
        body.withObject("/terms").put("questionsUntil", "2019-10-10T12:00:00+02:00");
        TrialTender tender = prepared(body);
        publish(tender).expect(200);
        Api.as(Cast.OFFICER)
                .put(tender.path() + "/clock", "{\"shows\": \"2019-10-20T09:00:00+02:00\"}")
                .expect(200);
        current(tender).post(tender.path() + "/reopening").expect(200);
        String why = "{\"reason\": \"Coquille.\", \"deadlineKept\": \"Rien à refaire.\"}";
        ObjectNode edit = TrialTender.editBody().put("reference", tender.reference());
        edit.withObject("/terms").put("questionsUntil", "2019-10-15T12:00:00+02:00");
        current(tender).put(tender.path(), edit).expect(200);
        current(tender).post(tender.path() + "/rectification", why).refused(422, "tender-questions-passed");
        edit.put("title", "Sans coquille").withObject("/terms").put("questionsUntil", "2019-10-10T12:00:00+02:00");
        current(tender).put(tender.path(), edit).expect(200);
        current(tender).post(tender.path() + "/rectification", why).expect(200);
    }

    private static TrialTender prepared(ObjectNode body) {
        TrialTender tender = TrialTender.created(body);
        Api.as(Cast.OFFICER)
                .put(tender.lot() + "/schedule", TrialTender.schedule())
                .expect(200);
        return tender.sealable();
    }

    private static Answer publish(TrialTender tender) {
        return tender.publish();
    }

    private static Api current(TrialTender tender) {
        Api officer = Api.as(Cast.OFFICER);
        return officer.with("If-Match", officer.get(tender.path()).header("ETag"));
    }
}
