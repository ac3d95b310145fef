package fr.pesee.receive.deposit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitUntilState;
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
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Prices read from workbooks, texts and pasted blocks, in a real browser. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class PricesInBrowserTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String REPORT = "#filling-report";

    @Test
    void aWorkbookFillsTheLinesOfItsCodesAndSaysWhatItLeft() {
        visit(Look.FRENCH, page -> {
            choose(
                    page,
                    "prix.xlsx",
                    PriceFiles.workbook(PriceFiles.row(2, "L01", "", "<v>12.100000000000001</v>")
                            + PriceFiles.row(3, "L02", "t=\"e\"", "<f>1/0</f><v>#DIV/0!</v>")
                            + PriceFiles.row(4, "L03", "", "<f>0.1+0.2</f><v>0.30000000000000004</v>")
                            + PriceFiles.row(5, "L04", "s=\"1\"", "<v>43831</v>")
                            + PriceFiles.row(6, "L05", "", "<v>0.33333333333333331</v>")
                            + PriceFiles.row(7, "L99", "", "<v>3</v>")
                            + PriceFiles.row(8, "L06", "", "<f>1+1</f>")
                            + PriceFiles.row(9, "L07", "", "<v>1</v>")
                            + PriceFiles.row(10, "L07", "", "<v>2</v>")));
            assertThat(page.locator(REPORT)).containsText("prix.xlsx");
            assertEquals("12,1", price(page, "L01").inputValue());
            assertEquals("0,3", price(page, "L03").inputValue());
            for (String blank : List.of("L02", "L04", "L05", "L06", "L07", "L08")) {
                assertEquals("", price(page, blank).inputValue(), blank);
            }
            assertThat(page.locator(REPORT)).containsText("Lignes dont le prix est repris\u202f: 2 / 14");
            assertThat(line(page, "donne une erreur")).containsText("L02 (#DIV/0!)");
            assertThat(line(page, "comme une date")).containsText("L04");
            assertThat(line(page, "Plus de 6 décimales")).containsText("L05");
            assertThat(line(page, "jamais été calculée")).containsText("L06");
            assertThat(line(page, "deux fois")).containsText("L07");
            assertThat(line(page, "ne sont pas du bordereau")).containsText("L99");
            assertThat(line(page, "restées vides")).containsText("L08");
            // 12.1 × 48,000 + 0.3 × 1,200
            assertThat(page.locator("#total")).hasText("581\u202f160,00");
        });
    }

    @Test
    void aFilePickedBeforeThePageIsReadyIsReadAllTheSame() {
        AtomicReference<Route> held = new AtomicReference<>();
        visit(
                Look.FRENCH,
                (page, address) -> {
                    page.route("**/bid-draft.js*", held::set);
                    page.navigate(address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
                },
                page -> {
                    choose(page, "prix.csv", "Code;Prix unitaire HT\nL01;12,5\n".getBytes(StandardCharsets.UTF_8));
                    page.waitForCondition(() -> held.get() != null);
                    assertEquals("", price(page, "L01").inputValue());
                    held.get().resume();
                    assertThat(page.locator(REPORT)).containsText("prix.csv");
                    assertEquals("12,5", price(page, "L01").inputValue());
                });
    }

    @Test
    void whatWasTypedStaysUntilItsBidderHasItReplaced() {
        visit(Look.FRENCH, page -> {
            price(page, "L01").fill("50");
            price(page, "L02").fill("205,0");
            String text = "Numéro;Désignation;Quantité;Prix unitaire HT;Montant HT\r\n"
                    + "L01;VM;48000;\"1 234,56\";\r\nL02;VM à 8;18000;205;\r\nL03;GPU;1200;1.234;\r\n"
                    + "L04;;1;18,5;4440000\r\nL05;;96000;88,04;9\r\n";
            choose(page, "prix.csv", text.getBytes(WINDOWS));
            assertThat(page.locator("#filling-clash li")).hasCount(1);
            assertThat(page.locator("#filling-clash li")).containsText("1\u202f234,56");
            assertEquals("50", price(page, "L01").inputValue());
            assertEquals("205,0", price(page, "L02").inputValue());
            assertThat(line(page, "deux façons")).containsText("L03 (1.234)");
            assertEquals("", price(page, "L03").inputValue());
            assertThat(line(page, "La quantité de la source")).containsText("L04");
            assertThat(line(page, "n’est pas prix × quantité")).containsText("L05");
            page.locator("#filling-replace").click();
            assertEquals("1234,56", price(page, "L01").inputValue());
            assertThat(page.locator(REPORT)).containsText("Prix remplacés à votre demande\u202f: 1");
        });
    }

    @Test
    void aBlockPastedIntoAFieldFillsTheLinesBelowIt() {
        visit(Look.ENGLISH, page -> {
            paste(page, "L12", "154.5\r\n\r\n890\r\n7\r\n");
            assertThat(page.locator(REPORT)).containsText("Prices pasted beyond the last line, left aside: 1");
            assertEquals("154.5", price(page, "L12").inputValue());
            assertEquals("", price(page, "L13").inputValue());
            assertEquals("890", price(page, "L14").inputValue());
            paste(page, "L01", "L03\t1,450.25\r\nL02\t-1\r\n");
            assertThat(line(page, "A price is not negative")).containsText("L02");
            assertEquals("1450.25", price(page, "L03").inputValue());
            assertEquals("", price(page, "L01").inputValue());
            paste(page, "L04", "18.5");
            assertEquals("18.5", price(page, "L04").inputValue());
            assertEquals(
                    Boolean.TRUE,
                    page.evaluate("document.documentElement.scrollWidth <= innerWidth"
                            + " && !document.querySelector('.price-lines').closest('.scroll')"));
        });
    }

    @Test
    void theScheduleIsDownloadedAndComesBackFilledIn() {
        visit(Look.FRENCH, page -> {
            String empty = read(page);
            assertTrue(
                    empty.startsWith("\uFEFF\"Code\";\"Désignation\";\"Unité\";\"Quantité\";\"Prix unitaire HT\"\r\n"));
            assertTrue(empty.contains("\"L07\";\"PaaS PostgreSQL géré\";\"instance-mois\";\"12000\";\"\"\r\n"), empty);
            String filled = empty.replace("\"12000\";\"\"", "\"12000\";\"310,5\"");
            choose(page, "bordereau.csv", filled.getBytes(StandardCharsets.UTF_8));
            assertThat(page.locator(REPORT)).containsText("1 / 14");
            assertEquals("310,5", price(page, "L07").inputValue());
        });
    }

    @Test
    void whatIsNoPriceFileIsRefusedBesideItsField() {
        visit(Look.FRENCH, page -> {
            refused(page, PriceFiles.bomb(), "trop grand");
            byte[] whole = PriceFiles.workbook(PriceFiles.row(2, "L01", "", "<v>1</v>"));
            refused(page, Arrays.copyOf(whole, whole.length - 40), "abîmé");
            refused(page, new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0, 0, 0}, "mot de passe");
            refused(page, "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8), "ligne de titres");
            refused(page, "Code;Prix unitaire;PU HT\nL01;1;2\n".getBytes(StandardCharsets.UTF_8), "Plusieurs colonnes");
            for (String title : List.of("Prix (k€)", "Prix en milliers d’euros", "Price (USD)", "PU $", "£", "CHF")) {
                refused(page, ("Code;" + title + "\nL01;1\n").getBytes(StandardCharsets.UTF_8), "pas en euros");
            }
            refused(page, new byte[] {1, 0, 2}, "ni un XLSX ni un CSV");
            refused(page, new byte[0], "vide");
            assertEquals("", price(page, "L01").inputValue());
        });
    }

    private static void refused(Page page, byte[] content, String words) {
        choose(page, "prix.xlsx", content);
        assertThat(page.locator("#price-file-error")).containsText(words);
        assertThat(page.locator("#price-file")).hasAttribute("aria-invalid", "true");
    }

    static void choose(Page page, String name, byte[] content) {
        page.locator("#price-file").setInputFiles(new FilePayload(name, "application/octet-stream", content));
    }

    static void paste(Page page, String code, String text) {
        page.evaluate("text => navigator.clipboard.writeText(text)", text);
        price(page, code).focus();
        page.keyboard().press("Control+V");
    }

    private static String read(Page page) {
        try {
            return Files.readString(
                    page.waitForDownload(() -> page.locator("#price-model").click())
                            .path());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Locator price(Page page, String code) {
        return page.locator("[data-line=" + code + "]");
    }

    static Locator line(Page page, String words) {
        return page.locator(REPORT + " li").filter(new Locator.FilterOptions().setHasText(words));
    }

    static void visit(Look look, Consumer<Page> what) {
        visit(look, Page::navigate, what);
    }

    private static void visit(Look look, BiConsumer<Page, String> going, Consumer<Page> what) {
        SealedLot lot = SealedLot.published();
        Bidders.organisation(Cast.BIDDER);
        try (BrowserContext window = Chromium.signedIn(Cast.BIDDER, look)) {
            window.grantPermissions(List.of("clipboard-read", "clipboard-write"));
            Page page = window.newPage();
            going.accept(page, "/notices/" + lot.tender().id() + "/lots/1/deposit");
            what.accept(page);
        }
    }
}
