package fr.pesee.prove.opendata;

import fr.pesee.ground.ledger.LedgerEvent;
import java.util.List;

/** What happens when a tender starts from elsewhere, as the ledger keeps it. */
sealed interface NoticeEvent extends LedgerEvent {
    /**
     * An officer started a tender from an eForms notice.
     *
     * @param sha256 of the file, in hexadecimal
     * @param size in bytes
     * @param notice its identifier (BT-701)
     * @param found how many terms were read
     * @param ignored how many elements were not
     * @param missing how many things the notice does not say
     * @param grids the lots whose grid was begun
     */
    record Imported(
            String sha256,
            long size,
            String subtype,
            String sdk,
            String notice,
            String language,
            int found,
            int ignored,
            int missing,
            List<Integer> grids)
            implements NoticeEvent {
        @Override
        public String type() {
            return "notice-imported/1";
        }
    }
}
