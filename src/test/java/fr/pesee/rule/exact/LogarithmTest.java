package fr.pesee.rule.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogarithmTest {
    /** Expected values from an independent decimal library at 120 digits. */
    @ParameterizedTest
    @CsvSource({
        "6/5, 2, 0.2630344058337938335834195144584263328950",
        "8/5, 2, 0.6780719051126376521296805705106098241352",
        "3/2, 3/2, 1.0000000000000000000000000000000000000000",
        "1/7, 3, -1.7712437491614222600679283070824577180665",
        "123456789/1000, 10, 5.0915149771692704475183336230595472585151",
        "2, 1000001/1000000, 693147.5271334778271537212821970793141027909734",
        "3, 10000000000001/10000000000000, 10986122886681.6462200967864149158522635262438345730530",
        "1.0000001, 1.5, 0.0000002466303339061266788197250447051249"
    })
    void theQuotientIsRoundedToFortyDecimals(String value, String base, String expected) {
        Figure quotient = Logarithm.quotient(Fraction.parse(value), Fraction.parse(base));
        assertTrue(quotient.approximated());
        assertEquals(Fraction.parse(expected), quotient.value());
    }

    @Test
    void theLogarithmOfOneIsExactlyZero() {
        assertEquals(Figure.ZERO, Logarithm.quotient(Fraction.ONE, Fraction.of(2)));
    }

    @Property
    void theLogarithmOfAPowerOfTheBaseIsItsExponent(
            @ForAll @IntRange(min = 101, max = 900) int hundredths, @ForAll @IntRange(min = 1, max = 30) int exponent) {
        Fraction base = Fraction.of(hundredths, 100);
        assertEquals(
                Fraction.of(exponent),
                Logarithm.quotient(base.pow(exponent), base).value());
        assertEquals(
                Fraction.of(-exponent),
                Logarithm.quotient(base.pow(-exponent), base).value());
    }

    @Test
    void valuesOutOfRangeAreRefused() {
        Fraction two = Fraction.of(2);
        assertThrows(ArithmeticException.class, () -> Logarithm.quotient(Fraction.ZERO, two));
        assertThrows(ArithmeticException.class, () -> Logarithm.quotient(two, Fraction.ONE));
    }
}
