package fr.pesee.receive.replacement;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import fr.pesee.Cast;
import fr.pesee.ground.page.Chromium;
import fr.pesee.ground.page.Look;
import fr.pesee.receive.ceremony.SealedLot;
import fr.pesee.receive.deposit.SealedBidder;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The officer enters what an opened backup copy holds in their browser, and the key holders open it. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class ReplacementInBrowserTest {
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    @TempDir
    Path folder;

    @Test
    void whatACopyHoldsIsSealedInTheBrowserAndOpenedAsTheBid() throws IOException {
        SealedLot lot = CopyInPlace.awaited();
        Path memo = Files.write(folder.resolve("copie-papier.pdf"), SealedBidder.pdf("Copie", 1000));
        List<String> sent = new ArrayList<>();
        try (BrowserContext window = Chromium.signedIn(Cast.OFFICER, Look.FRENCH)) {
            window.onRequest(request -> {
                byte[] body = request.postDataBuffer();
                sent.add(request.url() + (body == null ? "" : new String(body, StandardCharsets.ISO_8859_1)));
            });
            Page page = window.newPage();
            page.navigate(lot.page() + "/backup-copies");
            page.locator("a[href$='/backup-copies/1/content']").click();
            assertThat(page.locator("#deposit")).isDisabled();
            page.locator("#file-other").setInputFiles(memo);
            assertThat(page.locator("[data-piece=other] [data-state=sealed]")).isVisible(SOON);
            for (Locator price : page.locator("[data-line]").all()) {
                price.fill("7391,53");
            }
            for (Locator measure : page.locator("[data-measure]").all()) {
                measure.fill("14");
            }
            page.locator("#deposit").click();
            page.waitForURL("**/backup-copies?done=entered");
            assertThat(page.locator("main")).containsText("scellé jusqu’à la séance des détenteurs");
        }
        String all = String.join("\n", sent);
        assertFalse(all.contains("copie-papier") || all.contains("7391.53"), "a name or a price was sent in clear");
        JsonNode minutes = lot.openNext(2);
        assertEquals("copie-papier.pdf", minutes.at("/opened/0/pieces/0/name").asText());
        assertEquals(3, minutes.at("/opened/0/number").asInt(), minutes::toString);
    }
}
