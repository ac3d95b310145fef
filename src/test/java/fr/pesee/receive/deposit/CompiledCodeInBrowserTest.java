package fr.pesee.receive.deposit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.pesee.receive.deposit.SealedBidder.pdf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Worker;
import com.microsoft.playwright.assertions.LocatorAssertions;
import fr.pesee.Bidders;
import fr.pesee.Cast;
import fr.pesee.ground.ledger.Digest;
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
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are sealed by compiled code where a browser runs any, and by scripts where it does not. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class CompiledCodeInBrowserTest {
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
    private static final String ALLOWED =
            "WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))" + ".then(() => true, () => false)";

    @TempDir
    Path folder;

    @Test
    void onlyTheWorkersThatSealAndHashMayRunCompiledCode() throws IOException {
        SealedLot lot = SealedLot.published();
        try (BrowserContext window = Chromium.signedIn(Cast.BIDDER, Look.FRENCH)) {
            Page page = opened(window, lot);
            choose(page, file());
            Map<String, Object> allowed = new HashMap<>();
            for (Worker worker : page.workers()) {
                allowed.put(worker.url().replaceAll(".*/|\\?.*", ""), worker.evaluate(ALLOWED));
            }
            assertEquals(Map.of("seal-worker.js", true, "hash-worker.js", true, "check-worker.js", false), allowed);
            assertEquals(false, page.evaluate(ALLOWED));
        }
    }

    @Test
    void aBrowserThatRunsNoneSealsABidThatOpensAllTheSame() throws IOException {
        SealedLot lot = SealedLot.published();
        Bidders.organisation(Cast.BIDDER);
        Path file = file();
        try (BrowserContext window = Chromium.signedIn(Cast.BIDDER, Look.FRENCH)) {
            window.route("**/assets/*-worker.js*", CompiledCodeInBrowserTest::withoutCompiledCode);
            Page page = opened(window, lot);
            choose(page, file);
            assertFalse(page.workers().isEmpty());
            for (Worker worker : page.workers()) {
                assertEquals(false, worker.evaluate(ALLOWED), worker::url);
            }
            for (Locator price : page.locator("[data-line], [data-measure]").all()) {
                price.fill("12,5");
            }
            page.locator("#deposit").click();
            assertThat(page.locator("#done")).isVisible(SOON);
        }
        lot.close();
        lot.open();
        JsonNode piece = lot.minutes().at("/opened/0/pieces/0");
        assertEquals(
                Digest.sha256(Files.readAllBytes(file)).hex(),
                piece.path("sha256").asText());
        assertTrue(piece.path("findings").isEmpty(), piece::toString);
    }

    private static void withoutCompiledCode(Route route) {
        APIResponse answer = route.fetch();
        Map<String, String> headers = new HashMap<>(answer.headers());
        headers.computeIfPresent(
                "content-security-policy", (name, policy) -> policy.replace(" 'wasm-unsafe-eval'", ""));
        route.fulfill(new Route.FulfillOptions().setResponse(answer).setHeaders(headers));
    }

    /** More than one part, so that one is fed to the digest after the other. */
    private Path file() throws IOException {
        return Files.write(folder.resolve("memoire.pdf"), pdf("mémoire", 9 << 20));
    }

    private static Page opened(BrowserContext window, SealedLot lot) {
        Page page = window.newPage();
        page.navigate("/notices/" + lot.tender().id() + "/lots/1/deposit");
        return page;
    }

    private static void choose(Page page, Path file) {
        page.locator("#file-other").setInputFiles(file);
        assertThat(page.locator("[data-piece=other] [data-state=sealed]")).isVisible(SOON);
    }
}
