package fr.pesee.rule.formula;

import static fr.pesee.rule.formula.PriceFormulasTest.formula;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.pesee.rule.exact.Fraction;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Formulas that are the same under two names. */
class FormulaIdentitiesTest {
    @Provide
    Arbitrary<List<Fraction>> prices() {
        return Arbitraries.integers()
                .between(5_000, 30_000)
                .map(cents -> Fraction.of(cents, 100))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static void assertSame(PriceFormula first, PriceFormula second, List<Fraction> prices) {
        ReferencePrices references = ReferencePrices.of(prices);
        for (Fraction price : prices) {
            assertEquals(
                    first.curve(references).mark(price, Fraction.of(20)).points(),
                    second.curve(references).mark(price, Fraction.of(20)).points());
        }
    }

    private static Fraction lowest(List<Fraction> prices) {
        return ReferencePrices.of(prices).lowest();
    }

    @Property
    void linearLowIsLinearNWithTwo(@ForAll("prices") List<Fraction> prices) {
        assertSame(formula("LINEAR_LOW", ""), formula("LINEAR_N", "n:2"), prices);
    }

    @Property
    void bellevilleIsLinearNWithSeven(@ForAll("prices") List<Fraction> prices) {
        assertSame(formula("BELLEVILLE", ""), formula("LINEAR_N", "n:7"), prices);
    }

    @Property
    void meanIsMeanFiftyWithSlopeOneHalf(@ForAll("prices") List<Fraction> prices) {
        assertSame(formula("MEAN", ""), formula("MEAN_FIFTY", "slope:1/2"), prices);
    }

    @Property
    void powerRatioIsInverseSquareRootAndSquare(@ForAll("prices") List<Fraction> prices) {
        assertSame(formula("INVERSE", ""), formula("POWER_RATIO", "exponent:1"), prices);
        assertSame(formula("SQRT", ""), formula("POWER_RATIO", "exponent:1/2"), prices);
        assertSame(formula("SQUARE", ""), formula("POWER_RATIO", "exponent:2"), prices);
    }

    @Property
    void interpolationToACeilingIsLinearNAndPowerCeilingWithOne(
            @ForAll("prices") List<Fraction> prices, @ForAll @IntRange(min = 301, max = 900) int ceiling) {
        PriceFormula interpolation = formula("INTERPOLATE_CEILING", "ceiling:" + ceiling);
        Fraction n = Fraction.of(ceiling).divide(lowest(prices));
        assertSame(interpolation, formula("LINEAR_N", "n:" + n), prices);
        assertSame(interpolation, formula("POWER_CEILING", "ceiling:" + ceiling + ";exponent:1"), prices);
    }

    @Property
    void powerAbsoluteWithOneIsARangeFromZero(
            @ForAll("prices") List<Fraction> prices, @ForAll @IntRange(min = 60, max = 900) int ceiling) {
        assertSame(
                formula("POWER_ABSOLUTE", "ceiling:" + ceiling + ";exponent:1"),
                formula("ABS_RANGE", "fullAt:0;zeroAt:" + ceiling),
                prices);
    }

    /** "k marks of N off per percent above the lowest" is LINEAR_N with n = 1 + N/(100k). */
    @Property
    void marksOffPerPercentAreLinearN(
            @ForAll("prices") List<Fraction> prices, @ForAll @IntRange(min = 1, max = 40) int tenths) {
        Fraction marksOff = Fraction.of(tenths, 10);
        Fraction full = Fraction.of(20);
        Fraction n = Fraction.ONE.add(full.divide(marksOff.multiply(100)));
        PriceFormula.Curve curve = formula("LINEAR_N", "n:" + n).curve(ReferencePrices.of(prices));
        for (Fraction price : prices) {
            Fraction percent =
                    price.divide(lowest(prices)).subtract(Fraction.ONE).multiply(100);
            Fraction expected = full.subtract(marksOff.multiply(percent)).max(Fraction.ZERO);
            assertEquals(expected, curve.mark(price, full).points().value());
        }
    }

    /** World Bank QCBS gives 100·Fm/F, Negometrix "low bid" and UfAB-II the same. */
    @Property
    void theWorldBankFinancialScoreIsInverse(@ForAll("prices") List<Fraction> prices) {
        PriceFormula.Curve curve = formula("INVERSE", "").curve(ReferencePrices.of(prices));
        for (Fraction price : prices) {
            assertEquals(
                    Fraction.of(100).multiply(lowest(prices)).divide(price),
                    curve.mark(price, Fraction.of(100)).points().value());
        }
    }

    /** Two-sided interpolation: the full mark at the lowest price, 0 at the highest. */
    @Property
    void minMaxIsARangeBetweenTheExtremes(@ForAll("prices") List<Fraction> prices) {
        ReferencePrices references = ReferencePrices.of(prices);
        if (references.lowest().isLessThan(references.highest())) {
            String range = "fullAt:" + references.lowest() + ";zeroAt:" + references.highest();
            assertSame(formula("MINMAX", ""), formula("ABS_RANGE", range), prices);
        }
    }
}
