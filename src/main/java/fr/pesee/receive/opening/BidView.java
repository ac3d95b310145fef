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
 * @param prices null while masked
 * @param measures null while masked: a measured value may be a price in disguise, such as a discount
 * @param totals null while masked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BidView(
        int number,
        String name,
        Tenderer tenderer,
        Instant receivedAt,
        boolean pricesMasked,
        @Nullable Map<String, BigDecimal> prices,
        @Nullable Map<String, BigDecimal> measures,
        @Nullable Map<String, String> totals) {

    /** The bid as an actor may see it: until prices are known, nobody learns the shares of a group either. */
    static BidView of(OpenLot open, OpenedBid bid) {
        boolean prices = open.lot().phase().arePricesKnown();
        Map<String, String> totals = new TreeMap<>();
        bid.totals().forEach((code, total) -> totals.put(code, total.toString()));
        return new BidView(
                bid.number(),
                bid.name(),
                prices ? bid.tenderer() : bid.tenderer().withoutShares(),
                bid.receivedAt(),
                !prices,
                prices ? bid.prices() : null,
                prices ? bid.measures() : null,
                prices ? totals : null);
    }
}
