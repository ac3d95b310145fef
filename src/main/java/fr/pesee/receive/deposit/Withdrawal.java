package fr.pesee.receive.deposit;

import java.time.Instant;
import java.util.UUID;

/**
 * That an organisation withdrew what it had deposited in a lot until then.
 *
 * @param id its identifier
 * @param organisation whose
 * @param receivedAt when the head of the request was read, by the tender's clock; not after the deadline
 * @param proven whether its sender knew the deposit secret, or there was none to know
 * @param receipt the signed receipt
 * @param entry its place in the log of the tender's deposits
 */
public record Withdrawal(UUID id, UUID organisation, Instant receivedAt, boolean proven, String receipt, long entry) {

    /** Whether it came after a deposit of the same organisation. */
    public boolean isOf(UUID bidder, Instant deposited, long place) {
        int order = receivedAt.compareTo(deposited);
        return organisation.equals(bidder) && (order > 0 || (order == 0 && entry > place));
    }
}
