package fr.pesee.receive.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was proposed about a deposit, and whether it was confirmed.
 *
 * @param number from 1, for each deposit
 * @param outcome what is to become of it
 * @param motive why
 * @param proposedBy who proposed it, by name
 * @param proposedAt when, by the tender's clock
 * @param entry where that stands in the ledger
 * @param decision that it was confirmed; null while it is not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewProposal(
        int number,
        ReviewOutcome outcome,
        String motive,
        String proposedBy,
        Instant proposedAt,
        String entry,
        @Nullable Decision decision) {

    /** That a second person confirmed it. */
    public record Decision(String confirmedBy, Instant decidedAt, String entry) {}
}
