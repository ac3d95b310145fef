package fr.pesee.award.ranking;

import fr.pesee.judge.consensus.AgreedMark;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.receive.opening.OpenedBid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a lot was decided on, so far: as the tables hold it, or as the ledger states it. Of an untouched tender
 * both are the same.
 *
 * @param lot the lot
 * @param grid the frozen grid, word for word; null before publication
 * @param schedule the frozen price schedule, word for word; null before publication
 * @param bids the opened bids
 * @param marks the agreed marks that count
 * @param recommendation null before it is computed
 */
public record DecidedLot(
        Lot lot,
        @Nullable String grid,
        @Nullable String schedule,
        List<OpenedBid> bids,
        List<AgreedMark> marks,
        @Nullable Recommendation recommendation) {
    public DecidedLot {
        bids = List.copyOf(bids);
        marks = List.copyOf(marks);
    }
}
