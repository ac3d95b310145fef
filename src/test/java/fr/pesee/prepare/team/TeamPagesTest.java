package fr.pesee.prepare.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.NothingUnexpected;
import fr.pesee.TrialTender;
import fr.pesee.Visitor;
import fr.pesee.Watched;
import fr.pesee.ground.access.Function;
import fr.pesee.run.platform.EmbeddedServers;
import fr.pesee.run.platform.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The team in a browser without scripts: finding somebody, giving, taking back, passing on, setting aside. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
@ExtendWith(NothingUnexpected.class)
class TeamPagesTest {
    private static final String FOUND = "zoe.trouvee";

    @Inject
    Watched watched;

    @BeforeAll
    static void engage() {
        Tokens.engage(FOUND, "committee_member");
    }

    @BeforeEach
    void signIn() {
        Api.as(FOUND).get("/api/v1/tenders").expect(200);
    }

    @Test
    void somebodyIsFoundByPartOfTheirNameAndOfferedOnlyWhatIsPossible() {
        String team = page(TrialTender.draft());
        Answer found = officer().get(team + "/assignment?q=ZOÉ%20trouv").expect(200);
        assertTrue(found.body().contains(FOUND), found::toString);
        assertTrue(found.body().contains("<option value=\"MEMBER\">"), found.body());
        assertFalse(found.body().contains("<option value=\"CHAIR\">"), "the chair is taken");
        assertFalse(found.body().contains("<option value=\"OFFICER\">"), "the role is missing");
        assertTrue(found.body().contains("Cette consultation a déjà une présidence"), found.body());
        Answer none = officer().get(team + "/assignment?q=personne.inconnue").expect(200);
        assertTrue(none.body().contains("Elle doit se connecter ici une fois"), none.body());
        for (String odd : new String[] {"%25", "_", "!", "%27%3B--", "%00", "%F0%9F%98%80", "%E2%80%AE", "+"}) {
            assertFalse(
                    officer()
                            .get(team + "/assignment?q=" + odd)
                            .expect(200)
                            .body()
                            .contains(FOUND),
                    odd);
        }
    }

    @Test
    void aFunctionIsGivenAndWhatIsWrongIsSaidBesideThePerson() {
        TrialTender tender = TrialTender.draft();
        String team = page(tender);
        Answer refused = officer()
                .post(team + "/assignment", Map.of("q", "zoe", "person", FOUND, "function", ""))
                .expect(422);
        assertTrue(refused.body().contains("Ce champ est obligatoire"), refused.body());
        assertTrue(refused.body().contains("value=\"zoe\""), "what was searched for stays");
        officer()
                .post(team + "/assignment", Map.of("q", "zoe", "person", FOUND, "function", "CHAIR"))
                .expect(409);
        assertEquals(
                team + "?done=assignment",
                path(officer()
                        .post(team + "/assignment", Map.of("q", "zoe", "person", FOUND, "function", "MEMBER"))
                        .expect(303)));
        assertTrue(officer().get(team).expect(200).body().contains(FOUND));
        officer()
                .post(team + "/assignment", Map.of("q", "zoe", "person", FOUND, "function", "MEMBER"))
                .expect(409);
    }

    @Test
    void whatTakesAReasonIsNotDoneWithoutOneAndNothingTypedIsLost() {
        TrialTender tender = TrialTender.draft();
        String team = page(tender);
        String line = "?person=" + Cast.MEMBER + "&function=MEMBER";
        String typed = "Mutée <hors> service.";
        officer().post(team + "/stand-in" + line, Map.of("standIn", FOUND)).expect(303);
        watched.unchanged(tender.id(), () -> officer()
                .post(team + "/withdrawal" + line, Map.of("reason", " "))
                .expect(422));
        Answer long2001 = officer()
                .post(team + "/withdrawal" + line, Map.of("reason", typed + "x".repeat(2000)))
                .expect(422);
        assertTrue(long2001.body().contains("Mutée &lt;hors&gt; service."), long2001.body());
        Answer blocked = officer()
                .post(
                        "/confirm" + team + "/hand-over?person=" + Cast.CHAIR + "&function=CHAIR",
                        Map.of("reason", typed))
                .expect(409);
        assertTrue(blocked.body().contains("Mutée &lt;hors&gt; service."), blocked.body());
        Visitor.as(Cast.MEMBER)
                .post("/confirm" + team + "/hand-over" + line, Map.of("reason", typed))
                .expect(303);
        assertFalse(officer().get(team).body().contains("team/withdrawal" + line.replace("&", "&amp;")));
        officer()
                .post("/confirm" + team + "/recusal?person=" + FOUND, Map.of("reason", typed))
                .expect(303);
        Visitor.as(FOUND).get(team).expect(403);
        assertTrue(officer().get(team).body().contains("Mutée &lt;hors&gt; service."), "the officer is told why");
        assertFalse(
                Visitor.as(Cast.CHAIR).get(team).expect(200).body().contains("Mutée"), "a member of it is not told");
    }

    @Test
    void theTeamIsShownToAllAndItsActsToTheOfficer() {
        String team = page(TrialTender.draft());
        for (Function function : Function.values()) {
            String body =
                    Visitor.as(Cast.holder(function)).get(team).expect(200).body();
            assertEquals(function == Function.OFFICER, body.contains("/team/withdrawal?"), function.name());
        }
    }

    private static Visitor officer() {
        return Visitor.as(Cast.OFFICER);
    }

    private static String page(TrialTender tender) {
        return "/tenders/" + tender.id() + "/team";
    }

    private static String path(Answer answer) {
        return URI.create(answer.header("Location")).getPath() + "?"
                + URI.create(answer.header("Location")).getQuery();
    }
}
