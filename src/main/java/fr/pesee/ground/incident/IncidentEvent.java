package fr.pesee.ground.incident;

import fr.pesee.ground.ledger.LedgerEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens with incidents, as the platform's log keeps it. */
sealed interface IncidentEvent extends LedgerEvent {

    /**
     * One began.
     *
     * @param milliseconds by how much a clock was wrong; null for other kinds
     */
    record Opened(
            UUID incident,
            String kind,
            Instant beganAt,
            @Nullable String milliseconds) implements IncidentEvent {
        @Override
        public String type() {
            return "incident-opened/1";
        }
    }

    /** It ended: nothing of it happened for a minute, or all of it was over when it was noticed. */
    record Closed(UUID incident, Instant endedAt, String occurrences) implements IncidentEvent {
        @Override
        public String type() {
            return "incident-closed/1";
        }
    }

    /** An administrator wrote one down. */
    record Reported(UUID incident, Instant from, Instant until, String words) implements IncidentEvent {
        @Override
        public String type() {
            return "incident-reported/1";
        }
    }
}
