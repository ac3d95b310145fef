package fr.pesee.judge.consensus;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.pesee.ground.ledger.EntryReference;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The mark that the committee agreed for one bid on one quality criterion.
 *
 * @param bid the bid's number in the lot
 * @param criterion the criterion's code
 * @param mark on the published scale
 * @param reason why, as it will stand in the report
 * @param agreedAt when, on the tender's clock
 * @param agreedBy the subject of whoever entered it, for the evidence alone; null where the ledger withholds it
 * @param entry the ledger entry that recorded it
 */
public record AgreedMark(
        int bid,
        String criterion,
        BigDecimal mark,
        String reason,
        Instant agreedAt,
        @JsonIgnore @Nullable String agreedBy,
        EntryReference entry) {
    /** Whether it is this mark for this reason. */
    boolean says(MarksDraft.Mark other) {
        return other.mark() != null && mark.compareTo(other.mark()) == 0 && reason.equals(other.reason());
    }
}
