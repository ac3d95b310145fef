package fr.pesee.ground.incident;

import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.PlainText;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator sends to report an incident that the server could not notice, such as a cut line.
 *
 * @param from when it began, not before the year 2000
 * @param until when it was over: after its beginning, and no later than now
 * @param words what happened, in 10 to 1,000 characters
 */
record IncidentDraft(
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime until,
        @Nullable String words) {
    private static final int LONGEST = 1000;
    private static final int SHORTEST = 10;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    /** Everything wrong with it at this instant. */
    Findings findings(Instant now) {
        Findings findings =
                new Findings().present("/from", from).present("/until", until).text("/words", words, LONGEST);
        if (from != null) {
            findings.require(!from.toInstant().isBefore(EARLIEST), "/from", IncidentProblem.INCIDENT_EARLY);
        }
        if (until != null) {
            findings.require(!until.toInstant().isAfter(now), "/until", IncidentProblem.INCIDENT_FUTURE);
        }
        if (from != null && until != null) {
            findings.require(kept(from).isBefore(kept(until)), "/until", IncidentProblem.INCIDENT_ORDER);
        }
        if (words != null && PlainText.isVisible(words)) {
            findings.require(
                    words.strip().codePointCount(0, words.strip().length()) >= SHORTEST,
                    "/words",
                    IncidentProblem.INCIDENT_WORDS_SHORT,
                    Integer.toString(SHORTEST));
        }
        return findings;
    }

    Spell spell() {
        return new Spell(
                IncidentKind.REPORTED,
                kept(Objects.requireNonNull(from)),
                kept(Objects.requireNonNull(until)),
                1,
                null);
    }

    /** To the microsecond, as it is kept. */
    private static Instant kept(OffsetDateTime typed) {
        return typed.toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    String said() {
        return Objects.requireNonNull(words).strip();
    }
}
