package fr.pesee.prepare.setup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
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
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An officer sets a tender up in a browser, publishes it, and rectifies it. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class SetupInBrowserTest {
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aTenderIsCreatedWithAndWithoutScripts(boolean scripts) {
        String reference = "NAVIGATEUR-" + UUID.randomUUID();
        Look look = scripts ? Look.FRENCH : Look.FRENCH.scriptless();
        try (BrowserContext officer = Chromium.signedIn(Cast.OFFICER, look)) {
            Page page = officer.newPage();
            page.navigate("/tenders/new");
            page.locator("#reference").fill(reference);
            page.locator("#title").fill("Nuage <b>public</b> & privé");
            page.locator("#launchDate").fill("2019-10-01");
            when(page, "deadline", "2020-03-29", "02:30");
            page.locator("#maximumValue").fill("450 000 000");
            page.locator("button[value=addLot]").click();
            assertThat(page.locator("#lot2")).isVisible();
            assertThat(page.locator("#title")).hasValue("Nuage <b>public</b> & privé");
            page.locator("#lot1").fill("Premier lot");
            page.locator("#lot2").fill("Second lot");
            page.locator("#model1").selectOption("circle-3-cloud");
            create(page);
            assertThat(page.locator("#deadline-error-0")).containsText("29/03/2020");
            assertThat(page.locator("#model1")).hasValue("circle-3-cloud");
            when(page, "deadline", "2020-03-29", "03:30");
            create(page);
            assertThat(page.locator("h1")).hasText("Nuage <b>public</b> & privé");
            assertTrue(page.url().matches(".*/tenders/[0-9a-f-]{36}"), page.url());
            JsonNode tender = Api.as(Cast.OFFICER)
                    .get("/api/v1" + page.url().substring(page.url().indexOf("/tenders/")))
                    .expect(200)
                    .json();
            assertEquals("2020-03-29T01:30:00Z", tender.path("deadline").asText());
            assertEquals("450000000", tender.path("maximumValue").asText());
            assertEquals(2, tender.path("lots").size());
        }
    }

    @Test
    void enterInAFieldStoresTheFormAndAddsNoLot() {
        TrialTender tender = TrialTender.draft();
        try (BrowserContext officer = Chromium.signedIn(Cast.OFFICER, Look.FRENCH)) {
            Page page = officer.newPage();
            page.navigate("/tenders/" + tender.id() + "/setup");
            page.locator("#title").fill("Au clavier");
            page.locator("#title").press("Enter");
            assertThat(page.locator(".toast")).hasText("Enregistré.");
            assertThat(page.locator("#title")).hasValue("Au clavier");
        }
    }

    @Test
    void whatAnotherOfficerChangedMeanwhileIsShownAndNothingTypedIsLost() {
        TrialTender tender = TrialTender.draft();
        try (BrowserContext officer = Chromium.signedIn(Cast.OFFICER, Look.FRENCH)) {
            Page page = officer.newPage();
            page.navigate("/tenders/" + tender.id() + "/setup");
            page.locator("#nonAllotmentReason").fill("Le mien");
            Api.as(Cast.OFFICER)
                    .with("If-Match", "\"0\"")
                    .put(
                            tender.path(),
                            TrialTender.editBody()
                                    .put("reference", tender.reference())
                                    .put("nonAllotmentReason", "Celui d’une autre"))
                    .expect(200);
            page.locator("main form button.btn[type=submit]").last().click();
            assertThat(page.locator(".note.warn")).containsText("Celui d’une autre");
            assertThat(page.locator("#nonAllotmentReason")).hasValue("Le mien");
            page.locator("main form button.btn[type=submit]").last().click();
            assertThat(page.locator(".toast")).hasText("Enregistré.");
        }
        assertEquals(
                "Le mien",
                Api.as(Cast.OFFICER)
                        .get(tender.path())
                        .json()
                        .path("nonAllotmentReason")
                        .asText());
    }

    @Test
    void aRectificationIsPreparedAndPublishedInTheBrowser() {
        TrialTender tender = TrialTender.in(Phase.PUBLISHED);
        try (BrowserContext officer = Chromium.signedIn(Cast.OFFICER, Look.ENGLISH)) {
            Page page = officer.newPage();
            page.navigate("/tenders/" + tender.id() + "/versions");
            page.locator("a[href$='/reopening']").click();
            page.locator("main form button[type=submit]").click();
            page.navigate("/tenders/" + tender.id() + "/setup");
            page.locator("#title").fill("Rectified title");
            page.locator("main form button.btn[type=submit]").last().click();
            page.navigate("/confirm/tenders/" + tender.id() + "/rectification");
            assertThat(page.locator("main ul")).containsText("Title, dates and terms");
            page.locator("main form button[type=submit]").click();
            assertThat(page.locator("#reason-error-0")).isVisible();
            page.locator("#reason").fill("A slip of the pen.");
            page.locator("#deadlineKept").fill("It changes nothing to price.");
            page.locator("main form button[type=submit]").click();
            page.navigate("/notices/" + tender.id());
            assertThat(page.locator("h1")).hasText("Rectified title");
            assertThat(page.locator("main")).containsText("A slip of the pen.");
        }
    }

    private static void when(Page page, String name, String day, String time) {
        page.locator("[name=" + name + "Day]").fill(day);
        page.locator("[name=" + name + "Time]").fill(time);
    }

    private static void create(Page page) {
        page.locator("main form button.btn[type=submit]").last().click();
    }
}
