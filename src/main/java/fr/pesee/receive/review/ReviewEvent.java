package fr.pesee.receive.review;

import fr.pesee.ground.ledger.LedgerEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is proposed and decided about deposits that did not count, as the ledger keeps it. */
sealed interface ReviewEvent extends LedgerEvent {

    /**
     * A legal reviewer proposed what is to become of a deposit.
     *
     * @param deposit which one
     * @param bidder whose it is, by name
     * @param receivedAt when it was received
     * @param deadline the last instant in time
     * @param standing what becomes of it without a decision
     * @param beganAt when its transmission began, as the server saw it; null where that is not known
     * @param proposal the number of the proposal, from 1 for each deposit
     * @param outcome what is to become of it
     * @param motive why
     */
    record Proposed(
            int lot,
            UUID deposit,
            String bidder,
            Instant receivedAt,
            Instant deadline,
            String standing,
            @Nullable Instant beganAt,
            int proposal,
            String outcome,
            String motive)
            implements ReviewEvent {
        @Override
        public String type() {
            return "deposit-review-proposed/1";
        }
    }

    /**
     * A second person confirmed it: it is decided.
     *
     * @param proposed the entry of the proposal
     */
    record Decided(int lot, UUID deposit, String bidder, int proposal, String proposed, String outcome)
            implements ReviewEvent {
        @Override
        public String type() {
            return "deposit-review-decided/1";
        }
    }
}
