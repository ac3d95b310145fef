package fr.pesee.receive.late;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody proposed to do with a backup copy.
 *
 * @param number from 1, for each copy
 * @param outcome what is to become of it
 * @param reason why it is to be opened; null unless it is
 * @param evidence what shows it, in words
 * @param organisation whose electronic transmission it belongs to; null where none is known
 * @param proposedBy the name of who proposed
 * @param entry where the proposal stands in the ledger
 * @param decision that it was confirmed; null when it was not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CopyProposal(
        int number,
        CopyOutcome outcome,
        @Nullable CopyReason reason,
        String evidence,
        @Nullable UUID organisation,
        String proposedBy,
        Instant proposedAt,
        String entry,
        @Nullable Decision decision) {

    /** That a second person confirmed. */
    public record Decision(String confirmedBy, Instant at, String entry) {}
}
