package fr.pesee.ground.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** Writes what was noticed so far down, as the next beat would: in tests none comes by itself. */
@ApplicationScoped
public class BeatNow {
    private final Beats beats;

    BeatNow(Beats beats) {
        this.beats = beats;
    }

    /** Beats once. */
    public void beat() {
        Instant now = Instant.now();
        beats.beat(() -> new Reading(now, now, Duration.ZERO));
    }
}
