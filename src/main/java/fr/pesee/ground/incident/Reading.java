package fr.pesee.ground.incident;

import java.time.Duration;
import java.time.Instant;

/**
 * The server's clock beside the database's.
 *
 * @param server what the server's clock showed when it asked
 * @param database what the database answered
 * @param trip how long the answer took
 */
record Reading(Instant server, Instant database, Duration trip) {
    /** More than this is too much. */
    static final Duration MOST = Duration.ofSeconds(1);

    /**
     * How far the server's clock is ahead of the database's, taking the answer to be half a trip old; negative when it
     * is behind.
     */
    Duration ahead() {
        return Duration.between(database, server.plus(trip.dividedBy(2)));
    }

    /** Whether they differ by more than a second, whenever during the trip the database looked at its clock. */
    boolean differs() {
        return ahead().abs().minus(trip.dividedBy(2)).compareTo(MOST) > 0;
    }
}
