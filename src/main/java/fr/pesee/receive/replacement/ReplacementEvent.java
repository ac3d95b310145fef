package fr.pesee.receive.replacement;

import fr.pesee.ground.ledger.LedgerEvent;
import java.util.UUID;

/** What happens with the contents of backup copies, as the ledger keeps it. */
sealed interface ReplacementEvent extends LedgerEvent {
    /**
     * What an opened copy holds was entered under seal.
     *
     * @param lot the lot
     * @param copy the number of the copy in the lot
     * @param bidder whose electronic bid it replaces
     * @param deposit its identifier, as that of a deposit
     * @param sealed where it stands, with the digests of its parts, in the log of the tender's deposits
     */
    record Entered(int lot, int copy, String bidder, UUID deposit, String sealed) implements ReplacementEvent {
        @Override
        public String type() {
            return "backup-copy-entered/1";
        }
    }
}
