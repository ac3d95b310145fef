package fr.pesee.prepare.question;

import fr.pesee.ground.access.Phase;
import fr.pesee.prepare.tender.Tender;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The instants that count for answers.
 *
 * @param now by the tender's clock
 * @param deadline in force
 * @param inTimeUntil until when an answer comes in time; null where the law sets no number of days
 * @param late whether that has passed
 * @param cancelled whether no lot goes on
 */
record AnswerDates(Instant now, Instant deadline, @Nullable Instant inTimeUntil, boolean late, boolean cancelled) {
    static AnswerDates of(Tender announced, Instant now) {
        return new AnswerDates(
                now,
                announced.deadline(),
                AnswerTime.last(announced.procedure(), announced.deadline()).orElse(null),
                AnswerTime.isLate(announced.procedure(), announced.deadline(), now),
                announced.lots().stream().allMatch(lot -> lot.phase() == Phase.CANCELLED));
    }

    /** Whether answers can still be published. */
    public boolean open() {
        return !cancelled && now.isBefore(deadline);
    }
}
