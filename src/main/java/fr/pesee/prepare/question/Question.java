package fr.pesee.prepare.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as the buyer's people see it: without its author.
 *
 * @param number within the tender, from 1, in the order of asking
 * @param lot the lot it concerns; null for the whole tender
 * @param askedAt when, by the tender's clock
 * @param words as its author wrote it
 * @param draft the answer that is being prepared; null for none
 * @param answers those published, in order
 * @param version counts changes of the draft and publications
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Question(
        int number,
        @Nullable Integer lot,
        Instant askedAt,
        String words,
        @Nullable Draft draft,
        List<Answer> answers,
        long version) {

    /**
     * An answer that is not published yet.
     *
     * @param wording the question as it is to be published
     * @param words the answer
     */
    public record Draft(String wording, String words) {}

    public Question {
        answers = List.copyOf(answers);
    }

    /** Whether nothing has been answered yet. */
    public boolean isOpen() {
        return answers.isEmpty();
    }

    /** The question as it is to be published next: as drafted, as published last, or in its author's own words. */
    public String wording() {
        if (draft != null) {
            return draft.wording();
        }
        return answers.isEmpty() ? words : answers.get(answers.size() - 1).wording();
    }
}
