package fr.pesee.prepare.question;

import fr.pesee.ground.problem.Findings;
import org.jspecify.annotations.Nullable;

/**
 * The answer that an officer prepares.
 *
 * @param wording the question as it is to be published, so that it does not give its author away; its author's own
 *     words when null
 * @param words at most 4,000 characters; null gives the draft up
 */
public record AnswerDraft(
        @Nullable String wording, @Nullable String words) {
    void check(Findings findings) {
        findings.optionalText("/wording", wording, QuestionDraft.LONGEST)
                .optionalText("/words", words, QuestionDraft.LONGEST);
    }
}
