package fr.pesee.receive.deposit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.pesee.receive.deposit.SealedBidder.pdf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
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
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two first deposits at once each set a secret: one of them counts, and each sender learns which. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class SecondSecretTest {
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
    private static final String FIRST = "a1".repeat(32);
    private static final String SECOND = "b2".repeat(32);

    @TempDir
    Path folder;

    @Test
    void theAnswerSaysWhetherTheSecretThatCameWithADepositIsTheOneThatCounts() {
        SealedLot lot = SealedLot.published();
        SealedBidder first = bidder(lot).setting(FIRST);
        SealedBidder second = bidder(lot).setting(SECOND);
        UUID repeated = UUID.randomUUID();
        assertEquals("true", taken(first.deposit().expect(201).json()));
        assertEquals("false", taken(second.deposit(repeated).expect(201).json()));
        assertEquals("false", taken(second.deposit(repeated).expect(201).json()), "the same request, the same answer");
        assertEquals("", taken(bidder(lot).deposit().expect(201).json()), "none was sent");
        assertEquals("", taken(bidder(lot).knowing(FIRST).deposit().expect(201).json()));
        bidder(lot).knowing(SECOND).deposit().refused(422, "deposit-secret-wrong");
        JsonNode own = first.own().expect(200).json().path("items");
        assertEquals("true", taken(own.get(own.size() - 1)), own::toString);
        for (int place = 0; place < own.size() - 1; place++) {
            assertTrue(own.get(place).path("secretTaken").isMissingNode(), own::toString);
        }
    }

    @Test
    void thePagePutsNoSecretIntoAProofThatOpensNothingAndSaysWhoseCounts() throws IOException {
        SealedLot lot = SealedLot.published();
        Bidders.organisation(Cast.BIDDER);
        Path file = Files.write(folder.resolve("offre.pdf"), pdf("offre", 100));
        try (BrowserContext one = Chromium.signedIn(Cast.BIDDER, Look.FRENCH);
                BrowserContext other = Chromium.signedIn(Cast.BIDDER, Look.FRENCH)) {
            Page early = one.newPage();
            Page late = other.newPage();
            for (Page page : List.of(early, late)) {
                page.navigate("/notices/" + lot.tender().id() + "/lots/1/deposit");
            }
            JsonNode first = proof(early, file);
            assertTrue(first.path("secret").isTextual(), first::toString);
            assertThat(early.locator("#other-secret")).isHidden();
            JsonNode second = proof(late, file);
            assertTrue(second.path("secret").isMissingNode(), second::toString);
            assertTrue(second.path("receipt").isObject(), second::toString);
            assertThat(late.locator("#other-secret")).isVisible();
        }
    }

    private JsonNode proof(Page page, Path file) throws IOException {
        page.locator("#file-other").setInputFiles(file);
        assertThat(page.locator("[data-piece=other] [data-state=sealed]")).isVisible(SOON);
        for (Locator price : page.locator("[data-line]").all()) {
            price.fill("12,5");
        }
        for (Locator measure : page.locator("[data-measure]").all()) {
            measure.fill("14");
        }
        page.locator("#deposit").click();
        assertThat(page.locator("#done")).isVisible(SOON);
        Path kept = folder.resolve(UUID.randomUUID() + ".json");
        Download download = page.waitForDownload(() -> page.locator("#proof").click());
        download.saveAs(kept);
        return new ObjectMapper().readTree(Files.readString(kept));
    }

    private static String taken(JsonNode deposit) {
        return deposit.path("secretTaken").asText();
    }

    private static SealedBidder bidder(SealedLot lot) {
        return SealedBidder.of(Cast.BIDDER, lot.tender()).priced(1).attach(null, "offre.pdf", pdf("offre", 100));
    }
}
