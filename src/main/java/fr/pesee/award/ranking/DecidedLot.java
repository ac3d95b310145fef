package fr.pesee.award.ranking;

import fr.pesee.judge.consensus.AgreedMark;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.receive.opening.OpenedBid;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that a lot was decided on, so far: as the tables hold it, or as the ledger states it. Of an untouched tender
 * both are the same.
 *
 * @param lot the lot
 * @param parts what is announced of it, word for word, by name such as {@code grid}; empty before publication
 * @param bids the opened bids
 * @param marks the agreed marks that count
 * @param recommendation null before it is computed
 */
public record DecidedLot(
        Lot lot,
        SortedMap<String, String> parts,
        List<OpenedBid> bids,
        List<AgreedMark> marks,
        @Nullable Recommendation recommendation) {
    public DecidedLot {
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
        bids = List.copyOf(bids);
        marks = List.copyOf(marks);
    }
}
