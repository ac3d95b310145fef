package fr.pesee.receive.upload;

import fr.pesee.ground.ledger.LedgerEvent;

/** What happens to parts that no deposit names, as the ledger keeps it. */
sealed interface PartEvent extends LedgerEvent {

    /**
     * Parts that no deposit names were deleted; it stands in the log of the tender's deposits.
     *
     * @param parts how many of them
     * @param bytes of them all
     */
    record Swept(long parts, String bytes) implements PartEvent {
        @Override
        public String type() {
            return "parts-swept/1";
        }
    }
}
