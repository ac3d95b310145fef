package fr.pesee.receive.deposit;

import fr.pesee.ground.ledger.Digest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deposit as its bidder sees it.
 *
 * @param id its identifier
 * @param receivedAt when the head of the request was read, by the tender's clock
 * @param deadline as it stood then
 * @param onTime whether it came at the deadline or before
 * @param pieces how many sealed pieces it has
 * @param bytes how many bytes of ciphertext
 * @param counts whether it is the one that will be opened, as things stand (RULE-61)
 * @param withdrawn whether the organisation withdrew it
 * @param keysReplaced whether a rectification replaced the keys that it is sealed to: it is not opened any more
 * @param receipt the signed receipt
 * @param outcome what became of it; null until the lot is opened
 * @param secretTaken whether the deposit secret whose digest came with it is the one that counts; null where none came,
 *     or that is not kept
 */
public record OwnDeposit(
        UUID id,
        Instant receivedAt,
        Instant deadline,
        boolean onTime,
        int pieces,
        long bytes,
        boolean counts,
        boolean withdrawn,
        boolean keysReplaced,
        String receipt,
        DepositOutcomes.@Nullable Outcome outcome,
        @Nullable Boolean secretTaken) {
    /** Whether there is something to withdraw: it counts, or would if its keys had not been replaced. */
    public boolean isWithdrawable() {
        return counts || onTime && keysReplaced && !withdrawn;
    }

    /** Whether it has to be made again to be opened. */
    public boolean isToRepeat() {
        return keysReplaced && !withdrawn && outcome == null;
    }

    /** SHA-256 of the receipt: two receipts with the same one acknowledge the same. */
    public Digest digest() {
        return Digest.sha256(receipt.getBytes(StandardCharsets.UTF_8));
    }
}
