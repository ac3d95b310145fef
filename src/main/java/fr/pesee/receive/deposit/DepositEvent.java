package fr.pesee.receive.deposit;

import fr.pesee.ground.ledger.LedgerEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What happens with deposits, as the ledger keeps it. */
sealed interface DepositEvent extends LedgerEvent {

    /**
     * A bid was deposited; it stands in the log of the tender's deposits.
     *
     * @param deposit its identifier
     * @param lot the lot
     * @param envelope what it is sealed with
     * @param organisation whose bid it is
     * @param bidder how that organisation names itself
     * @param identifier its identifier
     * @param receivedAt when the head of the request was read
     * @param deadline as it stood then
     * @param onTime whether it came at the deadline or before
     * @param bytes how many bytes of ciphertext it has
     * @param manifest SHA-256 of the parts of the sealed manifest
     * @param pieces SHA-256 of the parts of each sealed piece
     */
    record Deposited(
            UUID deposit,
            int lot,
            UUID envelope,
            UUID organisation,
            String bidder,
            String identifier,
            Instant receivedAt,
            Instant deadline,
            boolean onTime,
            String bytes,
            List<String> manifest,
            List<List<String>> pieces)
            implements DepositEvent {
        @Override
        public String type() {
            return "bid-deposited/1";
        }
    }

    /**
     * The log of deposits was bound after the deadline: nothing can be added before it any more, or taken out.
     *
     * @param commitment SHA-256 of the log's root, its size (eight bytes, big-endian) and a nonce, which the opening
     *     tells
     * @param deadline the deadline that had passed
     */
    record Bound(String commitment, Instant deadline) implements DepositEvent {
        @Override
        public String type() {
            return "deposits-bound/1";
        }
    }
}
