package fr.pesee.receive.deposit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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
import org.junit.jupiter.api.Test;

/** A price that an English reader and a French one would read differently. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class EnglishPriceInBrowserTest {
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    @Test
    void aPriceWithACommaIsRefusedOnTheEnglishPageAndNothingIsDeposited() {
        SealedLot lot = SealedLot.published();
        Bidders.organisation(Cast.BIDDER);
        try (BrowserContext window = Chromium.signedIn(Cast.BIDDER, Look.ENGLISH)) {
            Page page = window.newPage();
            page.navigate("/notices/" + lot.tender().id() + "/lots/1/deposit");
            page.locator("#file-other")
                    .setInputFiles(new FilePayload("a.pdf", "application/pdf", SealedBidder.pdf("a", 10)));
            assertThat(page.locator("[data-piece=other] [data-state=sealed]")).isVisible(SOON);
            for (Locator price : page.locator("[data-line]").all()) {
                price.fill("12.5");
            }
            Locator first = page.locator("[data-line]").first();
            first.fill("1,234");
            page.locator("#deposit").click();
            assertThat(page.locator("#refusal")).isVisible();
            assertThat(first).hasAttribute("aria-invalid", "true");
            assertThat(page.locator("[aria-invalid=true]")).hasCount(1);
        }
        assertEquals(
                0,
                SealedBidder.of(Cast.BIDDER, lot.tender())
                        .own()
                        .expect(200)
                        .json()
                        .get("items")
                        .size());
    }
}
