package fr.pesee.receive.opening;

import fr.pesee.receive.consortium.Tenderer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bid as its envelopes tell it.
 *
 * @param name how it is spoken of; no other bid of the lot is called so
 * @param deposit the sealed deposit that it was opened from
 * @param prices unit price excluding tax, by schedule line; none where they are sealed apart
 * @param measures measured value, by criterion; none where prices are sealed apart
 */
record BidDraft(
        String name,
        Tenderer tenderer,
        Instant receivedAt,
        UUID deposit,
        Map<String, @Nullable BigDecimal> prices,
        Map<String, @Nullable BigDecimal> measures) {
    BidDraft named(String other) {
        return new BidDraft(other, tenderer, receivedAt, deposit, prices, measures);
    }
}
