package fr.pesee.receive.deposit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import fr.pesee.Bidders;
import fr.pesee.Cast;
import fr.pesee.ground.page.Chromium;
import fr.pesee.ground.page.Look;
import fr.pesee.receive.ceremony.SealedLot;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The proof file of the first deposit is what replaces and withdraws it, and never leaves the browser whole. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class ReplacedInBrowserTest {
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    @TempDir
    Path folder;

    @Test
    void theProofOfTheFirstDepositReplacesAndWithdrawsIt() throws IOException {
        SealedLot lot = SealedLot.published();
        Bidders.organisation(Cast.BIDDER);
        String notice = "/notices/" + lot.tender().id() + "/lots/1";
        Path proof = folder.resolve("proof.json");
        List<String> sent = new ArrayList<>();
        try (BrowserContext window = Chromium.signedIn(Cast.BIDDER, Look.FRENCH)) {
            window.onRequest(request -> {
                if (request.postData() != null && request.url().contains("/withdrawals/")) {
                    sent.add(request.postData());
                }
            });
            Page page = window.newPage();
            page.onDialog(Dialog::accept);
            page.navigate(notice + "/deposit");
            assertThat(page.locator("#secret")).hasCount(0);
            deposit(page, "premier.pdf");
            page.waitForDownload(() -> page.locator("#proof").click()).saveAs(proof);
            String secret = read(proof).path("secret").asText();

            page.navigate(notice + "/deposit");
            page.locator("#proof-file").setInputFiles(Files.writeString(folder.resolve("autre.json"), "{}"));
            assertThat(page.locator("#proof-error")).isVisible();
            page.locator("#secret").fill("00".repeat(32));
            deposit(page, "second.pdf", "#refusal");
            assertThat(page.locator("#refusal")).containsText("premier dépôt");
            page.locator("#proof-file").setInputFiles(proof);
            assertThat(page.locator("#secret")).hasValue(secret);
            assertThat(page.locator("#proof-error")).isHidden();
            page.locator("#deposit").click();
            assertThat(page.locator("#done")).isVisible(SOON);

            page.navigate(notice + "/deposits");
            page.locator("a[href$='/withdrawal']").click();
            page.locator("#proof-file").setInputFiles(proof);
            assertThat(page.locator("#secret")).hasValue(secret);
            page.locator("button.danger").click();
            page.waitForURL("**" + notice + "/deposits");
            assertThat(page.locator("main")).containsText("Retiré, restera scellé");
        }
        assertEquals(1, sent.size());
        assertFalse(sent.get(0).contains("premier.pdf"), "the proof file was sent");
        lot.close();
        JsonNode minutes = lot.open();
        assertEquals("REPLACED", minutes.at("/received/0/standing").asText());
        assertEquals("WITHDRAWN", minutes.at("/received/1/standing").asText());
    }

    private static void deposit(Page page, String name) {
        deposit(page, name, "#done");
    }

    private static void deposit(Page page, String name, String end) {
        page.locator("#file-other")
                .setInputFiles(new FilePayload(name, "application/pdf", SealedBidder.pdf(name, 2_000)));
        assertThat(page.locator("[data-piece=other] [data-state=sealed]")).isVisible(SOON);
        page.locator("#deposit").click();
        assertThat(page.locator(end)).isVisible(SOON);
    }

    private static JsonNode read(Path proof) throws IOException {
        return new ObjectMapper().readTree(Files.readString(proof));
    }
}
