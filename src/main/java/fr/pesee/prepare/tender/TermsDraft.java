package fr.pesee.prepare.tender;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The terms of a tender as asked for; see {@link Terms}. */
public record TermsDraft(
        @Nullable BigDecimal budget,
        @Nullable OffsetDateTime questionsUntil,
        @Nullable OffsetDateTime opening,
        @Nullable Integer validityDays,
        @Nullable Integer mostLots,
        @Nullable String allocationRule,
        @Nullable Integer largestFile,
        @Nullable Integer largestBid,
        @Nullable List<@Nullable String> fileTypes,
        @Nullable Boolean twoEnvelopes,
        @Nullable Boolean singleParticipation) {

    Terms terms() {
        List<@Nullable String> types = Objects.requireNonNullElse(fileTypes, List.<@Nullable String>of());
        return new Terms(
                budget,
                instant(questionsUntil),
                instant(opening),
                validityDays,
                mostLots,
                allocationRule,
                largestFile,
                largestBid,
                types.stream().map(type -> Objects.requireNonNullElse(type, "")).toList(),
                Boolean.TRUE.equals(twoEnvelopes),
                Boolean.TRUE.equals(singleParticipation));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant().truncatedTo(ChronoUnit.MICROS);
    }
}
