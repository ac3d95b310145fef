package fr.pesee.receive.opening;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.receive.consortium.Tenderer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A bid as an actor may see it.
 *
 * @param pricesMasked whether the bids' prices may not be told yet
 * @param pricesSealed whether the bid's prices stand in an envelope of their own that nobody has opened yet
 * @param prices null while masked or sealed
 * @param measures null while masked or sealed: a measured value may be a price in disguise, such as a discount
 * @param totals null while masked or sealed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BidView(
        int number,
        String name,
        Tenderer tenderer,
        Instant receivedAt,
        boolean pricesMasked,
        boolean pricesSealed,
        @Nullable Map<String, BigDecimal> prices,
        @Nullable Map<String, BigDecimal> measures,
        @Nullable Map<String, String> totals) {

    /** The bid as an actor may see it: until prices are known, nobody learns the shares of a group either. */
    static BidView of(OpenLot open, BidStore.Stored stored) {
        OpenedBid bid = stored.bid();
        boolean known = open.lot().phase().arePricesKnown();
        boolean sealed = open.tender().terms().twoEnvelopes() && stored.awaitsPrices();
        boolean told = known && !sealed;
        Map<String, String> totals = new TreeMap<>();
        bid.totals().forEach((code, total) -> totals.put(code, total.toString()));
        return new BidView(
                bid.number(),
                bid.name(),
                known ? bid.tenderer() : bid.tenderer().withoutShares(),
                bid.receivedAt(),
                !known,
                sealed,
                told ? bid.prices() : null,
                told ? bid.measures() : null,
                told ? totals : null);
    }
}
