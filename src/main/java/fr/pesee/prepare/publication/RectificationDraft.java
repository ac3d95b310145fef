package fr.pesee.prepare.publication;

import fr.pesee.ground.problem.Findings;
import org.jspecify.annotations.Nullable;

/**
 * How an officer explains a rectification.
 *
 * @param reason why, for everyone to read
 * @param deadlineKept why the deadline may stay where it is; asked for when it does
 */
public record RectificationDraft(
        @Nullable String reason, @Nullable String deadlineKept) {
    static final int LONGEST = 4000;

    void check(boolean deadlineMoves, Findings findings) {
        findings.text("/reason", reason, LONGEST);
        if (!deadlineMoves) {
            findings.require(deadlineKept != null, "/deadlineKept", PublicationProblem.DEADLINE_KEPT_WHY)
                    .optionalText("/deadlineKept", deadlineKept, LONGEST);
        }
    }
}
