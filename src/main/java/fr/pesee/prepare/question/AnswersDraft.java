package fr.pesee.prepare.question;

import fr.pesee.ground.problem.Findings;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which prepared answers an officer publishes, all at once.
 *
 * @param questions those whose answer is published, as they were read
 * @param lateReason why bidders have time enough for answers that come late (R2132-6); null unless they do
 */
public record AnswersDraft(
        @Nullable List<Chosen> questions, @Nullable String lateReason) {
    /** How many answers are published at once. */
    static final int MOST = 500;

    /** A question as it was read. */
    public record Chosen(int number, long version) {}

    /** Those chosen; none when the request names none. */
    List<Chosen> chosen() {
        return questions == null
                ? List.of()
                : questions.stream().filter(Objects::nonNull).toList();
    }

    void check(boolean late, Findings findings) {
        int different = chosen().stream()
                .map(Chosen::number)
                .collect(Collectors.toSet())
                .size();
        findings.require(!chosen().isEmpty(), "/questions", QuestionProblem.ANSWERS_NONE)
                .require(
                        different == chosen().size() && different <= MOST,
                        "/questions",
                        QuestionProblem.ANSWERS_TWICE,
                        Integer.toString(MOST))
                .optionalText("/lateReason", lateReason, QuestionDraft.LONGEST);
        if (late) {
            findings.require(lateReason != null, "/lateReason", QuestionProblem.ANSWERS_LATE_WHY);
        }
    }
}
