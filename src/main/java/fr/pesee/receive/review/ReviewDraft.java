package fr.pesee.receive.review;

import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What a legal reviewer proposes about a deposit that did not count.
 *
 * @param outcome what is to become of it
 * @param motive why, {@value #SHORTEST} to {@value #LONGEST} characters; it stands in the ledger, and why something was
 *     readmitted, in the minutes, too
 */
public record ReviewDraft(
        @Nullable ReviewOutcome outcome, @Nullable String motive) {
    static final int SHORTEST = 20;
    static final int LONGEST = 2000;

    void check(Findings findings) {
        findings.present("/outcome", outcome);
        findings.text("/motive", motive, LONGEST);
        int length = motive == null
                ? 0
                : motive.strip().codePointCount(0, motive.strip().length());
        if (motive != null && length > 0 && (length < SHORTEST || !PlainText.saysSomething(motive))) {
            findings.at(
                    "/motive",
                    ReviewProblem.REVIEW_MOTIVE_SHORT,
                    Integer.toString(SHORTEST),
                    Integer.toString(PlainText.FEWEST));
        }
    }
}
