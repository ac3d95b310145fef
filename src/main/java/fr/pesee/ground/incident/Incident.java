package fr.pesee.ground.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.pesee.ground.page.Formats;
import fr.pesee.rule.exact.Text;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One incident of the platform, in real time.
 *
 * @param id never used twice
 * @param number its place among all, from 1, in the order in which they were written down
 * @param kind what went wrong
 * @param beganAt the first occurrence
 * @param endedAt the last occurrence; null while another may follow
 * @param occurrences how often it happened, at least once
 * @param milliseconds how far a clock jumped, or was ahead of the database's when that was first seen; negative for
 *     back or behind, null for other kinds
 * @param detail what the administrator wrote who reported it; null for other kinds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Incident(
        UUID id,
        long number,
        IncidentKind kind,
        Instant beganAt,
        @Nullable Instant endedAt,
        long occurrences,
        @Nullable Long milliseconds,
        @Nullable String detail) {

    /** What happened. */
    public Text words() {
        if (detail != null) {
            return Text.same(detail);
        }
        return milliseconds == null ? kind.explanation() : ofClock(kind, milliseconds);
    }

    /** By how much a clock was wrong. */
    static Text ofClock(IncidentKind kind, long milliseconds) {
        boolean ahead = milliseconds > 0;
        String fr = amount("fr", milliseconds);
        String en = amount("en", milliseconds);
        if (kind == IncidentKind.CLOCK_JUMPED) {
            return ahead
                    ? new Text(
                            "L’horloge du serveur a sauté de " + fr + " en avant.",
                            "The server's clock jumped " + en + " forward.")
                    : new Text(
                            "L’horloge du serveur a sauté de " + fr + " en arrière.",
                            "The server's clock jumped " + en + " back.");
        }
        return ahead
                ? new Text(
                        "L’horloge du serveur avance de " + fr + " sur celle de la base de données.",
                        "The server's clock is " + en + " ahead of the database's.")
                : new Text(
                        "L’horloge du serveur retarde de " + fr + " sur celle de la base de données.",
                        "The server's clock is " + en + " behind the database's.");
    }

    private static String amount(String language, long milliseconds) {
        return Formats.of(language).whole(Math.abs(milliseconds)) + "\u00A0ms";
    }
}
