package fr.pesee.prepare.piece;

import fr.pesee.ground.ledger.LedgerEvent;
import java.util.List;

/** What happens to the pieces of a lot, as the ledger keeps it. */
public sealed interface PieceEvent extends LedgerEvent {

    /** An officer changed what bids are made of; the whole list as it stands since. */
    record Edited(int lot, List<Piece> pieces) implements PieceEvent {
        @Override
        public String type() {
            return "pieces-edited/1";
        }
    }
}
