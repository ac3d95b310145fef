package fr.pesee.prepare.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.pesee.Cast;
import fr.pesee.TrialTender;
import fr.pesee.ground.page.Chromium;
import fr.pesee.ground.page.Look;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An officer edits a grid in a browser: sums and curves follow as one types and chooses. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class EditorInBrowserTest {
    private static final int MOST_TABS = 80;

    @Test
    void theBalanceFollowsAsOneTypesAndEnterStores() {
        try (BrowserContext officer = Chromium.signedIn(Cast.OFFICER, Look.FRENCH)) {
            Page page = officer.newPage();
            page.navigate(grid() + "/edit");
            assertThat(page.locator("#balance")).containsText("La balance est droite.");
            Locator weight = page.locator("[id='w:C2.1']");
            weight.fill("12,5");
            assertThat(page.locator("#balance")).containsText("102,5 points sur 100. Il y en a 2,5 de trop.");
            assertThat(page.locator("#sum-C2")).hasText("32,5");
            weight.fill("douze");
            assertThat(page.locator("#balance")).containsText("ne peut être lu");
            weight.fill("10");
            assertThat(page.locator("#balance")).containsText("La balance est droite.");
            weight.press("Enter");
            assertThat(page.locator(".toast")).hasText("Enregistré.");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void bellevilleIsTriedUnderstoodAndMendedInEnglishByKeyboardAlone(boolean scripts) {
        Look look = scripts ? Look.ENGLISH : Look.ENGLISH.scriptless();
        try (BrowserContext officer = Chromium.signedIn(Cast.OFFICER, look)) {
            Page page = officer.newPage();
            page.navigate(grid() + "/formula?code=C1.1");
            page.locator("details summary").last().focus();
            page.keyboard().press("Enter");
            tabTo(page, "input[name=formula]");
            while (!page.locator("input[value=BELLEVILLE]").isChecked()) {
                page.keyboard().press("ArrowUp");
            }
            if (!scripts) {
                tabTo(page, "button[value=draw]");
                page.keyboard().press("Enter");
            }
            assertThat(page.locator("#drawn")).containsText("A bid 60% dearer than the cheapest loses 3.2 points");
            assertThat(page.locator("#drawn .note.block")).containsText("373362");
            tabTo(page, "button[value=save]");
            page.keyboard().press("Enter");
            assertThat(page.locator("h2").first()).hasText("Cannot be published: one finding blocks");
            tabTo(page, ".note.block a");
            page.keyboard().press("Enter");
            tabTo(page, "input[name=formula]");
            while (!page.locator("input[value=INVERSE]").isChecked()) {
                page.keyboard().press("ArrowDown");
            }
            tabTo(page, "button[value=save]");
            page.keyboard().press("Enter");
            assertThat(page.locator("h2").first()).hasText("Nothing stands against publishing this grid");
        }
    }

    @Test
    void aGridIsTakenFromTheLibraryWhereThereIsNone() {
        var body = TrialTender.draftBody();
        body.get("lots").forEach(lot -> ((ObjectNode) lot).remove("model"));
        TrialTender tender = TrialTender.created(body);
        try (BrowserContext officer = Chromium.signedIn(Cast.OFFICER, Look.FRENCH)) {
            Page page = officer.newPage();
            page.navigate("/tenders/" + tender.id() + "/lots/1/grid");
            page.locator("main a.btn").click();
            page.locator("form:has(input[value='model:circle-3-cloud']) button").click();
            assertThat(page.locator(".toast")).containsText("La grille est copiée");
            assertThat(page.locator("h2").first()).hasText("Rien ne s’oppose à la publication de cette grille");
        }
    }

    private static String grid() {
        return "/tenders/" + TrialTender.draft().id() + "/lots/1/grid";
    }

    private static void tabTo(Page page, String wanted) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            page.keyboard().press("Tab");
            if (page.locator(wanted + ":focus").count() > 0) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not reach " + wanted);
    }
}
