package fr.pesee.ground.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.TrialTender;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A session that ends is announced, can be kept, and takes nothing that was written with it (WCAG 2.1, 2.2.1). */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class SessionTest {
    private static final String WARNING = "#session-warning";
    private static final String WRITTEN = "Écrit avant la fin,\nen deux lignes.";
    private static final String KEPT =
            "Ce que vous aviez écrit avant la fin de la session a été remis dans le formulaire. Relisez-le, puis "
                    + "enregistrez.";

    /** Gives a confirmation a field to write in, before the page's own script runs. */
    private static final String FIELD = """
            if (location.pathname.startsWith("/confirm/")) {
              new MutationObserver((changes, observer) => {
                const form = document.querySelector("main form[method=post]");
                if (form) {
                  observer.disconnect();
                  const field = document.createElement("textarea");
                  field.name = "note";
                  field.setAttribute("aria-label", "Note");
                  form.prepend(field);
                }
              }).observe(document, { childList: true, subtree: true });
            }""";

    @Test
    void theEndIsAnnouncedTwoMinutesBeforeAndCanBePutOff() {
        try (BrowserContext context = Chromium.newlySignedIn(Cast.MEMBER, Look.FRENCH)) {
            Page page = opened(context, "/home");
            Locator warning = page.locator(WARNING);
            pass(page, secondsLeft(page) - 140);
            assertFalse(warning.isVisible(), "warned too early");
            pass(page, 30);
            warning.waitFor();
            assertTrue(warning.innerText().contains("Votre session se termine dans moins de deux minutes."));
            assertEquals(List.of(), Axe.violations(page));
            warning.locator("button").click();
            warning.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            pass(page, secondsLeft(page) - 140);
            assertFalse(warning.isVisible(), "put off for less than a whole session");
        }
    }

    @Test
    void whatWasWrittenIsBackAfterSigningInAgain() {
        try (BrowserContext context = Chromium.newlySignedIn(Cast.OFFICER, Look.FRENCH)) {
            String path = confirmation(TrialTender.draft());
            Page page = opened(context, path);
            page.locator("textarea").fill(WRITTEN);
            pass(page, secondsLeft(page) + 5);
            endSession(context);
            page.locator(WARNING + " button").click();
            requireAfterSigningIn(page, path);
        }
    }

    @Test
    void whatWasSentTooLateIsBackInTheFormAndNothingWasDone() {
        try (BrowserContext context = Chromium.newlySignedIn(Cast.OFFICER, Look.FRENCH)) {
            TrialTender tender = TrialTender.draft();
            String path = confirmation(tender);
            Page page = opened(context, path);
            page.locator("textarea").fill(WRITTEN);
            endSession(context);
            page.locator("main button[type=submit]").click();
            requireAfterSigningIn(page, path);
            assertEquals(
                    "DRAFT",
                    Api.as(Cast.OFFICER)
                            .get(tender.path())
                            .expect(200)
                            .json()
                            .at("/lots/0/phase")
                            .asText());
        }
    }

    @Test
    void whatWasSentInTimeIsNotOfferedAgain() {
        try (BrowserContext context = Chromium.newlySignedIn(Cast.OFFICER, Look.FRENCH)) {
            TrialTender tender = TrialTender.draft();
            Page page = opened(context, confirmation(tender));
            page.locator("textarea").fill(WRITTEN);
            pass(page, secondsLeft(page) - 60);
            page.locator(WARNING).waitFor();
            page.locator("main button[type=submit]").click();
            page.waitForURL(Chromium.address("/tenders/" + tender.id()));
            assertEquals(0, drafts(page));
        }
    }

    private static void requireAfterSigningIn(Page page, String path) {
        page.waitForSelector("#password");
        Chromium.givePassword(page, Cast.OFFICER);
        assertEquals(Chromium.address(path), page.url());
        assertEquals(WRITTEN, page.locator("textarea").inputValue());
        assertEquals(KEPT, page.locator("#session-draft").innerText());
        assertEquals(0, drafts(page));
    }

    private static Object drafts(Page page) {
        return page.evaluate("Object.keys(sessionStorage).filter(key => key.startsWith('draft:')).length");
    }

    private static String confirmation(TrialTender tender) {
        return "/confirm" + PagesShown.page(tender.sealable()) + "/publication";
    }

    private static Page opened(BrowserContext context, String path) {
        Page page = context.newPage();
        page.addInitScript(FIELD);
        page.clock().install();
        page.navigate(path);
        return page;
    }

    private static int secondsLeft(Page page) {
        return Integer.parseInt(page.locator("body").getAttribute("data-session-seconds"));
    }

    private static void pass(Page page, int seconds) {
        page.clock().fastForward(seconds * 1000L);
        page.clock().runFor(1000);
    }

    /** As if the session had ended: Pesée and Keycloak know nobody any more. The token of forms lasts longer. */
    private static void endSession(BrowserContext context) {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName(Pattern.compile("^(?!__Host-csrf).*")));
    }
}
