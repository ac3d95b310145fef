package fr.pesee.rule.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The quick path through long must be indistinguishable from big integers, and the laws of a field must hold. */
class FractionPropertiesTest {
    /** Small terms, terms at the edge of long, and terms far beyond it. */
    @Provide
    Arbitrary<Fraction> fractions() {
        Arbitrary<BigInteger> small = Arbitraries.integers().between(-200, 200).map(BigInteger::valueOf);
        Arbitrary<BigInteger> edge = Arbitraries.longs().map(BigInteger::valueOf);
        Arbitrary<BigInteger> large =
                Arbitraries.bigIntegers().between(BigInteger.TEN.pow(30).negate(), BigInteger.TEN.pow(30));
        Arbitrary<BigInteger> any = Arbitraries.oneOf(small, edge, large);
        return Combinators.combine(any, any.filter(value -> value.signum() != 0))
                .as(Fraction::of);
    }

    @Property
    void additionAgreesWithBigIntegers(@ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b) {
        BigInteger top =
                a.numerator().multiply(b.denominator()).add(b.numerator().multiply(a.denominator()));
        assertEquals(Fraction.of(top, a.denominator().multiply(b.denominator())), a.add(b));
        assertEquals(a, a.add(b).subtract(b));
    }

    @Property
    void multiplicationAgreesWithBigIntegers(@ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b) {
        Fraction expected = Fraction.of(
                a.numerator().multiply(b.numerator()), a.denominator().multiply(b.denominator()));
        assertEquals(expected, a.multiply(b));
        if (!b.isZero()) {
            assertEquals(a, expected.divide(b));
        }
    }

    @Property
    void everyFractionIsInLowestTermsWithAPositiveDenominator(
            @ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b) {
        for (Fraction value : List.of(a.add(b), a.multiply(b), a.negate(), a.abs())) {
            assertEquals(1, value.denominator().signum());
            assertEquals(BigInteger.ONE, value.numerator().gcd(value.denominator()));
        }
    }

    @Property
    void comparisonIsTheSignOfTheDifference(@ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b) {
        assertEquals(a.subtract(b).signum(), Integer.signum(a.compareTo(b)));
        assertEquals(a.equals(b), a.compareTo(b) == 0);
        assertEquals(a.add(b), a.min(b).add(a.max(b)));
    }

    @Property
    void textReadsBackToAnEqualFraction(@ForAll("fractions") Fraction a) {
        Fraction read = Fraction.parse(a.toString());
        assertEquals(a, read);
        assertEquals(a.hashCode(), read.hashCode());
    }

    @Property
    void aSumDoesNotDependOnTheOrderOfItsTerms(
            @ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b, @ForAll("fractions") Fraction c) {
        assertEquals(Fraction.sum(List.of(a, b, c)), Fraction.sum(List.of(c, a, b)));
        assertEquals(a.add(b).add(c), Fraction.sum(List.of(b, c, a)));
    }
}
