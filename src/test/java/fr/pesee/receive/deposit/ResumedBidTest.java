package fr.pesee.receive.deposit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
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
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bid that was cut short goes on where it stopped, in a real browser. */
@QuarkusTest
@Tag("storage")
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class ResumedBidTest {
    private static final int NINE_MEGABYTES = 9 << 20;
    private static final Pattern PART = Pattern.compile(".*/deposit/envelopes/[^/]+/pieces/([^/]+)/parts/(\\d+)$");
    private static final String SECOND_PART = "**/parts/1";
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    @TempDir
    Path folder;

    private final List<String> sent = new CopyOnWriteArrayList<>();

    @Test
    void aReloadSendsNoPartTwiceAndAnotherDepositSendsNoneAtAll() throws IOException {
        SealedLot lot = SealedLot.published();
        Bidders.organisation(Cast.BIDDER);
        Path memo = memo("memoire.pdf", 3);
        try (BrowserContext window = Chromium.signedIn(Cast.BIDDER, Look.FRENCH)) {
            Page page = visit(window, lot);
            page.route(SECOND_PART, Route::abort);
            page.locator("[data-line=L01]").fill("52,50");
            page.locator("[data-measure]").first().fill("14");
            page.locator("#file-other").setInputFiles(memo);
            page.locator("[data-piece=other] input[type=checkbox]").check();
            assertThat(page.locator("[data-piece=other] .pct")).hasText("88\u202f%", soon());
            assertThat(page.locator("[data-piece=other]")).containsText("n’a pas répondu");
            assertThat(page.locator("#all-progress")).isVisible();

            again(page);
            assertEquals("52,50", page.locator("[data-line=L01]").inputValue());
            assertEquals("14", page.locator("[data-measure]").first().inputValue());
            assertThat(page.locator("#kept-prices")).isVisible();
            assertThat(page.locator("#kept-files li")).hasText("memoire.pdf (9,4\u00a0Mo)");
            page.unroute(SECOND_PART);
            page.locator("#file-other").setInputFiles(memo);
            sealed(page);
            assertEquals(List.of("1"), numbers(), "the first part was held already");
            assertThat(page.locator("[data-piece=other]")).containsText("non renvoyé\u202f: 8,4\u00a0Mo");
            assertThat(page.locator("[data-piece=other] input[type=checkbox]")).isChecked();
            assertThat(page.locator("#kept-files li")).hasCount(0);
            deposit(page);

            again(page);
            page.locator("#file-other").setInputFiles(memo);
            sealed(page);
            assertEquals(List.of(), numbers(), "all parts were held already");
            page.locator("[data-line=L01]").fill("50");
            deposit(page);
            page.navigate("/notices/" + lot.tender().id() + "/lots/1/deposits");
            assertThat(page.locator("tbody tr")).hasCount(2);
        }
    }

    @Test
    void anotherFileOfTheSameSizeIsNotTakenForTheOneBegun() throws IOException {
        SealedLot lot = SealedLot.published();
        Bidders.organisation(Cast.BIDDER);
        try (BrowserContext window = Chromium.signedIn(Cast.BIDDER, Look.FRENCH)) {
            Page page = visit(window, lot);
            page.locator("#file-other").setInputFiles(memo("memoire.pdf", 3));
            sealed(page);
            again(page);
            page.locator("#file-other").setInputFiles(new Path[] {memo("memoire.pdf", 4), memo("copie.pdf", 3)});
            assertThat(page.locator("#count"))
                    .containsText("2 / 2", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
            assertEquals(List.of("0", "1"), numbers(), "the copy was recognised, whatever its name");
            deposit(page);
        }
    }

    @Test
    void whatTheServerCannotTakeNowAndASessionThatEndsLoseNothing() throws IOException {
        SealedLot lot = SealedLot.published();
        Bidders.organisation(Cast.BIDDER);
        AtomicInteger asked = new AtomicInteger();
        List<Long> at = new CopyOnWriteArrayList<>();
        try (BrowserContext window = Chromium.signedIn(Cast.BIDDER, Look.FRENCH)) {
            Page page = visit(window, lot);
            page.route("**/parts/0", route -> {
                at.add(System.nanoTime());
                int turn = asked.incrementAndGet();
                if (turn == 1) {
                    route.fulfill(new Route.FulfillOptions().setStatus(503).setHeaders(Map.of("Retry-After", "2")));
                } else if (turn == 2) {
                    route.fulfill(new Route.FulfillOptions().setStatus(499));
                } else {
                    route.resume();
                }
            });
            page.locator("#file-other").setInputFiles(memo("memoire.pdf", 5));
            Locator other = page.locator("[data-piece=other]");
            // The server asked for two seconds, and the machine may have much else to do.
            LocatorAssertions.ContainsTextOptions patient =
                    new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);
            assertThat(other).containsText("n’a pas répondu", patient);
            assertThat(other).containsText("dans un autre onglet", patient);
            sealed(page);
            assertEquals(3, asked.get());
            assertTrue(at.get(1) - at.get(0) > 2_000_000_000L, "the server asked for two seconds");
            deposit(page);
        }
    }

    @Test
    void aForgottenDraftIsGone() throws IOException {
        SealedLot lot = SealedLot.published();
        Bidders.organisation(Cast.BIDDER);
        try (BrowserContext window = Chromium.signedIn(Cast.BIDDER, Look.ENGLISH)) {
            Page page = visit(window, lot);
            page.locator("[data-line=L01]").fill("52.5");
            page.locator("#file-other").setInputFiles(new FilePayload("a.pdf", "application/pdf", new byte[] {1, 2}));
            sealed(page);
            again(page);
            assertEquals("52.5", page.locator("[data-line=L01]").inputValue());
            page.locator("#forget summary").click();
            page.locator("#kept-forget").click();
            assertThat(page.locator("#kept")).isHidden();
            assertEquals("", page.locator("[data-line=L01]").inputValue());
            again(page);
            assertThat(page.locator("#summary-total")).hasText("0.00\u00a0€");
            assertThat(page.locator("#kept")).isHidden();
            assertEquals("", page.locator("[data-line=L01]").inputValue());
        }
    }

    private Page visit(BrowserContext window, SealedLot lot) {
        Page page = window.newPage();
        page.onRequest(request -> {
            Matcher part = PART.matcher(request.url());
            if (request.method().equals("PUT") && part.matches()) {
                sent.add(part.group(2));
            }
        });
        page.onDialog(Dialog::accept);
        page.navigate("/notices/" + lot.tender().id() + "/lots/1/deposit");
        return page;
    }

    private void again(Page page) {
        // What is typed is written down within a third of a second.
        page.waitForTimeout(600);
        page.reload();
        assertThat(page.locator("#count")).containsText("0 / 0");
        sent.clear();
    }

    private List<String> numbers() {
        return sent.stream().sorted().toList();
    }

    private static void sealed(Page page) {
        assertThat(page.locator("[data-piece=other] [data-state=sealed]")).isVisible(SOON);
    }

    private static void deposit(Page page) {
        page.locator("#deposit").click();
        assertThat(page.locator("#done")).isVisible(SOON);
    }

    private static LocatorAssertions.HasTextOptions soon() {
        return new LocatorAssertions.HasTextOptions().setTimeout(60_000);
    }

    private Path memo(String name, int seed) throws IOException {
        byte[] bytes = new byte[NINE_MEGABYTES];
        new Random(seed).nextBytes(bytes);
        return Files.write(Files.createDirectories(folder.resolve("of" + seed)).resolve(name), bytes);
    }
}
