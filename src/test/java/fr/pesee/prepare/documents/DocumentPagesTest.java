package fr.pesee.prepare.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.Answer;
import fr.pesee.Cast;
import fr.pesee.Multipart;
import fr.pesee.NothingUnexpected;
import fr.pesee.TrialTender;
import fr.pesee.Visitor;
import fr.pesee.ground.access.Phase;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an officer does with documents on pages, without scripts. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
@ExtendWith(NothingUnexpected.class)
class DocumentPagesTest {
    private Visitor officer = Visitor.nobody();

    @BeforeEach
    void signIn() {
        officer = Visitor.as(Cast.OFFICER);
    }

    @Test
    void anOfficerAddsReplacesCorrectsAndRemovesADocument() {
        String all = page(TrialTender.draft());
        Answer added = officer.post(all, form("Cahier des clauses", "ccap.pdf", Multipart.pdf("1")))
                .expect(303);
        assertTrue(added.header("Location").endsWith("/documents?saved=2"), added::toString);
        Answer list = officer.get(all + "?saved=2").expect(200).assertPage();
        assertTrue(list.body().contains("ccap.pdf") && list.body().contains("Cahier des clauses"), list::toString);
        Multipart replacement =
                new Multipart().with("version", "0").with("file", "ccap-2.pdf", "application/pdf", Multipart.pdf("2"));
        officer.post(all + "/2/versions", replacement).expect(303);
        officer.post(all + "/2", Map.of("version", "1", "kind", "CCAP", "title", "CCAP corrigé", "language", "fr"))
                .expect(303);
        Answer one = officer.get(all + "/2").expect(200).assertPage();
        assertTrue(one.body().contains("CCAP corrigé") && one.body().contains("ccap-2.pdf"), one::toString);
        officer.post(all + "/2/removal", Map.of("version", "2")).expect(303);
        assertTrue(officer.get(all).expect(200).body().contains("Retirés"));
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndNothingTypedIsLost() {
        String all = page(TrialTender.draft());
        Answer refused = officer.post(all, form("Titre gardé", "a.pdf", new byte[] {'M', 'Z'}))
                .expect(422);
        refused.assertPage();
        assertTrue(refused.body().contains("id=\"file-error-0\""), refused::toString);
        assertTrue(refused.body().contains("value=\"Titre gardé\""), refused::toString);
        Answer missing = officer.post(all, new Multipart().with("title", "").with("kind", ""))
                .expect(422);
        for (String field : new String[] {"file", "title", "kind"}) {
            assertTrue(missing.body().contains("id=\"" + field + "-error-0\""), field + ": " + missing);
        }
    }

    @Test
    void theSecondOfTwoOfficersSeesWhatTheFirstChanged() {
        String all = page(TrialTender.draft());
        officer.post(all + "/1", Map.of("version", "0", "kind", "RC", "title", "Du premier", "language", "fr"))
                .expect(303);
        Answer second = officer.post(
                        all + "/1", Map.of("version", "0", "kind", "RC", "title", "Du second", "language", "fr"))
                .expect(409);
        assertTrue(second.body().contains("<bdi>Du premier</bdi>"), second::toString);
        assertTrue(second.body().contains("value=\"Du second\""), second::toString);
        assertTrue(second.body().contains("name=\"version\" value=\"1\""), second::toString);
    }

    @Test
    void aFormOfAnotherSiteIsRefused() {
        String all = page(TrialTender.draft());
        officer.postForeign(all + "/1/removal", Map.of("version", "0")).expect(400);
        assertFalse(officer.get(all).expect(200).body().contains("Retirés"));
    }

    @Test
    void whoMayNotEditSeesNoForm() {
        TrialTender tender = TrialTender.in(Phase.PUBLISHED);
        Answer list = Visitor.as(Cast.MEMBER).get(page(tender)).expect(200).assertPage();
        assertFalse(list.body().contains("<form"), list::toString);
        assertTrue(list.body().contains("/notices/" + tender.id() + "/documents.zip"), list::toString);
        assertFalse(list.body().contains("/documents/downloads"), list::toString);
    }

    @Test
    void thePrerequisitesSayWhatIsEnforced() {
        String page =
                Visitor.nobody().get("/prerequisites").expect(200).assertPage().body();
        // Asked without TLS, it does not say that nothing else is accepted.
        assertFalse(page.contains("HTTPS"), page);
        assertTrue(page.contains("500\u00A0Mo"), page);
        for (String ending : new String[] {".pdf", ".odt", ".jpeg"}) {
            assertTrue(page.contains("<code>" + ending + "</code>"), ending);
        }
        assertEquals(-1, page.indexOf(".exe"));
    }

    private static String page(TrialTender tender) {
        return "/tenders/" + tender.id() + "/documents";
    }

    private static Multipart form(String title, String name, byte[] content) {
        return new Multipart()
                .with("kind", "CCAP")
                .with("title", title)
                .with("language", "fr")
                .with("file", name, "application/pdf", content);
    }
}
