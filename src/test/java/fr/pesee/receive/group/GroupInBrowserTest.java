package fr.pesee.receive.group;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.pesee.receive.deposit.SealedBidder.pdf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import fr.pesee.Bidders;
import fr.pesee.Cast;
import fr.pesee.ground.page.Axe;
import fr.pesee.ground.page.Chromium;
import fr.pesee.ground.page.Look;
import fr.pesee.receive.ceremony.SealedLot;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A lead puts a group of two together in its browser, and a member confirms it in its own. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class GroupInBrowserTest {
    private static final String MEMBER = "bidder.atos";
    private static final String STRANGER = "bidder.softwareone";
    private static final String MEMBER_NAME = "Membre reconnaissable entre tous";
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
    private static final int WRITTEN_DOWN = 600;

    private final List<String> sent = new ArrayList<>();

    @Test
    void aGroupIsPutTogetherConfirmedByItsMemberAndStandsInTheMinutes() {
        SealedLot lot = SealedLot.published();
        Bidders.organisation(Cast.BIDDER);
        Bidders.organisation(MEMBER);
        String digest;
        String link;
        try (BrowserContext window = Chromium.signedIn(Cast.BIDDER, Look.FRENCH)) {
            window.onRequest(this::note);
            Page page = window.newPage();
            page.navigate("/notices/" + lot.tender().id() + "/lots/1/deposit");
            compose(page);
            again(page);
            link = page.locator("#members-link").inputValue();
            digest = page.locator("#composition-digest").textContent();
            assertEquals(List.of(), Axe.violations(page));
            assertConfirmsNothing(window, link, "#is-lead", "#not-named");
            deposit(page);
        }
        confirm(link, digest);
        Bidders.organisation(STRANGER);
        try (BrowserContext window = Chromium.signedIn(STRANGER, Look.FRENCH)) {
            assertConfirmsNothing(window, link, "#not-named", "#is-lead");
        }
        for (String body : sent) {
            assertFalse(body.contains(MEMBER_NAME), "the name of a member was sent");
            assertFalse(body.contains("33.3") || body.contains("33,3"), "a share was sent");
        }
        lot.close();
        JsonNode bid = lot.open().at("/opened/0");
        assertMinutesAreInView(lot.page() + "/opening");
        assertEquals("[]", bid.get("findings").toString(), bid::toString);
        assertEquals("JOINT", bid.at("/tenderer/form").asText());
        assertEquals(MEMBER_NAME, bid.at("/tenderer/members/0/name").asText());
        assertEquals(
                Bidders.nameOf(MEMBER),
                bid.at("/tenderer/members/0/confirmedBy").asText());
    }

    /** What became of each deposit is read on a narrow screen without moving anything sideways. */
    private static void assertMinutesAreInView(String address) {
        try (BrowserContext window = Chromium.signedIn(Cast.OFFICER, Look.FRENCH)) {
            Page page = window.newPage();
            page.setViewportSize(400, 800);
            page.navigate(address);
            Locator received = page.locator(".scroll:has(.stacked)").first();
            assertThat(received).isVisible();
            assertEquals(true, received.evaluate("one => one.scrollWidth <= one.clientWidth"));
        }
    }

    /** The lead has nothing to confirm, and nobody but a member is offered to. */
    private static void assertConfirmsNothing(BrowserContext window, String link, String told, String untold) {
        Page page = window.newPage();
        page.navigate(link);
        assertThat(page.locator("#parties tr")).hasCount(2);
        assertThat(page.locator(told)).isVisible();
        assertThat(page.locator(untold)).isHidden();
        assertThat(page.locator("main form button[type=submit]")).isHidden();
        assertEquals(List.of(), Axe.violations(page));
        page.locator("#link").fill("rien");
        assertThat(page.locator("main form button[type=submit]")).isVisible();
        page.close();
    }

    private void compose(Page page) {
        page.locator("[name=standing][value=JOINT]").check();
        assertThat(page.locator("#group-warning")).containsText("au moins un membre");
        page.locator("#lead-share").fill("66,7");
        page.locator("#add-member").click();
        Locator member = page.locator("#members > li");
        assertThat(member.locator("[data-of=name]")).isFocused();
        member.locator("[data-of=name]").fill(MEMBER_NAME);
        Locator number = member.locator("[data-of=identifier]");
        number.fill(Bidders.siretOf(MEMBER).substring(0, 13) + "x");
        member.locator("[data-of=share]").fill("33,2");
        member.locator("[data-of=share]").blur();
        assertThat(number).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#shares-total")).hasText("Total des parts\u202f: 99,90\u202f%");
        assertThat(page.locator("#group-warning")).containsText("exactement 100\u202f%");
        assertThat(page.locator("#composition")).isHidden();
        number.fill(Bidders.siretOf(MEMBER));
        assertThat(number).not().hasAttribute("aria-invalid", "true");
        member.locator("[data-of=share]").fill("33,3");
        assertThat(page.locator("#group-warning")).isHidden();
        assertThat(page.locator("#composition")).isVisible();
        page.locator("#declared > summary").click();
        page.locator("#add-provider").click();
        page.locator("#providers [data-of=name]").fill(MEMBER_NAME);
    }

    /** What was typed comes back, and with it the same digest. */
    private static void again(Page page) {
        String before = page.locator("#composition-digest").textContent();
        assertTrue(before.matches("[0-9a-f]{64}"), before);
        page.waitForTimeout(WRITTEN_DOWN);
        page.onDialog(Dialog::accept);
        page.reload();
        assertThat(page.locator("#kept-prices")).isVisible();
        assertThat(page.locator("#members [data-of=share]")).hasValue("33,3");
        assertThat(page.locator("#providers [data-of=name]")).hasValue(MEMBER_NAME);
        assertThat(page.locator("#composition-digest")).hasText(before);
    }

    private static void deposit(Page page) {
        page.locator("#file-other")
                .setInputFiles(new FilePayload("mémoire.pdf", "application/pdf", pdf("Mémoire", 2_000)));
        assertThat(page.locator("[data-piece=other] [data-state=sealed]")).isVisible(SOON);
        for (Locator price : page.locator("[data-line]").all()) {
            price.fill("12,5");
        }
        for (Locator measure : page.locator("[data-measure]").all()) {
            measure.fill("14");
        }
        page.locator("#deposit").click();
        assertThat(page.locator("#done")).isVisible(SOON);
    }

    /** In another browser, with an account of its own. */
    private void confirm(String link, String digest) {
        List<String> posted = new ArrayList<>();
        try (BrowserContext window = Chromium.signedIn(MEMBER, Look.FRENCH)) {
            window.onRequest(this::note);
            Page page = window.newPage();
            page.onRequest(request -> {
                if (request.method().equals("POST") && request.url().endsWith("/group")) {
                    posted.add(String.valueOf(request.postData()));
                }
            });
            page.navigate(link);
            assertThat(page.locator("#parties tr")).hasCount(2);
            assertThat(page.locator("#parties")).containsText(MEMBER_NAME);
            assertThat(page.locator("#parties")).containsText("33,3\u202f%");
            assertThat(page.locator("#not-named")).isHidden();
            assertThat(page.locator("#digest")).hasValue(digest);
            assertEquals(List.of(), Axe.violations(page));
            page.locator("#link").fill(link.substring(0, link.length() - 4));
            assertThat(page.locator("#link-error")).isVisible();
            page.locator("#link").fill(link);
            assertThat(page.locator("#link-error")).isHidden();
            page.locator("main form button[type=submit]").click();
            assertThat(page.locator(".toast")).isVisible();
            assertThat(page.locator("table code").last()).hasText(digest);
        }
        assertEquals(1, posted.size(), posted::toString);
        String body = URLDecoder.decode(posted.get(0), StandardCharsets.UTF_8).replaceAll("csrf-token=[^&]*&?", "");
        assertEquals("digest=" + digest, body.replaceAll("&$", ""));
    }

    private void note(Request request) {
        byte[] body = request.postDataBuffer();
        sent.add(request.url() + (body == null ? "" : new String(body, StandardCharsets.UTF_8)));
    }
}
