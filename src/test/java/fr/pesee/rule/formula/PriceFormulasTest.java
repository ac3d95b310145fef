package fr.pesee.rule.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.formula.CatalogueEntry.Status;
import java.util.Arrays;
import java.util.HashSet;
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
        "RANK, '', 20.0000 13.3333 6.6667"
    })
    void theReferenceDataGiveTheMarksOfTheTable(String id, String parameters, String expected) {
        assertEquals(expected, shown(marks(formula(id, parameters), "100 120 160")));
    }

    @ParameterizedTest
    @CsvSource({
        "INVERSE, '', 20 50/3 25/2",
        "MINMAX, '', 20 40/3 0",
        "MEAN, '', 230/19 200/19 140/19",
        "SQUARE, '', 20 125/9 125/16"
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
        "RANK, '', 20"
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
        assertFalse(formula("MEAN", "").canMark(ReferencePrices.of(fractions("0 0"))));
    }

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
        "BANDS, bands:1=-1"
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
