package fr.pesee.ground.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.TrialTender;
import fr.pesee.ground.access.Function;
import fr.pesee.run.platform.EmbeddedServers;
import fr.pesee.run.platform.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in and out, the language on the way, and the ways of those who use no mouse or no scripts. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class SignInTest {
    private static final int FAR = 60;

    @Test
    void signingOutEndsTheSessionAtTheIdentityProviderToo() {
        try (BrowserContext context = Chromium.newlySignedIn(Cast.MEMBER, Look.FRENCH)) {
            Page page = context.newPage();
            page.navigate("/home");
            page.locator("a[href='/logout']").click();
            page.waitForURL(Chromium.address("/signed-out**"));
            assertEquals("Vous êtes déconnecté", page.locator("h1").innerText());
            page.navigate("/home");
            assertTrue(page.locator("#password").isVisible(), "the password is asked for again");
        }
    }

    @Test
    void theLanguageChosenStaysAcrossPagesAndSignIn() {
        try (BrowserContext context = Chromium.signedOut(Look.FRENCH)) {
            Page page = context.newPage();
            page.navigate("/accessibility?from=footer");
            assertEquals("fr", language(page));
            page.locator("a[hreflang='en']").click();
            assertEquals(Chromium.address("/accessibility?from=footer"), page.url());
            assertEquals("en", language(page));
            page.navigate("/home");
            assertEquals("en", language(page), "the sign-in speaks it, too");
            Chromium.givePassword(page, Cast.BIDDER);
            assertEquals("en", language(page));
            page.locator("a[href='/logout']").click();
            page.waitForURL(Chromium.address("/signed-out**"));
            assertEquals("en", language(page));
            page.locator("a[hreflang='fr']").click();
            assertEquals("Vous êtes déconnecté", page.locator("h1").innerText());
        }
    }

    @Test
    void theKeyboardAloneLeadsFromWelcomeToATender() {
        String person = PagesShown.engaged("clavier.seul", "committee_member");
        TrialTender tender = TrialTender.draft();
        tender.assign(person, Function.OBSERVER);
        try (BrowserContext context = Chromium.signedOut(Look.FRENCH)) {
            Page page = context.newPage();
            page.navigate("/");
            page.keyboard().press("Tab");
            assertEquals("Aller au contenu", page.locator(":focus").innerText());
            page.keyboard().press("Enter");
            assertTrue(page.url().endsWith("#content"), page::url);
            tabTo(page, "main a[href='/home']");
            page.keyboard().press("Enter");
            page.waitForSelector("#username");
            tabTo(page, "#username");
            page.keyboard().type(person);
            tabTo(page, "#password");
            page.keyboard().type(Tokens.PASSWORD);
            page.keyboard().press("Enter");
            page.waitForURL(Chromium.address("/home"));
            tabTo(page, "a[href='/tenders/" + tender.id() + "']");
            page.keyboard().press("Enter");
            page.waitForURL(Chromium.address("/tenders/" + tender.id()));
            assertEquals(1, page.locator("h1").count());
        }
    }

    @Test
    void nothingNeedsScriptsOnTheWayToAGraveAct() {
        String person = "responsable.sans.script";
        Tokens.engage(person, "officer");
        TrialTender tender = TrialTender.draft().sealable();
        tender.assign(person, Function.OFFICER);
        try (BrowserContext context = Chromium.signedIn(person, Look.FRENCH.scriptless())) {
            Page page = context.newPage();
            page.navigate("/home");
            page.locator("main a[href='/tenders/" + tender.id() + "']").first().click();
            page.locator("main a.btn").first().click();
            assertEquals("Publier la consultation", page.locator("h1").innerText());
            page.locator("main button[type=submit]").click();
            page.waitForURL(Chromium.address("/tenders/" + tender.id()));
            assertTrue(page.locator(".stepper .now").innerText().startsWith("Publiée"), page::content);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "%2F%2Fevil.example",
                "///evil.example",
                "/%5Cevil.example",
                "%5C%5Cevil.example",
                "/%09/evil.example",
                "/%0A/evil.example",
                "https://evil.example/",
                "https:evil.example",
                "evil.example",
                "@evil.example",
                "javascript:alert(1)",
                "",
                "/x%0D%0ASet-Cookie:%20a=b"
            })
    void choosingALanguageLeadsToNobodyElse(String to) {
        Answer answer = Api.anonymous().get("/language/en?to=" + to).expect(303);
        assertEquals(Chromium.address("/"), answer.header("Location"));
    }

    @Test
    void choosingALanguageLeadsBackToOurOwnPageOnly() {
        Answer back = Api.anonymous()
                .get("/language/en?to=/tenders/1?lot=2%26x=%25C3%25A9")
                .expect(303);
        assertEquals(Chromium.address("/tenders/1?lot=2&x=%C3%A9"), back.header("Location"));
        Api.anonymous().get("/language/de?to=/").expect(404);
    }

    private static String language(Page page) {
        return page.locator("html").getAttribute("lang");
    }

    private static void tabTo(Page page, String selector) {
        for (int presses = 0; presses < FAR; presses++) {
            if (page.locator(selector + ":focus").count() > 0) {
                return;
            }
            page.keyboard().press("Tab");
        }
        fail(selector + " cannot be reached by keyboard on " + page.url());
    }
}
