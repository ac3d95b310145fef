package fr.pesee.prepare.question;

import fr.pesee.prepare.tender.Procedure;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Until when an answer comes in time: in a formalised procedure six days before the deadline, at the same hour in
 * Paris (R2132-6). In an adapted procedure the law sets no number of days.
 */
final class AnswerTime {
    private static final int DAYS = 6;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private AnswerTime() {}

    /** The last instant in time; none where the law sets none. */
    static Optional<Instant> last(Procedure procedure, Instant deadline) {
        return procedure == Procedure.ADAPTED
                ? Optional.empty()
                : Optional.of(deadline.atZone(PARIS).minusDays(DAYS).toInstant());
    }

    /** Whether an answer given now comes too late to be in time. */
    static boolean isLate(Procedure procedure, Instant deadline, Instant now) {
        return last(procedure, deadline).filter(now::isAfter).isPresent();
    }
}
