package fr.pesee.rule.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FractionTest {
    @ParameterizedTest
    @CsvSource({
        "12, 12",
        "12.50, 25/2",
        "-12.5, -25/2",
        "100/3, 100/3",
        "-6/4, -3/2",
        "0/7, 0",
        "0.00, 0",
        "007, 7",
        "123456789012345678901234567890/2, 61728394506172839450617283945"
    })
    void readsAndWritesCanonicalText(String text, String canonical) {
        assertEquals(canonical, Fraction.parse(text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "1e3", "1,5", " 1", "1/0", "1/-2", "+1", ".5", "5.", "NaN", "1/2/3", "٣"})
    void refusesAnythingThatIsNoExactNumber(String text) {
        assertThrows(NumberFormatException.class, () -> Fraction.parse(text));
    }

    @Test
    void refusesTextAndScalesBeyondItsLimits() {
        assertThrows(NumberFormatException.class, () -> Fraction.parse("9".repeat(10_001)));
        BigDecimal tiny = new BigDecimal(BigInteger.ONE, 1_000_000);
        assertThrows(IllegalArgumentException.class, () -> Fraction.of(tiny));
    }

    @Test
    void threeTimesTwentyThirdsIsExactlyTwenty() {
        assertEquals(Fraction.of(20), Fraction.of(20, 3).multiply(3));
    }

    @Test
    void roundsHalvesAwayFromZero() {
        assertEquals("0.13", Fraction.parse("0.125").toDecimal(2).toPlainString());
        assertEquals("-0.13", Fraction.parse("-0.125").toDecimal(2).toPlainString());
        assertEquals("33.33", Fraction.of(100, 3).toDecimal(2).toPlainString());
        assertEquals(Fraction.parse("16.67"), Fraction.of(50, 3).roundHalfUp(2));
    }

    @Test
    void dividingByZeroIsRefused() {
        assertThrows(ArithmeticException.class, () -> Fraction.ONE.divide(Fraction.ZERO));
        assertThrows(ArithmeticException.class, () -> Fraction.of(1, 0));
    }

    @Test
    void theSmallestLongIsKeptExactly() {
        Fraction smallest = Fraction.of(Long.MIN_VALUE);
        assertEquals(
                BigInteger.valueOf(Long.MIN_VALUE).negate(), smallest.negate().numerator());
        assertEquals(smallest, smallest.negate().negate());
        assertEquals(Fraction.ONE, smallest.divide(smallest));
        assertEquals(smallest, Fraction.of(1L << 62).multiply(-2));
    }

    @Test
    void leavingTheRangeOfLongAndComingBackGivesTheSameFraction() {
        Fraction large = Fraction.of(Long.MAX_VALUE).multiply(Fraction.of(Long.MAX_VALUE));
        assertEquals(Fraction.of(Long.MAX_VALUE), large.divide(Fraction.of(Long.MAX_VALUE)));
        assertEquals(
                Fraction.of(Long.MAX_VALUE).hashCode(),
                large.divide(Fraction.of(Long.MAX_VALUE)).hashCode());
        assertTrue(large.isGreaterThan(Fraction.of(Long.MAX_VALUE)));
        assertTrue(large.negate().isLessThan(Fraction.of(1, Long.MAX_VALUE)));
    }

    @Test
    void sixtyThousandOperationsTakeAFewTensOfMilliseconds() {
        List<Fraction> marks = new ArrayList<>();
        for (int i = 1; i <= 1000; i++) {
            marks.add(Fraction.of(i * 7919L % 1000, 10).multiply(Fraction.of(3, 5)));
        }
        long fastest = Long.MAX_VALUE;
        for (int round = 0; round < 30; round++) {
            long start = System.nanoTime();
            Fraction sum = Fraction.ZERO;
            for (int i = 0; i < 60; i++) {
                for (Fraction mark : marks) {
                    sum = sum.add(mark);
                }
            }
            fastest = Math.min(fastest, System.nanoTime() - start);
            assertEquals(Fraction.sum(marks).multiply(60), sum);
        }
        assertTrue(fastest < 100_000_000, "took " + fastest / 1000 + " µs");
    }
}
