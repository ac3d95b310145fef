package fr.pesee.receive.deposit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import fr.pesee.Bidders;
import fr.pesee.Cast;
import fr.pesee.ground.page.Chromium;
import fr.pesee.ground.page.Look;
import fr.pesee.receive.ceremony.KeyRenewal;
import fr.pesee.receive.ceremony.SealedLot;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Keys are replaced while a bid is being sealed, and once more after it was deposited: the page says so each time. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class NewKeysInBrowserTest {
    private static final int PATIENCE = 60_000;

    @Test
    void whatWasSealedToTheOldKeysIsSealedAgainAndThePricesAreStillThere() {
        SealedLot lot = SealedLot.published();
        Bidders.organisation(Cast.BIDDER);
        String notice = "/notices/" + lot.tender().id() + "/lots/1";
        try (BrowserContext window = Chromium.signedIn(Cast.BIDDER, Look.FRENCH)) {
            Page page = window.newPage();
            page.onDialog(Dialog::accept);
            page.navigate(notice + "/deposit");
            page.locator("[data-line=L01]").fill("52,50");
            seal(page);
            SealedLot renewed = KeyRenewal.published(lot);
            page.locator("#deposit").click();
            assertThat(page.locator("#refusal"))
                    .containsText(
                            "Les clés des offres ont été remplacées le",
                            new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
            page.waitForTimeout(1_000);
            page.navigate(notice + "/deposit");
            assertThat(page.locator("#kept-files li")).containsText("Les clés des offres ont été remplacées");
            assertThat(page.locator("#kept-again")).isHidden();
            assertEquals("52,50", page.locator("[data-line=L01]").inputValue());
            seal(page);
            page.locator("#deposit").click();
            assertThat(page.locator("#done")).isVisible(soon());

            page.navigate(notice + "/deposits");
            assertThat(page.locator("tbody")).containsText("C’est ce dépôt qui sera ouvert");
            KeyRenewal.published(renewed);
            page.navigate(notice + "/deposits");
            assertThat(page.locator("tbody")).containsText("Scellée pour des clés qui ont été remplacées depuis");
            page.navigate(notice + "/deposit");
            assertThat(page.locator("main")).containsText("remplacées depuis votre dépôt du");
            page.navigate(notice + "/withdrawal");
            page.locator("form .btn.danger").click();
            page.waitForURL("**/deposits");
            assertThat(page.locator("tbody").first()).containsText("Retiré, restera scellé");
        }
    }

    private static void seal(Page page) {
        page.locator("#file-other")
                .setInputFiles(new FilePayload("memoire.pdf", "application/pdf", SealedBidder.pdf("memoire", 2_000)));
        assertThat(page.locator("[data-piece=other] [data-state=sealed]")).isVisible(soon());
    }

    private static LocatorAssertions.IsVisibleOptions soon() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE);
    }
}
