package fr.pesee.receive.deposit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import fr.pesee.Bidders;
import fr.pesee.Cast;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.page.Chromium;
import fr.pesee.ground.page.Look;
import fr.pesee.receive.ceremony.SealedLot;
import fr.pesee.receive.seal.HolderKeys;
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
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bid from a real browser to the minutes: sealed there, deposited, opened by a holder, and checked by anyone. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class DepositInBrowserTest {
    private static final int NINE_MEGABYTES = 9 << 20;
    private static final String MARKER = "repère de trente-deux octets pile";
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    @TempDir
    Path folder;

    @Test
    void aBidIsSealedInTheBrowserDepositedOpenedAndChecked() throws IOException {
        SealedLot lot = SealedLot.published();
        Bidders.organisation(Cast.BIDDER);
        Path memo = memo();
        Path proof = folder.resolve("proof.json");
        List<byte[]> sent = new ArrayList<>();
        try (BrowserContext window = Chromium.signedIn(Cast.BIDDER, Look.FRENCH)) {
            window.onRequest(request -> {
                byte[] body = request.postDataBuffer();
                if (body != null) {
                    sent.add(body);
                }
            });
            Page page = window.newPage();
            page.navigate("/notices/" + lot.tender().id() + "/lots/1/deposit");
            deposit(page, memo, proof);
            page.locator("#receipt").click();
            assertThat(page.locator("h1")).hasText("Offre reçue à temps");
            check(page, proof, memo);
        }
        for (byte[] body : sent) {
            String text = new String(body, StandardCharsets.ISO_8859_1);
            assertFalse(
                    text.contains(new String(MARKER.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)));
            assertFalse(text.contains("memoire.pdf"), "the name of a file was sent");
            assertFalse(text.contains("7391.53"), "a price was sent");
        }
        lot.close();
        open(lot);
        JsonNode bid = lot.minutes().at("/opened/0");
        assertEquals(
                Digest.sha256(Files.readAllBytes(memo)).hex(),
                bid.at("/pieces/0/sha256").asText());
        assertEquals("memoire.pdf", bid.at("/pieces/0/name").asText());
        assertEquals(1, bid.get("number").asInt(), bid.toString());
    }

    private static void deposit(Page page, Path memo, Path proof) {
        assertThat(page.locator("#deposit")).isDisabled();
        page.locator("#file-other").setInputFiles(memo);
        assertThat(page.locator("[data-piece=other] [data-state=sealed]")).isVisible(SOON);
        for (Locator price : page.locator("[data-line]").all()) {
            price.fill("L03".equals(price.getAttribute("data-line")) ? "7 391,53" : "12,5");
        }
        for (Locator measure : page.locator("[data-measure]").all()) {
            measure.fill("quatorze");
        }
        page.locator("#deposit").click();
        assertThat(page.locator("#refusal")).isVisible();
        for (Locator measure : page.locator("[data-measure]").all()) {
            measure.fill("14");
        }
        assertThat(page.locator("#missing")).not().containsText("L03");
        page.locator("#deposit").click();
        assertThat(page.locator("#done")).isVisible(SOON);
        Download download = page.waitForDownload(() -> page.locator("#proof").click());
        download.saveAs(proof);
    }

    /** Anyone checks the proof file, the document, and another document. */
    private void check(Page page, Path proof, Path memo) throws IOException {
        page.navigate("/receipts");
        page.locator("#receipt-file").setInputFiles(proof);
        assertThat(page.locator("[data-verdict=genuine]")).isVisible(SOON);
        Path other = Files.writeString(folder.resolve("autre.pdf"), "autre");
        page.locator("#document-files").setInputFiles(new Path[] {memo, other});
        assertThat(page.locator("#compared li").nth(0)).containsText("octet pour octet");
        assertThat(page.locator("#compared li").nth(1)).containsText("ne figure pas");
        JsonNode file = new ObjectMapper().readTree(Files.readString(proof));
        assertTrue(file.at("/receipt/onTime").asBoolean());
        Path altered = folder.resolve("altered.json");
        Files.writeString(altered, Files.readString(proof).replace("\"onTime\":true", "\"onTime\":false"));
        page.locator("#receipt-file").setInputFiles(altered);
        assertThat(page.locator("[data-verdict=forged]")).isVisible(SOON);
    }

    /** One holder gives their share by a program, another in the browser. */
    private void open(SealedLot lot) throws IOException {
        String first = HolderKeys.PEOPLE.get(0);
        String second = HolderKeys.PEOPLE.get(1);
        lot.begin(first).expect(200);
        lot.give(first).expect(200);
        Path key = Files.writeString(
                folder.resolve("key.txt"), lot.holders().identity(second).secret() + "\n");
        try (BrowserContext window = Chromium.signedIn(second, Look.FRENCH)) {
            Page page = window.newPage();
            page.navigate("/confirm/tenders/" + lot.tender().id() + "/lots/1/share");
            page.locator("#mine-file").setInputFiles(key);
            page.locator("#mine button").click();
            page.waitForURL("**/lots/1/opening");
            assertThat(page.locator("#minutes")).isVisible(SOON);
            assertThat(page.locator("#minutes")).containsText("memoire.pdf");
        }
    }

    /** Two parts and a bit, that look like a PDF. */
    private Path memo() throws IOException {
        byte[] bytes = new byte[NINE_MEGABYTES];
        new Random(7).nextBytes(bytes);
        byte[] head = ("%PDF-1.7\n" + MARKER).getBytes(StandardCharsets.UTF_8);
        byte[] tail = "\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(head, 0, bytes, 0, head.length);
        System.arraycopy(tail, 0, bytes, bytes.length - tail.length, tail.length);
        Path file = folder.resolve("memoire.pdf");
        Files.write(file, bytes);
        assertArrayEquals(bytes, Files.readAllBytes(file));
        return file;
    }
}
