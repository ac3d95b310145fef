package fr.pesee.receive.opening;

import fr.pesee.ground.problem.Findings;
import fr.pesee.prepare.schedule.Schedule;
import fr.pesee.rule.scoring.Criterion;
import fr.pesee.rule.scoring.Grid;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a bid must state: every line priced (RULE-49), every measure given, in euros (RULE-29), in time (RULE-58). */
record BidCheck(Schedule schedule, Grid grid, Instant deadline) {
    private static final int DIGITS = 15;
    private static final int DECIMALS = 6;

    Findings check(BidDraft draft) {
        Findings findings = new Findings()
                .optionalText("/name", draft.name(), 200)
                .present("/receivedAt", draft.receivedAt())
                .present("/tenderer", draft.tenderer())
                .require(
                        draft.currency() == null || "EUR".equals(draft.currency()),
                        "/currency",
                        OpeningProblem.BID_CURRENCY,
                        String.valueOf(draft.currency()))
                .require(
                        draft.receivedAt() == null
                                || !draft.receivedAt().toInstant().isAfter(deadline),
                        "/receivedAt",
                        OpeningProblem.BID_LATE,
                        deadline.toString());
        if (draft.tenderer() != null) {
            draft.tenderer().check("/tenderer", findings);
        }
        prices(given(draft.prices()), findings);
        measures(given(draft.measures()), findings);
        return findings;
    }

    private void prices(Map<String, @Nullable BigDecimal> prices, Findings findings) {
        Set<String> codes = schedule.codes();
        prices.forEach((code, price) -> {
            findings.require(codes.contains(code), "/prices/" + code, OpeningProblem.BID_LINE_UNKNOWN, code);
            if (price != null) {
                findings.require(
                        price.signum() > 0 && isPlain(price), "/prices/" + code, OpeningProblem.BID_PRICE_INVALID);
            }
        });
        schedule.lines().stream()
                .filter(line -> prices.get(line.code()) == null)
                .forEach(line -> findings.at("/prices", OpeningProblem.BID_LINE_UNPRICED, line.code()));
    }

    private void measures(Map<String, @Nullable BigDecimal> measures, Findings findings) {
        Set<String> codes = grid.leaves().stream()
                .filter(Criterion.Measured.class::isInstance)
                .map(Criterion::code)
                .collect(Collectors.toSet());
        measures.forEach((code, value) -> {
            findings.require(codes.contains(code), "/measures/" + code, OpeningProblem.BID_MEASURE_UNKNOWN, code);
            if (value != null) {
                findings.require(
                        value.signum() >= 0 && isPlain(value), "/measures/" + code, OpeningProblem.BID_MEASURE_INVALID);
            }
        });
        codes.stream()
                .filter(code -> measures.get(code) == null)
                .sorted()
                .forEach(code -> findings.at("/measures", OpeningProblem.BID_MEASURE_MISSING, code));
    }

    private static boolean isPlain(BigDecimal value) {
        return value.precision() <= DIGITS && value.scale() <= DECIMALS && value.scale() >= -DIGITS;
    }

    private static Map<String, @Nullable BigDecimal> given(@Nullable Map<String, @Nullable BigDecimal> values) {
        return Objects.requireNonNullElse(values, Map.of());
    }
}
