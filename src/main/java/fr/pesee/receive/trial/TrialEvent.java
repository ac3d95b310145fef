package fr.pesee.receive.trial;

import fr.pesee.ground.ledger.LedgerEvent;
import java.time.Instant;

/** What happens in a test area, as the ledger keeps it. */
sealed interface TrialEvent extends LedgerEvent {

    /**
     * What bidders had left was erased; it stands in the log of the tender's deposits.
     *
     * @param before what came before this instant
     * @param deposits how many of them
     * @param withdrawals how many of them
     * @param parts how many sealed parts
     * @param attempts how many notes of what was tried
     * @param bytes of all those parts
     */
    record Swept(Instant before, long deposits, long withdrawals, long parts, long attempts, String bytes)
            implements TrialEvent {
        @Override
        public String type() {
            return "trial-swept/1";
        }
    }
}
