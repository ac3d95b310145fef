package fr.pesee.prepare.question;

import fr.pesee.ground.access.Phase;
import fr.pesee.ground.problem.Findings;
import fr.pesee.prepare.tender.Tender;
import org.jspecify.annotations.Nullable;

/**
 * What a bidder asks.
 *
 * @param lot the lot it concerns; null for the whole tender
 * @param words at most 4,000 characters
 */
public record QuestionDraft(@Nullable Integer lot, @Nullable String words) {
    static final int LONGEST = 4000;

    void check(Tender tender, Findings findings) {
        findings.text("/words", words, LONGEST);
        if (lot != null) {
            boolean stands = tender.lot(lot)
                    .filter(one -> one.phase() != Phase.CANCELLED)
                    .isPresent();
            findings.require(stands, "/lot", QuestionProblem.QUESTION_LOT_UNKNOWN, Integer.toString(lot));
        }
    }
}
