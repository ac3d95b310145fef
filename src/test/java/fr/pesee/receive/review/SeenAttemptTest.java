package fr.pesee.receive.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.receive.upload.Attempt;
import fr.pesee.rule.exact.Text;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a reviewer reads of an attempt. */
class SeenAttemptTest {
    private static final Instant AT = Instant.parse("2026-03-02T11:00:00Z");

    @Test
    void aRefusalIsToldInWordsAndNotByItsCode() {
        Text differs = seen(Attempt.Act.PART, 9, "part-differs").how();
        assertTrue(differs.fr().startsWith("refusé : Les octets reçus n’ont pas l’empreinte annoncée"), differs.fr());
        assertTrue(differs.en().startsWith("refused: The bytes received do not have"), differs.en());
        Text number = seen(Attempt.Act.PART, 0, "part-number").how();
        assertEquals("refused: The number of a part goes from 0 to ….", number.en());
        assertTrue(seen(Attempt.Act.DEPOSIT, 2, "body-unreadable").how().fr().contains("JSON"));
        assertEquals(
                "refused: some-other",
                seen(Attempt.Act.DEPOSIT, 2, "some-other").how().en());
        assertEquals(
                "reçu hors délai", seen(Attempt.Act.DEPOSIT, 2, "late").how().fr());
    }

    @Test
    void whereNothingWasToBeSentNoBytesAreCounted() {
        assertFalse(seen(Attempt.Act.WITHDRAWAL, 0, "withdrawn").sends());
        assertTrue(seen(Attempt.Act.WITHDRAWAL, 20, "withdrawn").sends());
        assertTrue(seen(Attempt.Act.PART, 0, "interrupted").sends());
    }

    private static SeenAttempt seen(Attempt.Act act, long bytes, String outcome) {
        return SeenAttempt.of(1, new Attempt(act, "x", AT, AT, bytes, outcome));
    }
}
