package fr.pesee.prepare.tender;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tender as the API shows it.
 *
 * @param notice for a fictional tender or a test area, the sentence that goes with whatever is shown of it (RULE-142)
 * @param now what the tender's clock shows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TenderView(
        UUID id,
        String reference,
        String title,
        Procedure procedure,
        boolean framework,
        LocalDate launchDate,
        String legalProfile,
        Instant deadline,
        @Nullable BigDecimal estimatedValue,
        @Nullable BigDecimal maximumValue,
        String currency,
        @Nullable String nonAllotmentReason,
        @Nullable Terms terms,
        boolean fictional,
        boolean trial,
        @Nullable String notice,
        Instant now,
        List<Lot> lots,
        long version) {
    /** The tender as it stands at a real instant, for a reader of this language. */
    public static TenderView of(Tender tender, Instant real, String language) {
        return new TenderView(
                tender.id(),
                tender.reference(),
                tender.title(),
                tender.procedure(),
                tender.framework(),
                tender.launchDate(),
                tender.law().code(),
                tender.deadline(),
                tender.estimatedValue(),
                tender.maximumValue(),
                "EUR",
                tender.nonAllotmentReason(),
                tender.terms().areNone() ? null : tender.terms(),
                tender.fictional(),
                tender.trial(),
                tender.nature().isReal() ? null : tender.nature().notice().in(language),
                tender.clock().at(real).truncatedTo(ChronoUnit.SECONDS),
                tender.lots(),
                tender.version());
    }
}
