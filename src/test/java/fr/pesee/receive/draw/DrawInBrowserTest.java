package fr.pesee.receive.draw;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.TrialTender;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A witness makes a number in their browser, and gives it after the deadline from the file that was saved. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class DrawInBrowserTest {
    private static final Pattern NUMBER = Pattern.compile("(?m)^[0-9a-f]{64}$");
    private static final String VARIANTS = """
            {"variants": [
              {"code": "V1", "name": "Calcul", "quantities": {"L01": "60000.5"}},
              {"code": "V2", "name": "Stockage", "quantities": {"L04": "310000"}}]}""";

    private static final int NARROW = 400;

    /** The headings of stacked tables that reach further than their place. */
    private static final String OUT_OF_VIEW = """
            () => [...document.querySelectorAll(".scroll:has(.stacked)")]
              .filter(one => one.scrollWidth > one.clientWidth).map(one => one.getAttribute("aria-labelledby"))""";

    @TempDir
    Path folder;

    @Test
    void theNumberStaysInTheWitnesssFileUntilTheyGiveItAndThenDraws() throws IOException {
        SealedLot lot = SealedLot.published(tender -> {
            Api.as(Cast.OFFICER).put(tender.lot() + "/variants", VARIANTS).expect(200);
            Witnesses.announce(tender);
        });
        TrialTender tender = lot.tender();
        Path file = folder.resolve("number.txt");
        List<String> sent = new ArrayList<>();
        try (BrowserContext window = Chromium.signedIn(Cast.WITNESS, Look.FRENCH)) {
            window.onRequest(request -> sent.add(request.url() + " " + request.postData()));
            Page page = window.newPage();
            page.navigate("/tenders/" + tender.id() + "/draw");
            page.locator("summary").first().click();
            Download saved = page.waitForDownload(
                    () -> page.locator("[data-draw=announce] button").click());
            saved.saveAs(file);
            page.waitForURL("**/draw?done=announced");
            Matcher found = NUMBER.matcher(Files.readString(file));
            assertTrue(found.find(), () -> "no number in " + file);
            String number = found.group();
            assertFalse(String.join("\n", sent).contains(number), "the number was sent before the deadline");
            tender.passDeadline();
            Witnesses.give(tender, Witnesses.PEOPLE.get(1)).expect(200);
            page.navigate("/tenders/" + tender.id() + "/draw");
            give(page, Files.writeString(folder.resolve("none.txt"), "rien"), "unreadable");
            give(page, Files.writeString(folder.resolve("other.txt"), "a".repeat(64)), "other");
            page.locator("#number-file").setInputFiles(file);
            page.locator("[data-draw=give] button").click();
            page.waitForURL("**/draw?done=given");
            assertThat(page.locator("table").first()).containsText(number);
            page.setViewportSize(NARROW, NARROW);
            for (String address : List.of("/tenders/" + tender.id() + "/draw", "/notices/" + tender.id() + "/lots/1")) {
                page.navigate(address);
                assertThat(page.locator("table.stacked")).not().hasCount(0);
                assertEquals(List.of(), page.evaluate(OUT_OF_VIEW), address);
            }
        }
        assertEquals(
                2,
                Api.as(Cast.CHAIR)
                        .get(tender.path() + "/draw")
                        .expect(200)
                        .json()
                        .findValuesAsText("code")
                        .get(0)
                        .length());
    }

    private static void give(Page page, Path file, String wrong) {
        page.locator("#number-file").setInputFiles(file);
        page.locator("[data-draw=give] button").click();
        assertThat(page.locator("[data-error=" + wrong + "]")).isVisible();
    }
}
