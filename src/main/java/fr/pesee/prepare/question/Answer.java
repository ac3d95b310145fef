package fr.pesee.prepare.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A published answer, as anyone may read it.
 *
 * @param question the number of the question within the tender
 * @param place which answer to this question it is, from 1
 * @param lot the lot it concerns; null for the whole tender
 * @param wording the question as it was published
 * @param words the answer
 * @param at when it was published, by the tender's clock
 * @param entry the ledger entry that recorded it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Answer(
        int question, int place, @Nullable Integer lot, String wording, String words, Instant at, long entry) {

    /** Whether it completes an earlier one. */
    public boolean isFurther() {
        return place > 1;
    }
}
