package fr.pesee.rule.formula;

import static fr.pesee.rule.formula.PriceFormulasTest.formula;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.pesee.rule.formula.CatalogueEntry.Status;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Legal statuses (RULE-24), parameters and documentation of the price formulas. */
class PriceFormulaCatalogueTest {
    @Test
    void statusesAreThoseOfTheLaw() {
        assertEquals(Status.REGULAR, formula("INVERSE", "").status());
        assertEquals(Status.FORBIDDEN, formula("ESTIMATE_ABS", "estimate:1").status());
        assertEquals(Status.FORBIDDEN, formula("BELLEVILLE", "").status());
        assertEquals(Status.FORBIDDEN, formula("RANK", "").status());
        assertEquals(Status.MOTIVATED, formula("MINMAX", "").status());
        assertEquals(Status.MOTIVATED, formula("MEAN", "").status());
        assertEquals(Status.MOTIVATED, formula("BANDS", "bands:1=1").status());
        assertEquals(Status.REGULAR, formula("LINEAR_N", "n:4.99").status());
        assertEquals(Status.MOTIVATED, formula("LINEAR_N", "n:5").status());
        assertEquals(Status.MOTIVATED, formula("LINEAR_N", "n:6.99").status());
        assertEquals(Status.FORBIDDEN, formula("LINEAR_N", "n:7").status());
        assertEquals(Status.REGULAR, formula("ABS_RANGE", "fullAt:0;zeroAt:9").status());
        assertEquals(Status.MOTIVATED, formula("ABS_RANGE", "fullAt:1;zeroAt:9").status());
        assertEquals(
                List.of("POWER_RATIO", "LOG", "EURO_SLOPE"),
                PriceFormulas.catalogue().stream()
                        .filter(entry -> Integer.parseInt(entry.number().substring(1)) > 17)
                        .filter(entry -> entry.status() == Status.REGULAR)
                        .map(CatalogueEntry::id)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "NOPE, ''",
        "INVERSE, n:2",
        "LINEAR_N, ''",
        "LINEAR_N, n:1",
        "LINEAR_N, n:two",
        "ESTIMATE_ABS, estimate:0",
        "BANDS, bands:",
        "BANDS, bands:1",
        "BANDS, bands:0.9=1",
        "BANDS, 'bands:1=1, 1=0.5'",
        "BANDS, 'bands:1=0.5, 2=0.6'",
        "BANDS, bands:1=1.1",
        "BANDS, bands:1=-1",
        "INTERPOLATE_CEILING, ceiling:0",
        "BILINEAR, ceiling:180;knee:0.84",
        "POWER_CEILING, ceiling:180;exponent:0.09",
        "POWER_CEILING, ceiling:180;exponent:10.01",
        "POWER_CEILING, ceiling:180;exponent:101/102",
        "POWER_ABSOLUTE, ceiling:180;exponent:0.99",
        "ABS_RANGE, fullAt:180;zeroAt:180",
        "ABS_RANGE, fullAt:-1;zeroAt:180",
        "BENCHMARK_RATIO, benchmark:0",
        "ESTIMATE_MIX, estimate:120;n:1",
        "MEAN_FIFTY, slope:0",
        "MINMAX_FLOOR, floor:0",
        "MINMAX_FLOOR, floor:1",
        "POWER_RATIO, exponent:0",
        "LOG, base:1",
        "EURO_SLOPE, interval:-1"
    })
    void unknownIdsAndParametersOutOfRangeAreRefused(String id, String parameters) {
        assertThrows(Parameters.RefusedMethod.class, () -> formula(id, parameters));
    }

    @Test
    void allProblemsOfTheParametersAreReportedAtOnce() {
        Parameters.RefusedMethod refused =
                assertThrows(Parameters.RefusedMethod.class, () -> formula("LINEAR_N", "n:0;m:1;k:2"));
        assertEquals(3, refused.problems().size());
    }

    @Test
    void theCatalogueDocumentsEveryFormulaOnce() {
        List<CatalogueEntry> catalogue = PriceFormulas.catalogue();
        assertEquals(
                catalogue.size(),
                new HashSet<>(catalogue.stream().map(CatalogueEntry::id).toList()).size());
        assertEquals(
                catalogue.size(),
                new HashSet<>(catalogue.stream().map(CatalogueEntry::number).toList()).size());
        for (CatalogueEntry entry : catalogue) {
            assertNotEquals("", entry.expression());
            assertNotEquals(entry.defects().fr(), entry.defects().en());
            assertNotEquals("", entry.law());
            assertNotEquals("", entry.source());
            PriceFormula formula = Formulas.any(entry.id());
            assertEquals(entry, formula.entry());
            assertEquals(formula, PriceFormulas.of(entry.id(), formula.parameters()));
            assertEquals(
                    entry.parameters().stream()
                            .map(CatalogueEntry.Parameter::name)
                            .sorted()
                            .toList(),
                    List.copyOf(formula.parameters().keySet()));
        }
    }
}
