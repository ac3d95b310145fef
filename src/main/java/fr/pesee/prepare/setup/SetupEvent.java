package fr.pesee.prepare.setup;

import fr.pesee.ground.ledger.LedgerEvent;
import fr.pesee.prepare.publication.FrozenPart;
import java.util.List;
import java.util.UUID;

/** What happens when a tender is set up, as the ledger keeps it. */
sealed interface SetupEvent extends LedgerEvent {
    /**
     * An officer started a tender from a published one.
     *
     * @param source the published tender
     * @param version of what it announced, counted from 1
     * @param parts what was copied of it, each with its digest
     */
    record Copied(UUID source, String reference, int version, List<FrozenPart.Named> parts) implements SetupEvent {
        @Override
        public String type() {
            return "tender-copied/1";
        }
    }
}
