package fr.pesee.prepare.grid;

import fr.pesee.ground.ledger.LedgerEvent;
import java.util.List;

/** What happens to a grid, as the ledger keeps it. */
public sealed interface GridEvent extends LedgerEvent {

    /** A lot got its first grid from a model of the library. */
    record Started(int lot, String model, int modelVersion, String sha256) implements GridEvent {
        @Override
        public String type() {
            return "grid-started/1";
        }
    }

    /**
     * An officer changed the grid of a tender in preparation.
     *
     * @param added codes of criteria that were not there before
     * @param removed codes of criteria that are no more
     * @param changed codes of criteria that say something else now
     * @param rules whether anything besides criteria changed, such as ties or rounding
     * @param sha256 of the whole grid as it is now
     */
    record Edited(int lot, List<String> added, List<String> removed, List<String> changed, boolean rules, String sha256)
            implements GridEvent {
        static Edited of(int lot, GridDifference difference, String sha256) {
            return new Edited(
                    lot, difference.added(), difference.removed(), difference.changed(), difference.rules(), sha256);
        }

        @Override
        public String type() {
            return "grid-edited/2";
        }
    }

    /**
     * A grid, or one criterion of it, was copied from elsewhere.
     *
     * @param kind {@code model} of the library, or {@code tender}
     * @param source the id of the model, or of the tender
     * @param sourceVersion the version of the model, or of the tender's publication
     * @param sourceSha256 of the whole grid that it was copied from
     * @param criterion the code under which it stands there; empty when the whole grid was copied
     * @param sha256 of the whole grid as it is now
     */
    record Copied(
            int lot,
            String kind,
            String source,
            int sourceVersion,
            String sourceSha256,
            String criterion,
            String sha256)
            implements GridEvent {
        @Override
        public String type() {
            return "grid-copied/1";
        }
    }
}
