package fr.pesee.ground.incident;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Occurrences of one kind that follow one another closely, as one instance noticed them. Pure.
 *
 * @param from the first
 * @param until the last
 * @param occurrences how many, at least one
 * @param milliseconds by how much a clock was wrong at the first; null for other kinds
 */
record Spell(
        IncidentKind kind,
        Instant from,
        Instant until,
        long occurrences,
        @Nullable Long milliseconds) {
    /** A longer pause than this divides two incidents. */
    static final Duration PAUSE = Duration.ofSeconds(60);

    /** Times are kept to the microsecond, as the database does. */
    Spell {
        from = from.truncatedTo(ChronoUnit.MICROS);
        until = until.truncatedTo(ChronoUnit.MICROS);
    }

    /** A single occurrence. */
    static Spell at(IncidentKind kind, Instant at) {
        return new Spell(kind, at, at, 1, null);
    }

    /** Whether these other occurrences belong to the same incident. */
    boolean goesOnWith(Spell other) {
        return kind == other.kind
                && kind.lasts()
                && !other.from.isAfter(until.plus(PAUSE))
                && !from.isAfter(other.until.plus(PAUSE));
    }

    /** Both together. */
    Spell with(Spell other) {
        return new Spell(
                kind,
                other.from.isBefore(from) ? other.from : from,
                other.until.isAfter(until) ? other.until : until,
                occurrences + other.occurrences,
                milliseconds);
    }

    /** Whether nothing that happens from now on belongs to it. */
    boolean isOver(Instant now) {
        return until.plus(PAUSE).isBefore(now);
    }
}
