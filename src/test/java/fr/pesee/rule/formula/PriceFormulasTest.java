package fr.pesee.rule.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of rules §3: prices 100 / 120 / 160, full mark 20 (RULE-23), and the edges of each formula. */
class PriceFormulasTest {
    static PriceFormula formula(String id, String parameters) {
        Map<String, String> given = new TreeMap<>();
        if (!parameters.isEmpty()) {
            for (String part : parameters.split(";", -1)) {
                int colon = part.indexOf(':');
                given.put(
                        part.substring(0, colon).strip(),
                        part.substring(colon + 1).strip());
            }
        }
        return PriceFormulas.of(id, given);
    }

    static List<Fraction> fractions(String spaced) {
        return Arrays.stream(spaced.split(" ", -1)).map(Fraction::parse).toList();
    }

    /** Marks of the prices out of 20, each bid being a reference. */
    static List<Figure> marks(PriceFormula formula, String prices) {
        List<Fraction> given = fractions(prices);
        PriceFormula.Curve curve = formula.curve(ReferencePrices.of(given));
        return given.stream()
                .map(price -> curve.mark(price, Fraction.of(20)).points())
                .toList();
    }

    private static String shown(List<Figure> marks) {
        return String.join(
                " ",
                marks.stream()
                        .map(mark -> mark.value().toDecimal(4).toPlainString())
                        .toList());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "INVERSE, '', 20.0000 16.6667 12.5000",
        "LINEAR_LOW, '', 20.0000 16.0000 8.0000",
        "LINEAR_N, n:1.5, 20.0000 12.0000 0.0000",
        "LINEAR_N, n:2, 20.0000 16.0000 8.0000",
        "LINEAR_N, n:3, 20.0000 18.0000 14.0000",
        "LINEAR_N, n:7, 20.0000 19.3333 18.0000",
        "MINMAX, '', 20.0000 13.3333 0.0000",
        "MEAN, '', 12.1053 10.5263 7.3684",
        "ESTIMATE_ABS, estimate:120, 16.6667 20.0000 13.3333",
        "BELLEVILLE, '', 20.0000 19.3333 18.0000",
        "SQRT, '', 20.0000 18.2574 15.8114",
        "SQUARE, '', 20.0000 13.8889 7.8125",
        "BANDS, 'bands:1.05=1, 1.2=0.8, 1.5=0.5', 20.0000 16.0000 0.0000",
        "RANK, '', 20.0000 13.3333 6.6667",
        "INTERPOLATE_CEILING, ceiling:180, 20.0000 15.0000 5.0000",
        "BILINEAR, ceiling:180;knee:0.85, 20.0000 17.7500 6.3750",
        "POWER_CEILING, ceiling:180;exponent:1/2, 20.0000 17.3205 10.0000",
        "POWER_ABSOLUTE, ceiling:200;exponent:2, 15.0000 12.8000 7.2000",
        "ABS_RANGE, fullAt:80;zeroAt:180, 16.0000 12.0000 4.0000",
        "ABS_RANGE, fullAt:0;zeroAt:200, 10.0000 8.0000 4.0000",
        "BENCHMARK_RATIO, benchmark:80, 16.0000 13.3333 10.0000",
        "ESTIMATE_MIX, estimate:120;n:2, 20.0000 18.1818 10.9091",
        "MEAN_FIFTY, '', 14.2105 11.0526 4.7368",
        "MINMAX_FLOOR, floor:0.1, 20.0000 14.0000 2.0000",
        "POWER_RATIO, exponent:3, 20.0000 11.5741 4.8828",
        "POWER_RATIO, exponent:0.1, 20.0000 19.6387 19.0817",
        "LOG, base:2, 20.0000 14.7393 6.4386",
        "EURO_SLOPE, interval:120, 20.0000 16.6667 10.0000"
    })
    void theReferenceDataGiveTheMarksOfTheTable(String id, String parameters, String expected) {
        assertEquals(expected, shown(marks(formula(id, parameters), "100 120 160")));
    }

    @ParameterizedTest
    @CsvSource({
        "INVERSE, '', 20 50/3 25/2",
        "MINMAX, '', 20 40/3 0",
        "MEAN, '', 230/19 200/19 140/19",
        "SQUARE, '', 20 125/9 125/16",
        "BILINEAR, ceiling:180;knee:0.85, 20 71/4 51/8",
        "POWER_ABSOLUTE, ceiling:200;exponent:2, 15 64/5 36/5",
        "BENCHMARK_RATIO, benchmark:80, 16 40/3 10",
        "ESTIMATE_MIX, estimate:120;n:2, 20 200/11 120/11",
        "MEAN_FIFTY, '', 270/19 210/19 90/19",
        "POWER_RATIO, exponent:3, 20 625/54 625/128",
        "EURO_SLOPE, interval:120, 20 50/3 10"
    })
    void marksAreExactFractions(String id, String parameters, String expected) {
        List<Figure> marks = marks(formula(id, parameters), "100 120 160");
        assertEquals(fractions(expected), marks.stream().map(Figure::value).toList());
        assertTrue(marks.stream().noneMatch(Figure::approximated));
    }

    @Test
    void theUnflooredShareIsKept() {
        PriceFormula.Curve curve = formula("LINEAR_N", "n:1.5").curve(ReferencePrices.of(fractions("100 120 160")));
        PriceFormula.Mark mark = curve.mark(Fraction.of(160), Fraction.of(20));
        assertEquals(Fraction.of(-4), mark.rawShare().multiply(Fraction.of(20)).value());
        assertTrue(mark.isFloored());
        assertEquals(Figure.ZERO, mark.points());
    }

    @Test
    void aRootIsExactWhenItIsRationalAndElseItIsRoundedBeforeItIsMultiplied() {
        List<Figure> rational = marks(formula("SQRT", ""), "100 144");
        assertEquals(Figure.exact(Fraction.of(50, 3)), rational.get(1));
        Figure irrational = marks(formula("SQRT", ""), "100 120").get(1);
        assertTrue(irrational.approximated());
        assertEquals(
                Fraction.parse("0.9128709291752768557616163046680035565879").multiply(20), irrational.value());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "INVERSE, '', 20",
        "LINEAR_LOW, '', 20",
        "LINEAR_N, n:1.5, 20",
        "MINMAX, '', 20",
        "MEAN, '', 10",
        "SQRT, '', 20",
        "SQUARE, '', 20",
        "RANK, '', 20",
        "INTERPOLATE_CEILING, ceiling:180, 20",
        "INTERPOLATE_CEILING, ceiling:100, 20",
        "BILINEAR, ceiling:180;knee:0.85, 17",
        "BILINEAR, ceiling:100;knee:0.85, 17",
        "POWER_CEILING, ceiling:180;exponent:1/2, 20",
        "POWER_CEILING, ceiling:100;exponent:2, 20",
        "POWER_ABSOLUTE, ceiling:100;exponent:2, 0",
        "ABS_RANGE, fullAt:0;zeroAt:246.9, 10",
        "BENCHMARK_RATIO, benchmark:61.725, 10",
        "ESTIMATE_MIX, estimate:123.45;n:2, 20",
        "ESTIMATE_MIX, estimate:200;n:2, 20",
        "MEAN_FIFTY, slope:3, 10",
        "MINMAX_FLOOR, floor:0.1, 20",
        "POWER_RATIO, exponent:1/3, 20",
        "LOG, base:3, 20",
        "EURO_SLOPE, interval:5, 20"
    })
    void aSingleBidAndEqualBidsEarnTheSame(String id, String parameters, String expected) {
        PriceFormula formula = formula(id, parameters);
        assertEquals(Fraction.parse(expected), marks(formula, "123.45").get(0).value());
        assertEquals(
                Fraction.parse(expected),
                marks(formula, "123.45 123.45 123.45").get(0).value());
    }

    @Test
    void bandsIncludeTheirLimit() {
        PriceFormula bands = formula("BANDS", "bands:1.05=1, 1.1=1/2");
        assertEquals("20.0000 20.0000 10.0000 10.0000 0.0000", shown(marks(bands, "100 105 105.01 110 110.01")));
        assertEquals("21/20=1, 11/10=1/2", bands.parameters().get("bands"));
    }

    @Test
    void ranksOfEqualPricesAreEqualAndTheNextIsSkipped() {
        assertEquals("20.0000 20.0000 10.0000 5.0000", shown(marks(formula("RANK", ""), "100 100 120 121")));
    }

    @Test
    void aPriceOfZeroIsMarkedOnlyWhereNothingDividesByAPrice() {
        for (CatalogueEntry entry : PriceFormulas.catalogue()) {
            PriceFormula formula = Formulas.any(entry.id());
            assertFalse(formula.canMark(Fraction.of(-1)), entry.id());
            assertEquals(!formula.dividesByPrice(), formula.canMark(Fraction.ZERO), entry.id());
            if (!formula.dividesByPrice()) {
                assertFalse(marks(formula, "0 100").isEmpty());
            }
        }
        assertEquals("20.0000 0.0000", shown(marks(formula("MINMAX", ""), "0 100")));
        assertEquals("20.0000 0.0000", shown(marks(formula("MEAN", ""), "0 100")));
        assertEquals("20.0000 0.0000", shown(marks(formula("BILINEAR", "ceiling:100;knee:0.8"), "0 100")));
        assertEquals("20.0000 10.0000", shown(marks(formula("EURO_SLOPE", "interval:200"), "0 100")));
        assertFalse(formula("MEAN", "").canMark(ReferencePrices.of(fractions("0 0"))));
        assertFalse(formula("MEAN_FIFTY", "").canMark(ReferencePrices.of(fractions("0 0"))));
        assertTrue(formula("MEAN_FIFTY", "").canMark(ReferencePrices.of(fractions("0 1"))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "LINEAR_N, n:6.99, false",
        "LINEAR_N, n:7, true",
        "BELLEVILLE, '', true",
        "INTERPOLATE_CEILING, ceiling:699, false",
        "INTERPOLATE_CEILING, ceiling:700, true",
        "POWER_CEILING, ceiling:700;exponent:1, true",
        "POWER_CEILING, ceiling:700;exponent:2, false",
        "POWER_ABSOLUTE, ceiling:600;exponent:1, true",
        "ABS_RANGE, fullAt:0;zeroAt:599, false",
        "ABS_RANGE, fullAt:50;zeroAt:650, true",
        "ESTIMATE_MIX, estimate:100;n:6.9, false",
        "ESTIMATE_MIX, estimate:140;n:6, true",
        "EURO_SLOPE, interval:599, false",
        "EURO_SLOPE, interval:600, true",
        "INVERSE, '', false",
        "MINMAX, '', false"
    })
    void anIntervalOfSixLowestPricesIsAsFlatAsBelleville(String id, String parameters, boolean flat) {
        assertEquals(flat, formula(id, parameters).isFlat(Fraction.of(100)));
        assertFalse(formula(id, parameters).isFlat(Fraction.ZERO));
    }

    @Test
    void nearTheCeilingInterpolationMagnifies() {
        assertEquals("20.0000 10.0000", shown(marks(formula("INTERPOLATE_CEILING", "ceiling:180"), "179 179.50")));
        assertEquals(
                shown(marks(formula("BELLEVILLE", ""), "100 120 160")),
                shown(marks(formula("INTERPOLATE_CEILING", "ceiling:700"), "100 120 160")));
    }

    @Test
    void aPriceAboveTheCeilingCountsAsTheCeiling() {
        for (String id : List.of("INTERPOLATE_CEILING", "BILINEAR", "POWER_CEILING", "POWER_ABSOLUTE")) {
            PriceFormula formula = formula(id, parametersWithCeiling(id));
            assertEquals(marks(formula, "100 150 180"), marks(formula, "100 150 999"), id);
        }
    }

    private static String parametersWithCeiling(String id) {
        if (id.equals("BILINEAR")) {
            return "ceiling:180;knee:0.9";
        }
        return id.equals("INTERPOLATE_CEILING") ? "ceiling:180" : "ceiling:180;exponent:2";
    }

    @Test
    void pricesOfPositionsCannotBeSummedWithoutQuantitiesWhenTheyDifferWidely() {
        assertTrue(UnweightedUnitPrices.isIrregular(lines("100 200 1000", "")));
        assertTrue(UnweightedUnitPrices.isIrregular(lines("100 200 1000", "1 1 1")));
        assertFalse(UnweightedUnitPrices.isIrregular(lines("100 200 1000", "1000 100 5")));
        assertFalse(UnweightedUnitPrices.isIrregular(lines("100 200 300", "")));
        assertTrue(UnweightedUnitPrices.isIrregular(lines("100 200 300.01", "")));
        assertTrue(UnweightedUnitPrices.isIrregular(lines("0 1", "")));
        assertFalse(UnweightedUnitPrices.isIrregular(List.of()));
    }

    private static List<UnweightedUnitPrices.Line> lines(String unitPrices, String quantities) {
        List<Fraction> prices = fractions(unitPrices);
        List<Fraction> amounts = quantities.isEmpty() ? List.of() : fractions(quantities);
        return IntStream.range(0, prices.size())
                .mapToObj(i -> new UnweightedUnitPrices.Line(prices.get(i), amounts.isEmpty() ? null : amounts.get(i)))
                .toList();
    }
}
