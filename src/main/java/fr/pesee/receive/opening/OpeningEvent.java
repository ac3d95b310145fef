package fr.pesee.receive.opening;

import fr.pesee.ground.ledger.EntryReference;
import fr.pesee.ground.ledger.LedgerEvent;
import fr.pesee.prepare.schedule.Schedule;
import fr.pesee.receive.consortium.Tenderer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What happens at an opening, as the ledger keeps it. */
public sealed interface OpeningEvent extends LedgerEvent {

    /** A bid was registered, whole. */
    record BidRegistered(
            int lot,
            int number,
            String name,
            Tenderer tenderer,
            Instant receivedAt,
            String currency,
            Map<String, BigDecimal> prices,
            Map<String, BigDecimal> measures,
            Map<String, String> totals)
            implements OpeningEvent {
        public BidRegistered {
            prices = new TreeMap<>(prices);
            measures = new TreeMap<>(measures);
            totals = new TreeMap<>(totals);
        }

        @Override
        public String type() {
            return "bid-registered/1";
        }

        /**
         * The bid as this entry states it, with its totals computed anew.
         *
         * @param schedule as published, or with the quantities that were drawn
         * @param entry where it is recorded
         */
        public OpenedBid bid(Schedule schedule, EntryReference entry) {
            return new OpenedBid(
                    number,
                    name,
                    tenderer,
                    receivedAt,
                    prices,
                    measures,
                    OpenedBid.totals(schedule, prices),
                    entry,
                    entry);
        }
    }

    /**
     * A bid got its prices and measured values, which stood in an envelope of their own.
     *
     * @param number of the bid
     * @param name of the bid
     * @param prices unit price in euros excluding tax, by schedule line
     * @param measures measured value, by criterion
     * @param totals by price criterion
     */
    record BidPriced(
            int lot,
            int number,
            String name,
            String currency,
            Map<String, BigDecimal> prices,
            Map<String, BigDecimal> measures,
            Map<String, String> totals)
            implements OpeningEvent {
        public BidPriced {
            prices = new TreeMap<>(prices);
            measures = new TreeMap<>(measures);
            totals = new TreeMap<>(totals);
        }

        @Override
        public String type() {
            return "bid-priced/1";
        }
    }

    /**
     * A bid is not ranked: the prices in its own envelope cannot be used; the minutes say why.
     *
     * @param number of the bid
     * @param name of the bid
     * @param deposit what it was opened from
     */
    record BidLeftUnpriced(int lot, int number, String name, UUID deposit) implements OpeningEvent {
        @Override
        public String type() {
            return "bid-left-unpriced/1";
        }
    }

    /**
     * A bid was registered, whole, that declares more: subcontractors, cloud providers, or a group that does not hold.
     *
     * @param declaration what it declares, and what is wrong with it
     */
    record BidDeclared(
            int lot,
            int number,
            String name,
            Tenderer tenderer,
            Instant receivedAt,
            String currency,
            Map<String, BigDecimal> prices,
            Map<String, BigDecimal> measures,
            Map<String, String> totals,
            BidDeclaration declaration)
            implements OpeningEvent {
        public BidDeclared {
            prices = new TreeMap<>(prices);
            measures = new TreeMap<>(measures);
            totals = new TreeMap<>(totals);
        }

        static BidDeclared of(BidRegistered bid, BidDeclaration declaration) {
            return new BidDeclared(
                    bid.lot,
                    bid.number,
                    bid.name,
                    bid.tenderer,
                    bid.receivedAt,
                    bid.currency,
                    bid.prices,
                    bid.measures,
                    bid.totals,
                    declaration);
        }

        @Override
        public String type() {
            return "bid-registered/2";
        }

        /** What it says of the bid itself. */
        public BidRegistered registered() {
            return new BidRegistered(lot, number, name, tenderer, receivedAt, currency, prices, measures, totals);
        }
    }

    /**
     * A bid is not evaluated: two persons readmitted another deposit of the same organisation in its place (RULE-59).
     *
     * @param number of the bid; it is not given again
     * @param name of the bid
     * @param deposit what it was opened from
     * @param successor the deposit that takes its place
     */
    record BidSetAside(int lot, int number, String name, UUID deposit, UUID successor) implements OpeningEvent {
        @Override
        public String type() {
            return "bid-set-aside/1";
        }
    }
}
