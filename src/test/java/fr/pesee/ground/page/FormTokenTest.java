package fr.pesee.ground.page;

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
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Only our own pages send forms: another site cannot make a browser change anything here. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
@ExtendWith(NothingUnexpected.class)
class FormTokenTest {
    private static final String TENDERS = "/api/v1/tenders";
    private static final String TOKEN = "csrf-token";
    private static final String COOKIE = "__Host-csrf";

    @Inject
    Watched watched;

    @Test
    void aFormOfAnotherSiteIsRefusedWithAPageThatSaysSo() {
        TrialTender tender = TrialTender.draft().sealable();
        String publication = "/confirm/tenders/" + tender.id() + "/publication";
        Map<String, String> before = watched.stateOf(tender.id());
        Visitor officer = Visitor.as(Cast.OFFICER);
        officer.get(publication).expect(200).assertPage();
        for (Map<String, String> form : List.of(
                Map.of("version", "0"),
                Map.of("version", "0", TOKEN, ""),
                Map.of("version", "0", TOKEN, "AAAAAAAAAAAAAAAAAAAAAA"),
                Map.of("version", "0", TOKEN, "é"))) {
            assertMissing(officer.postForeign(publication, form));
            assertMissing(officer.with("X-CSRF-TOKEN", "x").postForeign(publication, form));
            for (String type : List.of("application/json", "text/plain")) {
                assertMissing(officer.with("Content-Type", type).postForeign(publication, form));
            }
            officer.with("Content-Type", "multipart/form-data; boundary=x")
                    .postForeign(publication, form)
                    .expect(400)
                    .assertPage();
        }
        assertEquals(before, watched.stateOf(tender.id()));
        officer.post(publication, Map.of("version", "0")).expect(303);
    }

    @Test
    void whoeverIsNotSignedInIsLedToTheSignInWhateverTheySend() {
        TrialTender tender = TrialTender.draft();
        String publication = "/confirm/tenders/" + tender.id() + "/publication";
        Map<String, String> before = watched.stateOf(tender.id());
        for (String type : List.of("application/x-www-form-urlencoded", "application/json", "text/plain")) {
            Visitor nobody = Visitor.nobody().with("Content-Type", type);
            for (Answer answer : List.of(
                    nobody.postForeign(publication, Map.of("version", "0")),
                    nobody.post(publication, Map.of("version", "0")))) {
                answer.expect(302);
                assertTrue(answer.header("Location").contains("/protocol/openid-connect/auth?"), answer::toString);
            }
        }
        assertEquals(before, watched.stateOf(tender.id()));
    }

    @Test
    void aCookieThatHoldsNoTokenIsReplaced() {
        for (String broken : List.of("x", "AAAAAAAAAAAAAAAAAAAAA", "A".repeat(23), "A".repeat(21) + "!")) {
            Answer page = Visitor.nobody().with("Cookie", COOKIE + "=" + broken).get("/accessibility");
            page.expect(200).assertPage();
            List<String> set = page.headers().allValues("Set-Cookie");
            assertEquals(1, set.size(), set::toString);
            assertTrue(set.get(0).matches(COOKIE + "=[\\w-]{22}; Max-Age=\\d+; .*"), set::toString);
            for (String attribute : List.of("Path=/", "Secure", "HTTPOnly")) {
                assertTrue(set.get(0).contains("; " + attribute), set::toString);
            }
        }
    }

    @Test
    void toTheApiNeitherCookiesNorTokensMeanAnything() {
        Api officer = Api.as(Cast.OFFICER);
        for (String cookie : List.of(COOKIE + "=x", "q_session=x", "language=en")) {
            Answer list = officer.with("Cookie", cookie).get(TENDERS).expect(200);
            assertFalse(list.headers().firstValue("Set-Cookie").isPresent(), list::toString);
            Answer missing = officer.with("Cookie", cookie).get(TENDERS + "/x").refused(404, "address-unknown");
            assertEquals("fr", missing.header("Content-Language"));
        }
        officer.with("X-CSRF-TOKEN", "x").post(TENDERS, "{}").refused(422);
        Visitor.as(Cast.OFFICER).get(TENDERS).refused(401, "sign-in-required");
    }

    @Test
    void theApiReadsNoFormsAndMindsNoneWhereItReadsNothing() {
        TrialTender tender = TrialTender.draft();
        for (String type : List.of("application/x-www-form-urlencoded", "multipart/form-data; boundary=x")) {
            Api officer = Api.as(Cast.OFFICER).with("Content-Type", type);
            officer.send("POST", TENDERS, "a=b").refused(415, "media-type-unsupported");
            officer.send("PUT", tender.lot() + "/grid", "a=b").refused(415, "media-type-unsupported");
            officer.post(tender.path() + "/publication").refused(428, "version-missing");
            officer.send("POST", tender.path() + "/publication", "a=b").refused(428, "version-missing");
            Api.anonymous()
                    .with("Content-Type", type)
                    .send("POST", tender.lot() + "/lock", "a=b")
                    .refused(401, "sign-in-required");
        }
    }

    @Test
    void aFormThatIsDamagedOrTooLargeIsRefusedWithAPage() {
        Visitor officer = Visitor.as(Cast.OFFICER);
        String publication = "/confirm/tenders/" + TrialTender.draft().id() + "/publication";
        for (String body : List.of("", "=", "&&&", "version", "%ZZ=%", "version=%", "a=" + "x".repeat(100_000))) {
            Answer answer = officer.postAsIs(publication, body);
            assertTrue(answer.status() >= 400 && answer.status() < 500, answer::toString);
            answer.assertPage();
        }
    }

    private static void assertMissing(Answer answer) {
        answer.expect(400).assertPage();
        assertTrue(answer.body().contains(PageProblem.FORM_TOKEN_MISSING.text().fr()), answer::toString);
    }
}
