package fr.pesee.receive.deposit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deposit as programs read it.
 *
 * @param place its place in the list that was asked for, from 1, which moves as others come; left out outside lists
 * @param id its identifier
 * @param receivedAt when the head of the request was read, by the tender's clock
 * @param onTime whether it came at the deadline or before
 * @param counts whether it is the one that will be opened, as things stand
 * @param withdrawn whether the organisation withdrew it
 * @param keysReplaced whether a rectification replaced the keys that it is sealed to: it is not opened any more
 * @param outcome what became of it; left out until the lot is opened
 * @param secretTaken whether the {@code secretDigest} that came with it is the one that counts: true for the deposit
 *     that set it; false in the answer to a deposit that came after another one had set its own; left out otherwise
 * @param receipt the signed receipt, as it is to be kept
 */
record DepositView(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer place,
        UUID id,
        Instant receivedAt,
        boolean onTime,
        boolean counts,
        boolean withdrawn,
        boolean keysReplaced,
        @JsonInclude(JsonInclude.Include.NON_NULL) DepositOutcomes.@Nullable Outcome outcome,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean secretTaken,
        @JsonRawValue String receipt) {

    /** One that was not asked for in a list. */
    static DepositView of(OwnDeposit deposit) {
        return of(deposit, null);
    }

    static DepositView of(OwnDeposit deposit, @Nullable Integer place) {
        return new DepositView(
                place,
                deposit.id(),
                deposit.receivedAt(),
                deposit.onTime(),
                deposit.counts(),
                deposit.withdrawn(),
                deposit.keysReplaced(),
                deposit.outcome(),
                deposit.secretTaken(),
                deposit.receipt());
    }
}
