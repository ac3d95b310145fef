package fr.pesee.rule.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of every formula of the catalogue, or of all but those named. */
class PriceFormulaPropertiesTest {
    private static final Fraction FULL = Fraction.of(20);

    /** A cheaper bid can be marked lower: the reason why it is forbidden. */
    private static final Set<String> NOT_MONOTONE = Set.of("ESTIMATE_ABS");

    /** Marks depend on an amount published in the currency. */
    private static final Set<String> NOT_SCALE_INVARIANT = Set.of(
            "ESTIMATE_ABS",
            "INTERPOLATE_CEILING",
            "BILINEAR",
            "POWER_CEILING",
            "POWER_ABSOLUTE",
            "ABS_RANGE",
            "BENCHMARK_RATIO",
            "ESTIMATE_MIX",
            "EURO_SLOPE");

    @Provide
    Arbitrary<PriceFormula> formulas() {
        return Arbitraries.of(Formulas.all());
    }

    @Provide
    Arbitrary<List<Fraction>> prices() {
        return Arbitraries.integers()
                .between(1, 40_000)
                .map(cents -> Fraction.of(cents, 100))
                .list()
                .ofMinSize(1)
                .ofMaxSize(7);
    }

    private static Figure mark(PriceFormula formula, List<Fraction> prices, Fraction price) {
        return formula.curve(ReferencePrices.of(prices)).mark(price, FULL).points();
    }

    @Property
    void everyMarkIsBetweenZeroAndTheFullMark(
            @ForAll("formulas") PriceFormula formula, @ForAll("prices") List<Fraction> prices) {
        for (Fraction price : prices) {
            Fraction mark = mark(formula, prices, price).value();
            assertTrue(mark.signum() >= 0 && mark.compareTo(FULL) <= 0, formula + " " + mark);
        }
    }

    @Property
    void aCheaperBidIsNeverMarkedLower(
            @ForAll("formulas") PriceFormula formula, @ForAll("prices") List<Fraction> prices) {
        if (NOT_MONOTONE.contains(formula.id())) {
            return;
        }
        List<Fraction> sorted = prices.stream().sorted().toList();
        for (int i = 1; i < sorted.size(); i++) {
            Figure cheaper = mark(formula, prices, sorted.get(i - 1));
            Figure dearer = mark(formula, prices, sorted.get(i));
            assertTrue(cheaper.compareTo(dearer) >= 0, formula + " " + sorted);
        }
    }

    @Property
    void multiplyingEveryPriceChangesNoMark(
            @ForAll("formulas") PriceFormula formula,
            @ForAll("prices") List<Fraction> prices,
            @ForAll @IntRange(min = 1, max = 997) int top,
            @ForAll @IntRange(min = 1, max = 997) int bottom) {
        if (NOT_SCALE_INVARIANT.contains(formula.id())) {
            return;
        }
        Fraction factor = Fraction.of(top, bottom);
        List<Fraction> scaled =
                prices.stream().map(price -> price.multiply(factor)).toList();
        for (int i = 0; i < prices.size(); i++) {
            assertEquals(mark(formula, prices, prices.get(i)), mark(formula, scaled, scaled.get(i)), formula.id());
        }
    }

    @Property
    void theOrderOfTheBidsChangesNoMark(
            @ForAll("formulas") PriceFormula formula, @ForAll("prices") List<Fraction> prices, @ForAll Random random) {
        List<Fraction> shuffled = new ArrayList<>(prices);
        Collections.shuffle(shuffled, random);
        for (Fraction price : prices) {
            assertEquals(mark(formula, prices, price), mark(formula, shuffled, price));
        }
    }

    @Property
    void inverseDoesNotDependOnDearerBids(@ForAll("prices") List<Fraction> prices) {
        List<Fraction> sorted = prices.stream().sorted().toList();
        List<Fraction> cheapest = sorted.subList(0, (sorted.size() + 1) / 2);
        for (Fraction price : cheapest) {
            assertEquals(mark(PriceFormulas.inverse(), prices, price), mark(PriceFormulas.inverse(), cheapest, price));
        }
    }

    /** Absolute formulas: no arrival, elimination or withdrawal of another bid can change a mark. */
    @Property
    void absoluteFormulasDependOnNoOtherBid(
            @ForAll("formulas") PriceFormula formula, @ForAll("prices") List<Fraction> prices) {
        if (!formula.references(ReferencePrices.of(prices)).isEmpty()) {
            return;
        }
        for (Fraction price : prices) {
            assertEquals(mark(formula, List.of(price), price), mark(formula, prices, price));
        }
    }

    @Property
    void theSameFormulaReadFromItsOwnParametersGivesTheSameMarks(
            @ForAll("formulas") PriceFormula formula, @ForAll("prices") List<Fraction> prices) {
        PriceFormula again = PriceFormulas.of(formula.id(), formula.parameters());
        for (Fraction price : prices) {
            assertEquals(mark(formula, prices, price), mark(again, prices, price));
        }
    }
}
