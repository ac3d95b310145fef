package fr.pesee.receive.opening;

import fr.pesee.receive.consortium.TendererDraft;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A bid as registered for a fictional tender.
 *
 * @param name how it is spoken of; the operators' names when left out
 * @param currency ISO 4217; euros when left out
 * @param prices unit price excluding tax, by schedule line
 * @param measures measured value, by criterion
 */
public record BidDraft(
        @Nullable String name,
        @Nullable TendererDraft tenderer,
        @Nullable OffsetDateTime receivedAt,
        @Nullable String currency,
        @Nullable Map<String, @Nullable BigDecimal> prices,
        @Nullable Map<String, @Nullable BigDecimal> measures) {}
