package fr.pesee.prepare.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.formula.CatalogueEntry;
import fr.pesee.rule.formula.PriceFormula;
import fr.pesee.rule.formula.PriceFormulas;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a formula does to imaginary prices, drawn and in numbers. */
class PriceChartTest {
    private static final Fraction POINTS = Fraction.of(32);
    private static final PriceFormula BELLEVILLE = PriceFormulas.of("BELLEVILLE", Map.of());

    static Stream<CatalogueEntry> everyFormula() {
        return PriceFormulas.catalogue().stream();
    }

    @ParameterizedTest
    @MethodSource("everyFormula")
    void everyFormulaOfTheCatalogueHasANameAndAPlainSentenceInBothLanguages(CatalogueEntry entry) {
        FormulaWords words = FormulaWords.of(entry.id());
        assertFalse(words.name().fr().isBlank() || words.name().en().isBlank());
        assertTrue(words.plainly().fr().endsWith(".") && words.plainly().en().endsWith("."), entry.id());
    }

    @Test
    void bellevilleTakesHardlyAnythingFromABidThatIsSixtyPercentDearer() {
        PriceChart chart =
                PriceChart.of(POINTS, PriceChart.imaginary(BELLEVILLE), BELLEVILLE, List.of(PriceFormulas.inverse()));
        assertEquals(Fraction.of(60), chart.gap());
        assertEquals(Fraction.of(32, 10), chart.chosen().loss());
        assertTrue(chart.lines().get(0).forbidden());
        assertEquals(
                List.of(Fraction.of(32), Fraction.of(80, 3), Fraction.of(20)),
                chart.rows().get(1).marks());
    }

    @Test
    void theCurveBeginsAtAllPointsAndEndsWhereTheTableSays() {
        PriceChart chart = PriceChart.of(
                POINTS, PriceChart.imaginary(BELLEVILLE), PriceFormulas.of("LINEAR_LOW", Map.of()), List.of());
        String path = chart.lines().get(0).path();
        assertTrue(path.startsWith("M7.00 12.00L"), path);
        assertTrue(path.endsWith("L98.00 232.00"), path);
        assertEquals("67.00", chart.up().get(3).place());
        assertEquals(Fraction.of(24), chart.up().get(3).value());
    }

    @Test
    void aFormulaIsDrawnOnceAndOnlyWhereItCanBeComputed() {
        List<Fraction> withZero = List.of(Fraction.ZERO, Fraction.of(120));
        assertFalse(PriceChart.canMark(PriceFormulas.inverse(), withZero));
        PriceChart chart = PriceChart.of(
                POINTS,
                PriceChart.imaginary(BELLEVILLE),
                PriceFormulas.inverse(),
                List.of(PriceFormulas.inverse(), BELLEVILLE, BELLEVILLE));
        assertEquals(2, chart.lines().size());
    }

    @Test
    void pricesStandAsFarFromTheAmountThatAFormulaNames() {
        PriceFormula ceiling = PriceFormulas.of("INTERPOLATE_CEILING", Map.of("ceiling", "1800000"));
        List<Fraction> prices = PriceChart.imaginary(ceiling);
        assertEquals(List.of(Fraction.of(1_000_000), Fraction.of(1_200_000), Fraction.of(1_600_000)), prices);
        assertEquals(
                List.of(Fraction.of(20), Fraction.of(15), Fraction.of(5)),
                PriceChart.of(Fraction.of(20), prices, ceiling, List.of())
                        .chosen()
                        .marks());
    }

    @Test
    void noNameStandsOnAnother() {
        PriceChart chart = PriceChart.of(
                POINTS,
                PriceChart.imaginary(BELLEVILLE),
                PriceFormulas.of("SQRT", Map.of()),
                List.of(
                        PriceFormulas.inverse(),
                        BELLEVILLE,
                        PriceFormulas.of("MINMAX", Map.of()),
                        PriceFormulas.of("LINEAR_LOW", Map.of())));
        List<String> places = chart.lines().stream()
                .map(line -> line.label().x() + "/" + line.label().y())
                .toList();
        assertEquals(places.size(), places.stream().distinct().count(), places.toString());
    }
}
