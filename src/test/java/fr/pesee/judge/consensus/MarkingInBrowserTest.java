package fr.pesee.judge.consensus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import fr.pesee.Api;
import fr.pesee.Cast;
import fr.pesee.TrialTender;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.page.Chromium;
import fr.pesee.ground.page.Look;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The chair enters agreed marks in a browser, loses nothing, and locks them. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class MarkingInBrowserTest {
    private static final String REASON = "Périmètre <b>complet</b> & daté.";

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aMarkIsEnteredWithAndWithoutScripts(boolean scripts) {
        TrialTender tender = unmarked();
        Look look = scripts ? Look.FRENCH : Look.FRENCH.scriptless();
        try (BrowserContext chair = Chromium.signedIn(Cast.CHAIR, look)) {
            Page page = chair.newPage();
            page.navigate("/tenders/" + tender.id() + "/lots/1/marks");
            assertThat(page.locator("h1")).hasText("0 note convenue sur 33");
            page.locator("a[href$='/bids/1/marks/C2.1#mark-form']").click();
            choose(page, "4.5");
            page.locator("#reason").fill(REASON);
            save(page);
            assertThat(page.locator("h1")).hasText("1 note convenue sur 33");
            assertThat(page.locator(".toast")).containsText("C2.1, Offre d’essai 1, 4,5");
            assertThat(page.locator("#case")).hasText("Offre d’essai 2");
            assertThat(page.locator("[id='C2.1-1']")).containsText(REASON);
        }
        String marks =
                Api.as(Cast.CHAIR).get(tender.lot() + "/marks").expect(200).body();
        assertTrue(marks.contains(REASON), marks);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsWrongIsSaidBesideItsFieldAndNothingTypedIsLost(boolean scripts) {
        TrialTender tender = unmarked();
        Look look = scripts ? Look.FRENCH : Look.FRENCH.scriptless();
        try (BrowserContext chair = Chromium.signedIn(Cast.CHAIR, look)) {
            Page page = form(chair, tender, 2, "C3.1");
            page.locator("#reason").fill(REASON);
            save(page);
            assertThat(page.locator("#mark-error-0")).hasText("Ce champ est obligatoire. Donnez-lui une valeur.");
            assertThat(page.locator("#reason")).hasValue(REASON);
            assertThat(page.locator("#reason-error-0")).hasCount(0);
            choose(page, "2");
            page.locator("#reason").fill("   ");
            save(page);
            assertThat(page.locator("#reason-error-0")).isVisible();
            assertThat(page.locator("#mark-form input[value='2']")).isChecked();
        }
    }

    @Test
    void aMarkIsEnteredByKeyboardAlone() {
        TrialTender tender = unmarked();
        try (BrowserContext chair = Chromium.signedIn(Cast.CHAIR, Look.FRENCH)) {
            Page page = form(chair, tender, 1, "C2.1");
            page.locator("#mark-form input[value='0']").focus();
            for (int step = 0; step < 8; step++) {
                page.keyboard().press("ArrowRight");
            }
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            assertEquals("reason", page.evaluate("document.activeElement.id"));
            page.keyboard().type("Au clavier.");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator(".toast")).containsText("Offre d’essai 1, 4");
        }
    }

    @Test
    void aMarkThatHasChangedMeanwhileIsNotReplacedUnseen() {
        TrialTender tender = unmarked();
        try (BrowserContext chair = Chromium.signedIn(Cast.CHAIR, Look.FRENCH)) {
            Page page = form(chair, tender, 1, "C2.1");
            Api.as(Cast.CHAIR)
                    .put(
                            tender.lot() + "/bids/1/marks",
                            "{\"marks\": [{\"criterion\": \"C2.1\", \"mark\": 2, \"reason\": \"Ailleurs.\"}]}")
                    .expect(200);
            choose(page, "5");
            page.locator("#reason").fill(REASON);
            save(page);
            assertThat(page.locator("#mark-form [role=alert]")).containsText("a été changée");
            assertThat(page.locator("[id='C2.1-1']")).containsText("Ailleurs.");
            assertThat(page.locator("#reason")).hasValue(REASON);
            save(page);
            assertThat(page.locator(".toast")).containsText("C2.1, Offre d’essai 1, 5");
        }
    }

    @Test
    void aReasonMayFillItsWholeField() {
        TrialTender tender = unmarked();
        String whole = "É" + "é".repeat(3999);
        try (BrowserContext chair = Chromium.signedIn(Cast.CHAIR, Look.FRENCH)) {
            Page page = form(chair, tender, 1, "C2.1");
            choose(page, "5");
            page.locator("#reason").fill(whole);
            save(page);
            assertThat(page.locator(".toast")).isVisible();
            assertThat(page.locator("[id='C2.1-1']")).containsText(whole);
        }
    }

    @Test
    void whatWasTypedStaysWhenTheFormIsRefusedAltogether() {
        TrialTender tender = unmarked();
        try (BrowserContext chair = Chromium.signedIn(Cast.CHAIR, Look.FRENCH)) {
            Page page = form(chair, tender, 1, "C2.1");
            choose(page, "5");
            page.locator("#reason").fill(REASON);
            chair.clearCookies(new BrowserContext.ClearCookiesOptions().setName("__Host-csrf"));
            save(page);
            assertThat(page.locator("#refusal")).containsText("Rien n’a été enregistré");
            assertThat(page.locator("#reason")).hasValue(REASON);
        }
    }

    @Test
    void writingGoesOnAtTheNextMarkOrAtWhatIsWrong() {
        TrialTender tender = unmarked();
        try (BrowserContext chair = Chromium.signedIn(Cast.CHAIR, Look.FRENCH)) {
            Page page = form(chair, tender, 1, "C2.1");
            choose(page, "5");
            save(page);
            assertThat(page.locator("#reason-error-0")).isVisible();
            assertThat(page.locator("#reason")).isFocused();
            page.locator("#reason").fill(REASON);
            save(page);
            assertThat(page.locator("#case")).hasText("Offre d’essai 2");
            assertThat(page.locator("#mark-form input[value='0']")).isFocused();
        }
    }

    @Test
    void marksAreLockedOnceAllAreThere() {
        TrialTender tender = TrialTender.in(Phase.MARKING);
        try (BrowserContext chair = Chromium.signedIn(Cast.CHAIR, Look.FRENCH)) {
            Page page = chair.newPage();
            page.navigate("/tenders/" + tender.id() + "/lots/1/marks");
            page.locator("a[href$='/lock']").click();
            assertThat(page.locator("h1")).hasText("Verrouiller les notes");
            page.locator("main button[type=submit]").click();
            page.waitForURL("**/tenders/" + tender.id());
            page.navigate("/tenders/" + tender.id() + "/lots/1/marks");
            assertThat(page.locator("main")).containsText("Les notes sont verrouillées");
            assertThat(page.locator("a[href*='/bids/1/marks/']")).hasCount(0);
        }
    }

    private static LocatorAssertions assertThat(Locator locator) {
        return PlaywrightAssertions.assertThat(locator);
    }

    private static Page form(BrowserContext chair, TrialTender tender, int bid, String criterion) {
        Page page = chair.newPage();
        page.navigate("/tenders/" + tender.id() + "/lots/1/bids/" + bid + "/marks/" + criterion);
        return page;
    }

    private static void choose(Page page, String mark) {
        page.locator("#mark-form input[value='" + mark + "']").check(new Locator.CheckOptions().setForce(true));
    }

    private static void save(Page page) {
        page.locator("#mark-form button[type=submit]").click();
    }

    private static TrialTender unmarked() {
        TrialTender tender = TrialTender.in(Phase.OPENING);
        Api.as(Cast.OFFICER).post(tender.lot() + "/marking").expect(200);
        return tender;
    }
}
