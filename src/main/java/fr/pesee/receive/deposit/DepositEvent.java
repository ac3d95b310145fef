package fr.pesee.receive.deposit;

import fr.pesee.ground.ledger.LedgerEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens with deposits, as the ledger keeps it. */
sealed interface DepositEvent extends LedgerEvent {

    /**
     * A bid was deposited; it stands in the log of the tender's deposits.
     *
     * @param deposit its identifier
     * @param lot the lot
     * @param organisation whose bid it is
     * @param bidder how that organisation names itself
     * @param identifier its identifier
     * @param receivedAt when the head of the request was read
     * @param deadline as it stood then
     * @param onTime whether it came at the deadline or before
     * @param bytes how many bytes of ciphertext it has
     * @param proven whether its sender knew the deposit secret; null where there was none to know
     * @param secret SHA-256 of the deposit secret that this deposit sets; null where it sets none
     * @param envelopes what it is made of
     */
    record Deposited(
            UUID deposit,
            int lot,
            UUID organisation,
            String bidder,
            String identifier,
            Instant receivedAt,
            Instant deadline,
            boolean onTime,
            String bytes,
            @Nullable Boolean proven,
            @Nullable String secret,
            List<Envelope> envelopes)
            implements DepositEvent {

        /**
         * One envelope.
         *
         * @param kind which one
         * @param envelope the key that it is sealed to
         * @param manifest SHA-256 of the parts of the sealed manifest
         * @param pieces SHA-256 of the parts of each sealed piece
         */
        record Envelope(String kind, UUID envelope, List<String> manifest, List<List<String>> pieces) {}

        @Override
        public String type() {
            return "bid-deposited/3";
        }
    }

    /**
     * What an opened backup copy holds was sealed and entered by the buyer; it stands in the log of the tender's
     * deposits, after those (R2132-11).
     *
     * @param deposit its identifier, as that of a deposit
     * @param lot the lot
     * @param copy the number of the copy in the lot
     * @param organisation whose bid it replaces
     * @param bidder how that organisation names itself
     * @param identifier its identifier
     * @param receivedAt when the head of the request was read
     * @param bytes how many bytes of ciphertext it has
     * @param envelopes what it is made of
     */
    record CopySealed(
            UUID deposit,
            int lot,
            int copy,
            UUID organisation,
            String bidder,
            String identifier,
            Instant receivedAt,
            String bytes,
            List<Deposited.Envelope> envelopes)
            implements DepositEvent {
        @Override
        public String type() {
            return "backup-copy-sealed/1";
        }
    }

    /**
     * An organisation withdrew what it had deposited (R2151-6).
     *
     * @param withdrawal its identifier
     * @param lot the lot
     * @param organisation whose bid it was
     * @param bidder how that organisation names itself
     * @param identifier its identifier
     * @param receivedAt when the head of the request was read
     * @param deadline as it stood then
     * @param proven whether its sender knew the deposit secret; null where there was none to know
     */
    record Withdrawn(
            UUID withdrawal,
            int lot,
            UUID organisation,
            String bidder,
            String identifier,
            Instant receivedAt,
            Instant deadline,
            @Nullable Boolean proven)
            implements DepositEvent {
        @Override
        public String type() {
            return "bid-withdrawn/1";
        }
    }

    /**
     * A deposit or a withdrawal was refused, and its sender was given a signed statement of it.
     *
     * @param act which of the two
     * @param id the identifier that the sender gave it
     * @param lot the lot
     * @param organisation whose it was
     * @param receivedAt when the head of the request was read
     * @param reasons the code of each reason, and where in the request; the first thousand
     * @param statement SHA-256 of the signed statement
     */
    record TurnedAway(
            String act, UUID id, int lot, UUID organisation, Instant receivedAt, List<String> reasons, String statement)
            implements DepositEvent {
        @Override
        public String type() {
            return "deposit-refused/1";
        }
    }
}
