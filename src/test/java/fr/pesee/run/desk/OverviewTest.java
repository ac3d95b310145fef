package fr.pesee.run.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.NothingUnexpected;
import fr.pesee.TrialTender;
import fr.pesee.Visitor;
import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Phase;
import fr.pesee.run.platform.EmbeddedServers;
import fr.pesee.run.platform.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Home and overview say what is so: the deadline in force, what stands against all lots, and what is over. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
@ExtendWith(NothingUnexpected.class)
class OverviewTest {
    private static final String AWAITED = "Les offres sont attendues jusqu’au";

    @Test
    void theDeadlineInForceIsShownWhileARectificationPreparesAnother() {
        String officer = engaged("responsable.rectification");
        TrialTender tender = TrialTender.in(Phase.RECTIFYING);
        tender.assign(officer, Function.OFFICER);
        ObjectNode later = TrialTender.editBody()
                .put("reference", tender.reference())
                .put("deadline", "2019-12-31T12:00:00+01:00");
        current(tender).put(tender.path(), later).expect(200);
        String overview = overview(tender);
        assertTrue(overview.contains(AWAITED + " vendredi 29 novembre 2019"), overview);
        assertTrue(overview.contains("porte la date limite au mardi 31 décembre 2019"), overview);
        assertTrue(overview.contains("29/11/2019 12:00:00"), overview);
        String home = Visitor.as(officer).get("/home").expect(200).body();
        assertTrue(home.contains("Publier la rectification"), home);
        assertTrue(home.contains("vendredi 29 novembre 2019"), home);
        assertFalse(home.contains("31 décembre") || home.contains("31/12/2019"), home);
    }

    @Test
    void whatStandsAgainstAnyLotStandsAgainstPublishingAll() {
        String officer = engaged("responsable.lots");
        TrialTender tender = TrialTender.ofTwoLots();
        tender.assign(officer, Function.OFFICER);
        String unpriced = overview(tender);
        assertTrue(unpriced.contains("lot 1") && unpriced.contains("lot 2"), unpriced);
        Api.as(Cast.OFFICER)
                .put(tender.lot() + "/schedule", TrialTender.schedule())
                .expect(200);
        String overview = overview(tender);
        assertTrue(overview.contains("lot 2"), overview);
        assertFalse(overview.contains("/confirm/tenders/" + tender.id() + "/publication"), overview);
        String home = Visitor.as(officer).get("/home").expect(200).body();
        assertFalse(home.contains("Rien ne s’y oppose"), home);
    }

    @Test
    void noBidIsAwaitedBeforePublicationNorAfterACancellation() {
        TrialTender draft = TrialTender.draft();
        String prepared = overview(draft);
        assertFalse(prepared.contains(AWAITED), prepared);
        assertTrue(prepared.contains("est prévue le vendredi 29 novembre 2019"), prepared);
        cancel(draft, 1);
        TrialTender published = TrialTender.in(Phase.PUBLISHED);
        assertTrue(overview(published).contains(AWAITED));
        cancel(published, 1);
        for (TrialTender cancelled : new TrialTender[] {draft, published}) {
            String overview = overview(cancelled);
            assertTrue(overview.contains("aucune offre n’est attendue"), overview);
            assertTrue(overview.contains("la consultation est sans suite"), overview);
            assertFalse(overview.contains(AWAITED) || overview.contains("leur recommandation."), overview);
        }
    }

    @Test
    void onceRecommendedNothingIsNextAndNobodyIsToldToCancel() {
        TrialTender tender = TrialTender.in(Phase.RECOMMENDED);
        String overview = overview(tender);
        assertTrue(overview.contains("Tous les lots ont leur recommandation."), overview);
        assertFalse(overview.contains("Prochaine étape"), overview);
        String home = Visitor.as(Cast.holder(Function.AWARDING_AUTHORITY))
                .get("/home")
                .expect(200)
                .body();
        assertFalse(home.contains("Déclarer sans suite"), home);
    }

    @Test
    void whyThereIsOneLotOnlyIsSaidOfOneLotOnly() {
        String why = "Pourquoi un seul lot, au fait";
        ObjectNode one = TrialTender.draftBody().put("nonAllotmentReason", why);
        assertTrue(overview(TrialTender.created(one)).contains(why));
        ObjectNode two = TrialTender.draftBody().put("nonAllotmentReason", why);
        two.withArray("lots").add(two.at("/lots/0").deepCopy());
        assertFalse(overview(TrialTender.created(two)).contains(why));
    }

    private static void cancel(TrialTender tender, int lot) {
        ObjectNode why = new ObjectMapper().createObjectNode();
        Api.as(Cast.OFFICER)
                .post(
                        tender.path() + "/lots/" + lot + "/cancellation",
                        why.put("ground", "CHANGED_NEED").put("reason", "Besoin disparu."))
                .expect(200);
    }

    /** The page with its spaces as typed. */
    private static String overview(TrialTender tender) {
        String body = Visitor.as(Cast.OFFICER)
                .get("/tenders/" + tender.id())
                .expect(200)
                .body();
        assertEquals(0, Pattern.compile("\\{[a-z]+:").matcher(body).results().count(), body);
        return body;
    }

    private static String engaged(String person) {
        Tokens.engage(person, "officer");
        Api.as(person).get("/api/v1/tenders").expect(200);
        return person;
    }

    private static Api current(TrialTender tender) {
        Api officer = Api.as(Cast.OFFICER);
        return officer.with("If-Match", officer.get(tender.path()).header("ETag"));
    }
}
