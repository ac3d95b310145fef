package fr.pesee.ground.access;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DenialRateTest {
    private static final Instant MINUTE = Instant.parse("2026-03-02T10:15:00Z");

    private final DenialRate rate = new DenialRate(2);

    @Test
    void onePersonFillsSoManyRowsAMinute() {
        assertTrue(rate.hasRoom("a", MINUTE));
        assertTrue(rate.hasRoom("a", MINUTE.plusSeconds(59)));
        assertFalse(rate.hasRoom("a", MINUTE.plusSeconds(59)));
        assertTrue(rate.hasRoom("a", MINUTE.plusSeconds(60)));
    }

    @Test
    void onePersonTakesNoRoomFromAnother() {
        assertTrue(rate.hasRoom("a", MINUTE));
        assertTrue(rate.hasRoom("a", MINUTE));
        assertTrue(rate.hasRoom("b", MINUTE));
        assertFalse(rate.hasRoom("a", MINUTE));
    }

    @Test
    void peopleOfPastMinutesAreForgottenOnceThereAreMany() {
        for (int person = 0; person < 20_002; person++) {
            rate.hasRoom("person " + person, MINUTE.plusSeconds(60L * person));
        }
        assertTrue(rate.known() < 20_000, "those of past minutes are forgotten");
    }
}
