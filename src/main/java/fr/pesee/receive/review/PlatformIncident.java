package fr.pesee.receive.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.pesee.ground.incident.Incident;
import fr.pesee.prepare.tender.TenderClock;
import fr.pesee.rule.exact.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that went wrong with the platform while a bid was being sent (RULE-60).
 *
 * @param kind what sort of thing
 * @param what what happened, in words
 * @param beganAt when, by the tender's clock
 * @param endedAt until when; null while it may go on
 * @param occurrences how often
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlatformIncident(
        String kind, Text what, Instant beganAt, @Nullable Instant endedAt, long occurrences) {

    static PlatformIncident of(Incident incident, TenderClock clock) {
        Instant ended = incident.endedAt();
        return new PlatformIncident(
                incident.kind().name(),
                incident.words(),
                clock.at(incident.beganAt()),
                ended == null ? null : clock.at(ended),
                incident.occurrences());
    }
}
