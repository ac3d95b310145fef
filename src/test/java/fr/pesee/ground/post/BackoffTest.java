package fr.pesee.ground.post;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {
    @Test
    void theFirstPauseIsAMinuteAndEachOneTwiceAsLongUpToSixHours() {
        assertEquals(Duration.ofMinutes(1), Backoff.after(1));
        assertEquals(Duration.ofMinutes(2), Backoff.after(2));
        assertEquals(Duration.ofMinutes(256), Backoff.after(9));
        assertEquals(Duration.ofHours(6), Backoff.after(10));
        assertEquals(Duration.ofHours(6), Backoff.after(Integer.MAX_VALUE));
    }
}
