package fr.pesee.prepare.question;

import fr.pesee.ground.ledger.LedgerEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens with questions, as the ledger keeps it. */
sealed interface QuestionEvent extends LedgerEvent {

    /** A bidder asked; who did is the entry's actor. */
    record Asked(int question, @Nullable Integer about, String words) implements QuestionEvent {
        @Override
        public String type() {
            return "question-asked/1";
        }
    }

    /**
     * An officer published answers, for everybody at once (RULE-67).
     *
     * @param deadline in force then
     * @param inTimeUntil the last instant in time; null where the law sets none
     * @param lateReason why bidders have time enough all the same; null when they were in time
     */
    record Answered(
            List<One> answers,
            Instant deadline,
            @Nullable Instant inTimeUntil,
            @Nullable String lateReason) implements QuestionEvent {

        /** One of them, word for word. */
        record One(int question, int place, @Nullable Integer about, String wording, String words) {}

        @Override
        public String type() {
            return "answers-published/1";
        }
    }
}
