package fr.pesee.ground.post;

import java.time.Duration;

/** How long a letter waits before it is tried again: a minute, then twice as long each time, six hours at most. */
final class Backoff {
    /** A letter older than this is given up. */
    static final Duration PATIENCE = Duration.ofDays(5);

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final int DOUBLINGS = 9;

    private Backoff() {}

    /**
     * The pause after so many failures.
     *
     * @param failures from 1
     */
    static Duration after(int failures) {
        Duration pause = FIRST.multipliedBy(1L << Math.min(Math.max(failures - 1, 0), DOUBLINGS));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
