package fr.pesee.receive.ceremony;

import fr.pesee.ground.ledger.LedgerEvent;
import fr.pesee.rule.exact.Text;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens at an opening, as the ledger keeps it. */
sealed interface CeremonyEvent extends LedgerEvent {

    /** A holder gave their share; who did is the entry's actor. The share itself is written nowhere. */
    record Given(int lot, UUID envelope, int share, String commitment, String oneTimeRecipient)
            implements CeremonyEvent {
        @Override
        public String type() {
            return "share-given/1";
        }
    }

    /**
     * Enough shares came together: the file keys of the deposits that count were unwrapped, and the secret forgotten.
     *
     * @param sitting which sitting of the lot: the first one opens what counts, a further one what was readmitted
     * @param root of the deposits' log, as committed to after the deadline
     * @param size how many deposits the log had
     * @param nonce of the commitment
     * @param commitment SHA-256 of the three
     * @param deposits all that were received, in the order of their receipt
     */
    record Unsealed(
            int lot,
            int sitting,
            UUID envelope,
            String recipient,
            List<Integer> shares,
            String root,
            String size,
            String nonce,
            String commitment,
            List<Listed> deposits)
            implements CeremonyEvent {

        /** One deposit: whose it is, and whether it was opened. */
        record Listed(
                UUID deposit,
                String bidder,
                String identifier,
                Instant receivedAt,
                int entry,
                String leaf,
                String standing) {}

        @Override
        public String type() {
            return "bids-unsealed/2";
        }
    }

    /** What was found in the opened bids: the minutes (RULE-64). Prices are not in it. */
    record Examined(int lot, int sitting, List<Bid> bids) implements CeremonyEvent {

        /** One opened bid; the reasons say why its prices cannot be used, without any price. */
        record Bid(
                UUID deposit,
                String bidder,
                @Nullable Integer number,
                List<Piece> pieces,
                List<String> findings,
                List<Text> reasons) {}

        /** One of its files. */
        record Piece(
                String name,
                @Nullable String requirement,
                String size,
                String sha256,
                String mediaType,
                boolean secret,
                List<String> findings) {}

        @Override
        public String type() {
            return "bids-opened/2";
        }
    }

    /**
     * The minutes were printed, once and for all.
     *
     * @param minutes the entry of the minutes in the same log
     * @param sha256 of the PDF
     * @param size its bytes
     */
    record Printed(int lot, int sitting, int minutes, String sha256, String size) implements CeremonyEvent {
        @Override
        public String type() {
            return "minutes-printed/2";
        }
    }
}
