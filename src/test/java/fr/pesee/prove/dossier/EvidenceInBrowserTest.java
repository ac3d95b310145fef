package fr.pesee.prove.dossier;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import fr.pesee.Cast;
import fr.pesee.TrialTender;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.page.Chromium;
import fr.pesee.ground.page.Look;
import fr.pesee.run.cli.CommandLineRun;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The legal reviewer reads the recommendation and takes the evidence home, without a program. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class EvidenceInBrowserTest {
    @Test
    void theEvidenceIsDownloadedAndProvesItself() {
        TrialTender tender = TrialTender.in(Phase.RECOMMENDED);
        try (BrowserContext reviewer = Chromium.signedIn(Cast.LEGAL_REVIEWER, Look.FRENCH.scriptless())) {
            Page page = reviewer.newPage();
            page.navigate("/tenders/" + tender.id() + "/lots/1/recommendation");
            page.locator("nav a[href$='/evidence']").click();
            Download download = page.waitForDownload(
                    () -> page.locator("main form[method=post] button").click());
            assertEquals("pesee-evidence-" + tender.id() + ".zip", download.suggestedFilename());
            CommandLineRun run =
                    CommandLineRun.of("verify-ledger", download.path().toString(), "--lang", "en");
            assertEquals(0, run.exitCode(), run::everything);
        }
    }

    @Test
    void theLedgerIsVerifiedOnThePage() {
        TrialTender tender = TrialTender.in(Phase.RECOMMENDED);
        try (BrowserContext reviewer = Chromium.signedIn(Cast.LEGAL_REVIEWER, Look.FRENCH)) {
            Page page = reviewer.newPage();
            page.navigate("/tenders/" + tender.id() + "/evidence?verify=true");
            assertThat(page.locator(".proof")).not().hasClass("proof gap-s broken");
            assertThat(page.locator(".proof .badge.ok").first()).isVisible();
        }
    }
}
