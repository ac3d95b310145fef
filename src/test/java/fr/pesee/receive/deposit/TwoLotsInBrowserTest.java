package fr.pesee.receive.deposit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
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

/** A bidder for two lots picks each file once, and deposits in each lot, every envelope sealed for itself. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class TwoLotsInBrowserTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    @TempDir
    Path folder;

    @Test
    void whatWasPickedForOneLotIsDepositedInTheOtherWithoutBeingPickedOrSentAgain() throws IOException {
        SealedLot lots = SealedLot.ofTwoLots();
        Bidders.organisation(Cast.BIDDER);
        String notice = "/notices/" + lots.tender().id() + "/lots/";
        List<String> parts = new ArrayList<>();
        try (BrowserContext window = Chromium.signedIn(Cast.BIDDER, Look.FRENCH)) {
            window.onRequest(request -> {
                if (request.method().equals("PUT") && request.url().contains("/parts/")) {
                    parts.add(request.url());
                }
            });
            Page page = window.newPage();
            page.navigate(notice + "1/deposit");
            attach(page, "other-candidacy", "dc1.pdf");
            attach(page, "other", "memoire.pdf");
            attach(page, "other-price", "prix.pdf");
            assertThat(page.locator("[data-piece=other-candidacy] input[type=checkbox]"))
                    .hasCount(1);
            Locator also = page.locator("[data-piece=other] label")
                    .filter(new Locator.FilterOptions().setHasText("Utiliser aussi"));
            also.locator("input").check();
            assertThat(page.locator("[data-piece=other] [role=status]")
                            .filter(new Locator.FilterOptions().setHasText("la page de ce lot le propose")))
                    .isVisible(SOON);
            JsonNode first = deposit(page);
            int sent = parts.size();
            page.navigate(notice + "2/deposit");
            page.locator("#kept-again").click();
            assertThat(page.locator("[data-piece=other-candidacy] [data-state=sealed]"))
                    .isVisible(SOON);
            assertThat(page.locator("[data-piece=other] [data-state=sealed]")).isVisible(SOON);
            assertThat(page.locator("[data-piece=other]")).containsText("memoire.pdf");
            JsonNode second = deposit(page);
            assertEquals(3, parts.size() - sent, "only the three lists were sent: " + parts);
            assertEquals(
                    first.at("/receipt/envelopes/0/parts"), second.at("/receipt/envelopes/0/parts"), second::toString);
            assertEquals(first.at("/manifests/1/pieces/0/sha256"), second.at("/manifests/1/pieces/0/sha256"));
            assertFalse(first.at("/receipt/envelopes/1/parts").equals(second.at("/receipt/envelopes/1/parts")));
            assertEquals("{}", first.at("/manifests/1/prices").toString());
            assertEquals("12.5", first.at("/manifests/2/prices/L01").asText());
            page.navigate("/receipts");
            page.locator("#receipt-file").setInputFiles(folder.resolve("proof.json"));
            assertThat(page.locator("[data-verdict=genuine]")).isVisible(SOON);
        }
    }

    private static void attach(Page page, String place, String name) {
        page.locator("#file-" + place)
                .setInputFiles(new FilePayload(name, "application/pdf", SealedBidder.pdf(name, 5_000)));
        assertThat(page.locator("[data-piece=" + place + "] [data-state=sealed]"))
                .isVisible(SOON);
    }

    private JsonNode deposit(Page page) throws IOException {
        for (Locator price : page.locator("[data-line]").all()) {
            price.fill("12,5");
        }
        for (Locator measure : page.locator("[data-measure]").all()) {
            measure.fill("14");
        }
        page.locator("#deposit").click();
        assertThat(page.locator("#done")).isVisible(SOON);
        Path proof = folder.resolve("proof.json");
        Download download = page.waitForDownload(() -> page.locator("#proof").click());
        download.saveAs(proof);
        return JSON.readTree(Files.readString(proof));
    }
}
