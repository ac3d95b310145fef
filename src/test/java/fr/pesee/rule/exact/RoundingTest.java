package fr.pesee.rule.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class RoundingTest {
    @Test
    void withoutPolicyNothingIsRounded() {
        assertEquals(Fraction.of(100, 3), Rounding.NONE.mark(Fraction.of(100, 3), Fraction.of(40)));
        assertEquals(Fraction.of(100, 3), Rounding.NONE.total(Fraction.of(100, 3)));
    }

    @Test
    void marksCanBeRoundedOnTheScaleOnWhichTheyArePublished() {
        Rounding rounding = new Rounding.HalfUp(new Rounding.MarkStage(0, Fraction.of(20)), null);
        Fraction eighteenAndAHalfOfTwenty = Fraction.parse("55.5");
        assertEquals(Fraction.of(57), rounding.mark(eighteenAndAHalfOfTwenty, Fraction.of(60)));
        assertEquals(Fraction.of(100, 3), rounding.total(Fraction.of(100, 3)));
    }

    @Test
    void aCriterionWithoutWeightHasNothingToRound() {
        Rounding rounding = new Rounding.HalfUp(new Rounding.MarkStage(2, Fraction.of(20)), 2);
        assertEquals(Fraction.ZERO, rounding.mark(Fraction.ZERO, Fraction.ZERO));
    }

    @Test
    void aPolicyThatRoundsNothingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Rounding.HalfUp(null, null));
        assertThrows(IllegalArgumentException.class, () -> new Rounding.HalfUp(null, 11));
        assertThrows(IllegalArgumentException.class, () -> new Rounding.MarkStage(2, Fraction.ZERO));
    }
}
