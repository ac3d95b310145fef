package fr.pesee.rule.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PowerTest {
    @ParameterizedTest
    @CsvSource({"100/144, 1/2, 5/6", "8/27, 2/3, 4/9", "5/6, 3, 125/216", "0, 1/2, 0", "1, 7/100, 1", "32, 3/5, 8"})
    void aRationalPowerIsExact(String base, String exponent, String expected) {
        assertEquals(Figure.exact(Fraction.parse(expected)), Power.of(Fraction.parse(base), Fraction.parse(exponent)));
    }

    @ParameterizedTest
    @CsvSource({
        "2, 1/2, 1.4142135623730950488016887242096980785697",
        "5/6, 1/2, 0.9128709291752768557616163046680035565879",
        "2, 1/3, 1.2599210498948731647672106072782283505703",
        "3, 5/7, 2.1917998669297093819191600613611588360337",
        "5/8, 1/10, 0.9540870513286720695057862168173976855006"
    })
    void anIrrationalPowerIsRoundedToFortyDecimalsAndSaysSo(String base, String exponent, String expected) {
        Figure power = Power.of(Fraction.parse(base), Fraction.parse(exponent));
        assertTrue(power.approximated());
        assertEquals(Fraction.parse(expected), power.value());
    }

    @Test
    void negativeBasesAndExponentsThatAreNotPositiveAreRefused() {
        Fraction half = Fraction.of(1, 2);
        assertThrows(ArithmeticException.class, () -> Power.of(Fraction.of(-1), half));
        assertThrows(ArithmeticException.class, () -> Power.of(half, Fraction.ZERO));
    }

    @Property
    void aWholeRootIsTheLargestThatFits(
            @ForAll @BigRange(min = "0", max = "1000000000000000000000000000000000000000") BigInteger value,
            @ForAll @IntRange(min = 1, max = 40) int degree) {
        BigInteger root = Power.root(value, degree);
        assertTrue(root.pow(degree).compareTo(value) <= 0);
        assertTrue(root.add(BigInteger.ONE).pow(degree).compareTo(value) > 0);
    }

    @Property
    void theRootOfAPowerIsExact(
            @ForAll @IntRange(min = 0, max = 500) int top,
            @ForAll @IntRange(min = 1, max = 500) int bottom,
            @ForAll @IntRange(min = 1, max = 30) int degree) {
        Fraction base = Fraction.of(top, bottom);
        Figure root = Power.of(base.pow(degree), Fraction.of(1, degree));
        assertFalse(root.approximated());
        assertEquals(base, root.value());
    }
}
