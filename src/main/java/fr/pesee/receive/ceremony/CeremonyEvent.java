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
     * Enough shares came together: the file keys of what the sitting opens were unwrapped, and the secrets forgotten.
     *
     * @param sitting which sitting of the lot
     * @param scope what it opens: OFFERS, in the first one those that count, in a further one what was readmitted; or
     *     PRICES
     * @param envelopes which keys were rebuilt
     * @param root of the deposits' log, as committed to after the deadline
     * @param size how many deposits the log had
     * @param nonce of the commitment
     * @param commitment SHA-256 of the three
     * @param deposits all that were received, in the order of their receipt
     */
    record Unsealed(
            int lot,
            int sitting,
            String scope,
            List<Envelope> envelopes,
            String root,
            String size,
            String nonce,
            String commitment,
            List<Listed> deposits)
            implements CeremonyEvent {

        /** One key that was rebuilt, and out of which shares. */
        record Envelope(String kind, UUID envelope, String recipient, List<Integer> shares) {}

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
            return "bids-unsealed/3";
        }
    }

    /** What was found in the opened bids: the minutes (RULE-64). Prices are not in it. */
    record Examined(int lot, int sitting, List<Bid> bids) implements CeremonyEvent {

        /**
         * One opened bid; the reasons say which required pieces are missing, and why its prices cannot be used, without
         * any price.
         */
        record Bid(
                UUID deposit,
                String bidder,
                @Nullable Integer number,
                List<Piece> pieces,
                List<String> findings,
                List<Text> reasons) {}

        /** One of its files, and the envelope that it was in. */
        record Piece(
                String envelope,
                String name,
                @Nullable String requirement,
                String size,
                String sha256,
                String mediaType,
                boolean secret,
                List<String> findings) {}

        @Override
        public String type() {
            return "bids-opened/3";
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
