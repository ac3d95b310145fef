package fr.pesee.receive.offline;

import fr.pesee.ground.ledger.LedgerEvent;
import java.util.List;

/** What leaves the server sealed, as the ledger keeps it. */
sealed interface OfflineEvent extends LedgerEvent {

    /**
     * Somebody took the sealed bids of a lot away.
     *
     * @param envelopes which kinds of envelopes
     * @param deposits the identifiers of the deposits
     * @param parts how many parts
     * @param bytes how many bytes of ciphertext
     */
    record Taken(int lot, List<String> envelopes, List<String> deposits, int parts, String bytes)
            implements OfflineEvent {
        @Override
        public String type() {
            return "sealed-bids-taken/1";
        }
    }
}
