package fr.pesee;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import fr.pesee.ground.page.Chromium;
import fr.pesee.ground.page.Keyboard;
import fr.pesee.ground.page.Look;
import fr.pesee.run.platform.EmbeddedServers;
import fr.pesee.run.platform.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From an idea to a question about a published tender, in English and by keyboard alone: the officer starts from the
 * model, tries BELLEVILLE, is stopped and understands why, mends it, rehearses and publishes; anyone downloads the
 * documents; a bidder asks. Only the choice of a file is made for the officer, in a window that is no page.
 */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class TenderInBrowserTest {
    @TempDir
    Path folder;

    @Test
    void aTenderGoesFromTheModelToABiddersQuestionByKeyboardAlone() throws IOException {
        String address;
        try (BrowserContext window = Chromium.signedOut(Look.ENGLISH)) {
            Page page = window.newPage();
            Keyboard officer = signIn(page, "/home", Cast.OFFICER);
            address = create(page, officer);
            tryBelleville(page, officer, address);
            rehearse(page, officer, address);
            complete(page, officer, address);
            haveKeysMade(address);
            publish(page, officer, address);
        }
        String notice = address.replace("/tenders/", "/notices/");
        try (BrowserContext window = Chromium.signedOut(Look.ENGLISH)) {
            downloadAsAnyone(window.newPage(), notice);
        }
        try (BrowserContext window = Chromium.signedOut(Look.ENGLISH)) {
            ask(window.newPage(), notice);
        }
    }

    private static Keyboard signIn(Page page, String path, String person) {
        page.navigate(path);
        Keyboard keyboard = new Keyboard(page);
        keyboard.type("#username", person).type("#password", Tokens.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(Chromium.address("/**"));
        return keyboard;
    }

    private static String create(Page page, Keyboard officer) {
        officer.enter("a[href='/tenders/new']");
        assertThat(page.locator("h1")).hasText("New tender");
        officer.type("#reference", "CLAVIER-" + UUID.randomUUID())
                .type("#title", "Cloud services")
                .tick("[name=fictional]")
                .day("[name=clockDay]", "10012019")
                .day("[name=clockTime]", "090000AM")
                .type("#lot1", "One lot")
                .press("#model1", "ArrowDown", "#model1 option[value='circle-3-cloud']:checked")
                .type("#nonAllotmentReason", "One counter for all buyers.")
                .day("#launchDate", "10012019")
                .day("[name=deadlineDay]", "11292019")
                .day("[name=deadlineTime]", "120000PM")
                .type("#budget", "400000000")
                .type("#estimatedValue", "390000000")
                .type("#maximumValue", "450000000");
        assertThat(page.locator("[name=deadlineDay]")).hasValue("2019-11-29");
        officer.enter("main form button.btn[type=submit]:not([name])");
        assertThat(page.locator("h1")).hasText("Cloud services");
        assertTrue(page.url().matches(".*/tenders/[0-9a-f-]{36}"), page.url());
        return page.url().substring(page.url().indexOf("/tenders/"));
    }

    private static void tryBelleville(Page page, Keyboard officer, String address) {
        String grid = address + "/lots/1/grid";
        officer.section(grid).enter("main a[href='" + grid + "/edit']");
        officer.enter("main td a[href='" + grid + "/formula?code=C1.1']");
        officer.enter("details:last-of-type summary");
        officer.press("input[name=formula]", "ArrowUp", "input[value=BELLEVILLE]:checked");
        assertThat(page.locator("#drawn")).containsText("A bid 60% dearer than the cheapest loses 3.2 points");
        officer.enter("button[value=save]");
        assertThat(page.locator("h2").first()).hasText("Cannot be published: one finding blocks");
        assertThat(page.locator(".note.block").first()).containsText("373362");
        officer.enter(".note.block a");
        officer.press("input[name=formula]", "ArrowDown", "input[value=INVERSE]:checked");
        officer.enter("button[value=save]");
        assertThat(page.locator("h2").first()).hasText("Nothing stands against publishing this grid");
    }

    private static void rehearse(Page page, Keyboard officer, String address) {
        officer.enter("main a[href='" + address + "/lots/1/rehearsal']");
        officer.enter("button[value=simulate]");
        page.waitForSelector("#simulation");
        officer.section(address);
    }

    private void complete(Page page, Keyboard officer, String address) throws IOException {
        String schedule = address + "/lots/1/schedule";
        officer.section(schedule).enter("main a[href='" + schedule + "/line']");
        officer.type("#code", "L01").type("#label", "One virtual machine").type("#unit", "month");
        officer.type("#quantity", "1200");
        if (page.locator("#criterion").inputValue().isEmpty()) {
            officer.press("#criterion", "ArrowDown", "#criterion option[value='C1.1']:checked");
        }
        officer.enter("main form button[type=submit]");
        assertThat(page.locator("main table")).containsText("One virtual machine");
        officer.section(address + "/documents");
        page.locator("#file").setInputFiles(file());
        officer.press("#kind", "ArrowDown", "#kind option[value='RC']:checked").type("#title", "Rules of the tender");
        officer.enter("main form button[type=submit]");
        assertThat(page.locator("main")).containsText("Rules of the tender");
    }

    private Path file() throws IOException {
        Path file = folder.resolve("rules.pdf");
        Files.write(file, Multipart.pdf("Rules"));
        return file;
    }

    /** The holders have pages of their own, and tests of their own for them. */
    private static void haveKeysMade(String address) {
        Api.as(Cast.KEY_HOLDER).get("/api/v1/tenders").expect(200);
        TrialTender.of(address.replace("/tenders/", "")).sealable();
    }

    private static void publish(Page page, Keyboard officer, String address) {
        officer.section(address);
        officer.enter("main a[href='/confirm" + address + "/publication']");
        officer.enter("main form button[type=submit]");
        assertThat(page.locator(".stepper [aria-current=step]")).containsText("Published");
    }

    private static void downloadAsAnyone(Page page, String notice) {
        page.navigate(notice);
        Keyboard anyone = new Keyboard(page).to("main a[href='" + notice + "/documents/1']");
        Download download = page.waitForDownload(() -> page.keyboard().press("Enter"));
        assertEquals("rules.pdf", download.suggestedFilename());
        anyone.enter("main a[href='" + notice + "/lots/1/grid']");
        assertThat(page.locator("main")).containsText("C1.1");
    }

    private static void ask(Page page, String notice) {
        page.navigate(notice);
        Keyboard bidder = new Keyboard(page).enter("main a[href='" + notice + "/questions']");
        bidder.to("main a.btn");
        page.keyboard().press("Enter");
        bidder.type("#username", Cast.BIDDER).type("#password", Tokens.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(Chromium.address(notice + "/questions/new"));
        bidder.type("#words", "Is the quantity of line L01 a year's?").enter("main form button[type=submit]");
        assertThat(page.locator("#own")).isVisible();
        assertThat(page.locator("main")).containsText("Is the quantity of line L01 a year's?");
    }
}
