package fr.pesee.prepare.grid;

import fr.pesee.ground.ledger.LedgerEvent;

/** What happens to a grid, as the ledger keeps it. */
public sealed interface GridEvent extends LedgerEvent {

    /** A lot got its first grid from a model of the library. */
    record Started(int lot, String model, int modelVersion, String sha256) implements GridEvent {
        @Override
        public String type() {
            return "grid-started/1";
        }
    }

    /** An officer replaced the grid of a draft. */
    record Edited(int lot, String sha256) implements GridEvent {
        @Override
        public String type() {
            return "grid-edited/1";
        }
    }
}
