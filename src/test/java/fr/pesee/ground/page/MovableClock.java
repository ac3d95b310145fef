package fr.pesee.ground.page;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The time of the application under test: the real one, unless a test has moved it for a moment. */
@Alternative
@Priority(1)
@Singleton
public class MovableClock implements InstantSource {
    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    /** Shows a time this far ahead of the real one. A test that uses it sets it back to zero. */
    public void moveAhead(Duration by) {
        ahead = by;
    }
}
