package fr.pesee.receive.deposit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.pesee.ground.page.Look;
import fr.pesee.run.platform.EmbeddedServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which price somebody meant, typed, pasted or in a file: by one rule, and never guessed. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class PriceReadingInBrowserTest {
    private static final String TYPED = """
            async ([text, language]) => {
              const { readTyped } = await import("/assets/decimal.js");
              const { value, why } = readTyped(text, language);
              return value ?? why;
            }""";

    /** A form of one line, on a page in English, that gets back what was kept on one in French. */
    private static final String RESTORED = """
            async kept => {
              const { bidForm } = await import("/assets/bid-form.js");
              document.documentElement.lang = "en";
              const form = document.createElement("form");
              form.innerHTML = '<input data-line="L01" data-quantity="1">';
              document.body.append(form);
              const bid = bidForm(form, { number: "n", ambiguous: "a", value: "v" });
              bid.restore({ line: { L01: kept }, measure: {} });
              const wrong = bid.wrong().length;
              form.remove();
              return form.firstChild.value + " " + wrong;
            }""";

    @Test
    void whatCanBeReadInTwoWaysIsNotGuessedWhereItIsTyped() {
        PricesInBrowserTest.visit(Look.FRENCH, page -> {
            typed(page, "fr", "1.234", "ambiguous", "1,234", "1.234", "1 2", "notNumber", "12 34,5", "notNumber");
            typed(page, "fr", "1 234,56", "1234.56", "1\u00a0234,56", "1234.56", "1\u202f234\u202f567", "1234567");
            typed(page, "fr", "1.234,56", "1234.56", "1 2345", "notNumber", "12,50", "12.50", "0,123", "0.123");
            typed(page, "en", "1,234", "ambiguous", "1.234", "1.234", "1,234.5", "1234.5", "1,234,567", "1234567");
            typed(page, "en", "0", "0", "-1", "negative", "1.2.3", "notNumber", "1234567890123456", "digits");
        });
    }

    @Test
    void aWrongPriceIsSaidBesideItsFieldAndStaysWrongInItsDraft() {
        PricesInBrowserTest.visit(Look.FRENCH, page -> {
            Locator price = PricesInBrowserTest.price(page, "L01");
            price.fill("1.234");
            price.press("Tab");
            assertThat(price).hasAttribute("aria-invalid", "true");
            Locator said = page.locator("#" + price.getAttribute("aria-describedby"));
            assertThat(said).containsText("deux façons");
            assertThat(page.locator("#total")).hasText("0,00");
            assertThat(page.locator("#summary-total"))
                    .hasText("ne peut être calculé tant qu’un prix est inutilisable.");
            assertThat(page.locator("#missing")).containsText("corrigés ou effacés\u202f: L01");
            PricesInBrowserTest.price(page, "L02").fill("1 234,56");
            page.locator("#total")
                    .filter(new Locator.FilterOptions().setHasText("22\u202f222\u202f080,00"))
                    .waitFor();
            page.waitForTimeout(1_000);
            page.reload();
            assertThat(price).hasValue("1.234");
            assertThat(price).hasAttribute("aria-invalid", "true");
            assertThat(PricesInBrowserTest.price(page, "L02")).hasValue("1234,56");
            price.fill("1 2");
            assertThat(said).containsText("groupes de trois chiffres");
            price.fill("12");
            assertThat(said).hasCount(0);
            assertThat(page.locator("#summary-total")).hasText("22\u202f798\u202f080,00\u00a0€");
            assertThat(page.locator("#missing")).not().containsText("effacés");
            assertEquals(0, page.locator("[data-line][aria-invalid]").count());
        });
    }

    @Test
    void aDraftThatWasNoNumberInOneLanguageIsNoneInTheOther() {
        PricesInBrowserTest.visit(Look.ENGLISH, page -> {
            assertEquals("1,234 1", page.evaluate(RESTORED, Map.of("typed", "1.234", "language", "fr")));
            assertEquals("1.234 0", page.evaluate(RESTORED, Map.of("plain", "1.234")));
        });
    }

    @Test
    void aPastedColumnUnderAnotherTitleThanAUnitPriceIsRefused() {
        PricesInBrowserTest.visit(Look.FRENCH, page -> {
            for (String title : List.of("TTC", "Prix TTC", "Quantité", "Montant")) {
                PricesInBrowserTest.paste(page, "L01", title + "\r\n12\r\n13\r\n");
                assertThat(page.locator("#price-file-error")).containsText("ligne de titres");
                PricesInBrowserTest.paste(page, "L01", "Code\t" + title + "\r\nL01\t12\r\n");
                assertThat(page.locator("#price-file-error")).containsText("ligne de titres");
                PricesInBrowserTest.paste(page, "L01", "PU HT\r\n-1\r\n");
                assertThat(page.locator("#price-file-error")).isHidden();
            }
            PricesInBrowserTest.paste(page, "L01", "PU (k€)\r\n12\r\n");
            assertThat(page.locator("#price-file-error")).containsText("pas en euros");
            assertEquals("", PricesInBrowserTest.price(page, "L01").inputValue());
        });
    }

    @Test
    void decimalCommasBetweenCommasAreNotTornApart() {
        PricesInBrowserTest.visit(Look.FRENCH, page -> {
            String torn = "Code,Prix unitaire HT\nL01,12,5\nL02,\"12,5\"\nL03,7\n";
            PricesInBrowserTest.choose(page, "prix.csv", torn.getBytes(StandardCharsets.UTF_8));
            assertThat(PricesInBrowserTest.line(page, "deux façons")).containsText("L01");
            assertEquals("", PricesInBrowserTest.price(page, "L01").inputValue());
            assertEquals("12,5", PricesInBrowserTest.price(page, "L02").inputValue());
            assertEquals("7", PricesInBrowserTest.price(page, "L03").inputValue());
        });
    }

    @Test
    void aLineBreakInsideAQuotedCellEndsNoLine() {
        PricesInBrowserTest.visit(Look.FRENCH, page -> {
            String broken = "Code;Désignation;\"Prix unitaire\nHT\"\r\n"
                    + "L01;\"Machine\r\nL02;99\";12,5\r\nL03;\"a \"\"b\"\"\n\";7\r\n";
            PricesInBrowserTest.choose(page, "prix.csv", broken.getBytes(StandardCharsets.UTF_8));
            assertThat(page.locator("#filling-report")).containsText("repris\u202f: 2 / 14");
            assertEquals("12,5", PricesInBrowserTest.price(page, "L01").inputValue());
            assertEquals("", PricesInBrowserTest.price(page, "L02").inputValue());
            assertEquals("7", PricesInBrowserTest.price(page, "L03").inputValue());
        });
    }

    @Test
    void anUnclosedQuotationMarkIsSaidWithItsLineAndNothingIsTaken() {
        PricesInBrowserTest.visit(Look.FRENCH, page -> {
            for (String open : List.of(
                    "\uFEFFCode;Prix unitaire HT\r\nL02;3\r\nL01;\"12,5\r\nL03;7\r\n",
                    "Code;Prix unitaire HT\nL02;3\nL01;\"12,5\nL03;\"7\"\n",
                    "Code,Prix unitaire HT\r\r\"L01,12.5\rL03,7\r")) {
                PricesInBrowserTest.choose(page, "prix.csv", open.getBytes(StandardCharsets.UTF_8));
                assertThat(page.locator("#price-file-error")).containsText("s’ouvre à la ligne\u202f: 3");
                assertThat(page.locator("#filling-report")).isHidden();
            }
            PricesInBrowserTest.choose(
                    page, "prix.csv", "\"Lot 1\nCode;Prix\nL01;7\n".getBytes(StandardCharsets.UTF_8));
            assertThat(page.locator("#price-file-error")).containsText("s’ouvre à la ligne\u202f: 1");
            PricesInBrowserTest.paste(page, "L01", "L01\t7\nL02\t\"12,5\nL03\t8\n");
            assertThat(page.locator("#price-file-error")).containsText("s’ouvre à la ligne\u202f: 2");
            assertEquals("", PricesInBrowserTest.price(page, "L01").inputValue());
            assertEquals("", PricesInBrowserTest.price(page, "L02").inputValue());
        });
    }

    /** Texts by turns as they are typed and as they are understood. */
    private static void typed(Page page, String language, String... cases) {
        for (int at = 0; at < cases.length; at += 2) {
            assertEquals(cases[at + 1], page.evaluate(TYPED, List.of(cases[at], language)), cases[at]);
        }
    }
}
