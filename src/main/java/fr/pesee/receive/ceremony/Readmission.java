package fr.pesee.receive.ceremony;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.pesee.rule.exact.Text;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That two persons decided to open a deposit that did not count (RULE-59), or a backup copy (RULE-65).
 *
 * @param deposit which one
 * @param motive why, in the words of who proposed it
 * @param proposer who proposed it, by name
 * @param confirmer who confirmed it, by name
 * @param decidedAt when it was confirmed, by the tender's clock
 * @param entry where that stands in the ledger
 * @param copy the backup copy whose contents it is; null for what a bidder deposited
 */
public record Readmission(
        UUID deposit,
        String motive,
        String proposer,
        String confirmer,
        Instant decidedAt,
        String entry,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Copy copy) {

    /**
     * That it is what a backup copy holds.
     *
     * @param number its number in the lot
     * @param reason why it was opened
     */
    public record Copy(int number, Text reason) {}
}
