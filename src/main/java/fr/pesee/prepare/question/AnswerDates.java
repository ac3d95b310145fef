package fr.pesee.prepare.question;

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
 */
record AnswerDates(Instant now, Instant deadline, @Nullable Instant inTimeUntil, boolean late) {
    static AnswerDates of(Tender announced, Instant now) {
        return new AnswerDates(
                now,
                announced.deadline(),
                AnswerTime.last(announced.procedure(), announced.deadline()).orElse(null),
                AnswerTime.isLate(announced.procedure(), announced.deadline(), now));
    }

    /** Until when answers are wanted: in time, or else before the deadline. */
    public Instant wanted() {
        return inTimeUntil == null || late ? deadline : inTimeUntil;
    }

    /** Whether bids can still be made. */
    public boolean open() {
        return now.isBefore(deadline);
    }
}
