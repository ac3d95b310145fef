package fr.pesee.receive.opening;

import fr.pesee.ground.ledger.EntryReference;
import fr.pesee.prepare.schedule.Schedule;
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
 * @param prices unit price in euros excluding tax, by schedule line; none while they are sealed apart
 * @param measures measured value, by criterion; none while they are sealed apart, with the prices
 * @param totals price total in euros excluding tax, by price criterion: quantity × unit price, exactly
 * @param entry the ledger entry that recorded it
 * @param pricesEntry the ledger entry that recorded its prices and measured values: the same, or a later one
 */
public record OpenedBid(
        int number,
        String name,
        Tenderer tenderer,
        Instant receivedAt,
        Map<String, BigDecimal> prices,
        Map<String, BigDecimal> measures,
        Map<String, Fraction> totals,
        EntryReference entry,
        EntryReference pricesEntry) {
    public OpenedBid {
        prices = new TreeMap<>(prices);
        measures = new TreeMap<>(measures);
        totals = new TreeMap<>(totals);
    }

    /** The totals of these prices; none while there are no prices. */
    static Map<String, Fraction> totals(Schedule schedule, Map<String, BigDecimal> prices) {
        return prices.isEmpty() ? Map.of() : schedule.totals(prices);
    }

    /** The same bid once its prices are known. */
    public OpenedBid priced(
            Map<String, BigDecimal> found, Map<String, BigDecimal> measured, Schedule schedule, EntryReference at) {
        return new OpenedBid(number, name, tenderer, receivedAt, found, measured, totals(schedule, found), entry, at);
    }
}
