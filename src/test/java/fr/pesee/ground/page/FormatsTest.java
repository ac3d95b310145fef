package fr.pesee.ground.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.pesee.ground.access.Function;
import fr.pesee.rule.exact.Fraction;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Numbers and dates are written as their reader writes them. */
class FormatsTest {
    private static final Formats FRENCH = Formats.of("fr");
    private static final Formats ENGLISH = Formats.of("en");
    private static final Instant DEADLINE = Instant.parse("2019-11-29T11:00:00Z");

    @Test
    void thousandsAndDecimalsFollowTheLanguage() {
        BigDecimal million = new BigDecimal("54990400.50");
        assertEquals("54\u202F990\u202F400,5", FRENCH.number(million));
        assertEquals("54,990,400.5", ENGLISH.number(million));
        assertEquals("1\u202F000", FRENCH.whole(1000));
    }

    @Test
    void moneyShowsCentsOnlyWhereThereAreAny() {
        assertEquals("54\u202F990\u202F400\u00A0€", FRENCH.money(new BigDecimal("54990400.00")));
        assertEquals("€54,990,400", ENGLISH.money(new BigDecimal("54990400")));
        assertEquals("12\u202F345,60\u00A0€", FRENCH.money(new BigDecimal("12345.6")));
        assertEquals("\u2212€0.125", ENGLISH.money(new BigDecimal("-0.125")));
    }

    @Test
    void aDifferenceHasItsSignAndATrueMinus() {
        assertEquals("+0,4065", FRENCH.signed(Fraction.parse("0.40652"), 4));
        assertEquals("\u22121.5000", ENGLISH.signed(Fraction.parse("-1.5"), 4));
        assertEquals("0,0000", FRENCH.signed(Fraction.ZERO, 4));
    }

    @Test
    void displayRoundsHalfUpAndNeverPretendsToBeExact() {
        assertEquals("82,5807", FRENCH.number(Fraction.parse("486542119/5891715"), 4));
        assertEquals("0,5", FRENCH.exact(Fraction.of(1, 2)));
        assertEquals("1/3", FRENCH.exact(Fraction.of(1, 3)));
        assertEquals("100", ENGLISH.exact(Fraction.of(100)));
    }

    @Test
    void whatSomebodyIsStandsInItsOwnOrderAsOneSentence() {
        assertEquals("Présidence, membre", FRENCH.listed(Set.of(Function.MEMBER, Function.CHAIR), Function::words));
        assertEquals("Auditor", ENGLISH.listed(Set.of(Function.AUDITOR), Function::words));
        assertEquals("", FRENCH.listed(Set.<Function>of(), Function::words));
    }

    @Test
    void hoursAreThoseOfParis() {
        assertEquals("29/11/2019 12:00", FRENCH.minute(DEADLINE));
        assertEquals("29 Nov 2019, 12:00:00", ENGLISH.second(DEADLINE));
        assertEquals("29/11/2019 12:00:00,988", FRENCH.against(DEADLINE.plusMillis(988), DEADLINE));
        assertEquals("29 Nov 2019, 12:00:00.000", ENGLISH.against(DEADLINE, DEADLINE));
        assertEquals("29 Nov 2019, 12:00:00.001", ENGLISH.against(DEADLINE.plusNanos(1000), DEADLINE));
        assertEquals("29 Nov 2019, 12:00:01", ENGLISH.against(DEADLINE.plusSeconds(1), DEADLINE));
        assertEquals("29 Nov 2019, 11:59:59", ENGLISH.against(DEADLINE.minusMillis(1), DEADLINE));
        assertEquals("vendredi 29 novembre 2019 à 12\u00A0h\u00A000", FRENCH.spoken(DEADLINE));
        assertEquals("Friday 29 November 2019 at 12:00", ENGLISH.spoken(DEADLINE));
        Instant first = Instant.parse("2019-10-01T11:01:00Z");
        assertEquals("mardi 1er octobre 2019 à 13\u00A0h\u00A001", FRENCH.spoken(first));
        assertEquals("Mardi 1er octobre 2019", FRENCH.weekday(first));
        assertEquals("Tuesday 1 October 2019", ENGLISH.weekday(first));
        assertEquals("13:01:00", FRENCH.time(first));
        assertEquals("15/07/2020 14:00", FRENCH.minute(Instant.parse("2020-07-15T12:00:00Z")));
        assertEquals("1 Jan 2020", ENGLISH.day(LocalDate.of(2020, 1, 1)));
        assertEquals("01/01/2020", FRENCH.day(Instant.parse("2019-12-31T23:30:00Z")));
    }

    @Test
    void aDistanceIsSaidInItsLargestUnit() {
        assertEquals("dans 4\u00A0jours", FRENCH.distance(DEADLINE.minusSeconds(4 * 86_400 + 5), DEADLINE));
        assertEquals("in 1\u00A0hour", ENGLISH.distance(DEADLINE.minusSeconds(3_700), DEADLINE));
        assertEquals("il y a 1\u00A0minute", FRENCH.distance(DEADLINE.plusSeconds(20), DEADLINE));
        assertEquals("3\u00A0days ago", ENGLISH.distance(DEADLINE.plusSeconds(3 * 86_400), DEADLINE));
    }

    @Test
    void aSentenceBeginsWithACapital() {
        assertEquals("Évaluer", Formats.sentence("évaluer"));
        assertEquals("", Formats.sentence(""));
    }
}
