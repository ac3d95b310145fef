package fr.pesee.receive.late;

import fr.pesee.ground.ledger.LedgerEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens with backup copies, as the ledger keeps it. */
sealed interface LateEvent extends LedgerEvent {

    /**
     * A backup copy was registered; until its lot is opened, in the log of the tender's deposits.
     *
     * @param lot the lot
     * @param copy its number in the lot
     * @param bidder as written on the envelope
     * @param identifier as written on the envelope; null where there is none
     * @param receivedAt when it reached the buyer
     * @param carrier what it came on
     * @param labelled whether the envelope says "copie de sauvegarde"
     * @param deadline as it stood at the registration
     * @param late whether it was received after that
     */
    record Registered(
            int lot,
            int copy,
            String bidder,
            @Nullable String identifier,
            Instant receivedAt,
            String carrier,
            boolean labelled,
            Instant deadline,
            boolean late)
            implements LateEvent {
        @Override
        public String type() {
            return "backup-copy-registered/1";
        }
    }

    /**
     * The officer proposed what is to become of a copy.
     *
     * @param lot the lot
     * @param copy its number in the lot
     * @param bidder as written on the envelope
     * @param receivedAt when it reached the buyer
     * @param registration where its registration stands in the ledger
     * @param proposal the number of the proposal, for this copy
     * @param outcome what is to become of it
     * @param reason why it is to be opened; null unless it is
     * @param evidence what shows it
     * @param organisation whose electronic transmission it belongs to; null where none is known
     * @param beganAt the first attempt of that organisation in the lot, as the server saw it; null where it saw none
     * @param deadline the deadline
     */
    record Proposed(
            int lot,
            int copy,
            String bidder,
            Instant receivedAt,
            String registration,
            int proposal,
            String outcome,
            @Nullable String reason,
            String evidence,
            @Nullable UUID organisation,
            @Nullable Instant beganAt,
            Instant deadline)
            implements LateEvent {
        @Override
        public String type() {
            return "backup-copy-decision-proposed/1";
        }
    }

    /**
     * A second person confirmed it: it is decided.
     *
     * @param lot the lot
     * @param copy its number in the lot
     * @param bidder as written on the envelope
     * @param proposal the number of the proposal, for this copy
     * @param proposalEntry where the proposal stands in the ledger
     * @param outcome what becomes of it
     * @param reason why it is opened; null unless it is
     */
    record Decided(
            int lot,
            int copy,
            String bidder,
            int proposal,
            String proposalEntry,
            String outcome,
            @Nullable String reason)
            implements LateEvent {
        @Override
        public String type() {
            return "backup-copy-decided/1";
        }
    }

    /**
     * What an opened copy holds was entered under seal.
     *
     * @param lot the lot
     * @param copy the number of the copy in the lot
     * @param bidder whose electronic bid it replaces
     * @param deposit its identifier, as that of a deposit
     * @param sealed where it stands, with the digests of its parts, in the log of the tender's deposits
     */
    record Entered(int lot, int copy, String bidder, UUID deposit, String sealed) implements LateEvent {
        @Override
        public String type() {
            return "backup-copy-entered/1";
        }
    }
}
