package fr.pesee.receive.opening;

import fr.pesee.ground.ledger.EntryReference;
import fr.pesee.receive.consortium.Tenderer;
import fr.pesee.rule.exact.Fraction;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * A bid that may be evaluated.
 *
 * @param number its number in the lot, in the order of registration, from 1
 * @param name how it is spoken of
 * @param tenderer who made it
 * @param receivedAt when it was received, not after the deadline
 * @param prices unit price in euros excluding tax, by schedule line
 * @param measures measured value, by criterion
 * @param totals price total in euros excluding tax, by price criterion: quantity × unit price, exactly
 * @param entry the ledger entry that recorded it
 */
public record OpenedBid(
        int number,
        String name,
        Tenderer tenderer,
        Instant receivedAt,
        Map<String, BigDecimal> prices,
        Map<String, BigDecimal> measures,
        Map<String, Fraction> totals,
        EntryReference entry) {
    public OpenedBid {
        prices = new TreeMap<>(prices);
        measures = new TreeMap<>(measures);
        totals = new TreeMap<>(totals);
    }
}
