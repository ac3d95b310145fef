package fr.pesee.receive.opening;

import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.PlainText;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.prepare.schedule.Schedule;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.receive.consortium.TendererDraft;
import fr.pesee.rule.scoring.Criterion;
import fr.pesee.rule.scoring.Grid;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a bid must state: every line priced (RULE-49), every measure given, in euros (RULE-29), in time (RULE-58). */
record BidCheck(Schedule schedule, Grid grid, Tender tender, boolean sealed, boolean pricesApart) {
    private static final int LONGEST_NAME = 200;
    private static final int DIGITS = 15;
    private static final int DECIMALS = 6;

    Findings check(BidDraft draft) {
        Findings findings = new Findings()
                .optionalText("/name", draft.name(), LONGEST_NAME)
                .present("/receivedAt", draft.receivedAt())
                .present("/tenderer", draft.tenderer())
                .require(
                        draft.currency() == null || "EUR".equals(draft.currency()),
                        "/currency",
                        OpeningProblem.BID_CURRENCY,
                        String.valueOf(draft.currency()));
        if (!sealed) {
            receivedAt(draft.receivedAt(), findings);
        }
        // Of a sealed bid, that was looked at when it was read.
        if (!sealed && draft.tenderer() != null) {
            draft.tenderer().check("/tenderer", findings);
        }
        name(draft, findings)
                .ifPresent(name -> findings.require(
                        name.length() <= LONGEST_NAME,
                        "/name",
                        OpeningProblem.BID_NAME_NEEDED,
                        Integer.toString(LONGEST_NAME)));
        if (!pricesApart) {
            prices(schedule, given(draft.prices()), findings);
            measures(grid, given(draft.measures()), findings);
        }
        return findings;
    }

    /** How the bid will be spoken of; empty while that cannot be said. */
    static Optional<String> name(BidDraft draft, Findings findings) {
        if (!findings.isEmpty("/name")) {
            return Optional.empty();
        }
        if (draft.name() != null) {
            return Optional.of(draft.name().strip());
        }
        return Optional.ofNullable(draft.tenderer())
                .flatMap(TendererDraft::name)
                .filter(PlainText::isStorable);
    }

    /** Typed in by hand: not after the deadline (RULE-58), and not before there was anything to bid for. */
    private void receivedAt(@Nullable OffsetDateTime at, Findings findings) {
        if (at == null) {
            return;
        }
        findings.require(
                        !at.toInstant().isAfter(tender.deadline()),
                        "/receivedAt",
                        OpeningProblem.BID_LATE,
                        tender.deadline().toString())
                .require(
                        !at.toInstant().isBefore(tender.launch()),
                        "/receivedAt",
                        OpeningProblem.BID_EARLY,
                        tender.launchDate().toString());
    }

    /** Every line of the schedule has its price, and nothing else has one. */
    static void prices(Schedule schedule, Map<String, @Nullable BigDecimal> prices, Findings findings) {
        Set<String> codes = schedule.codes();
        prices.forEach((code, price) -> {
            String at = Refusal.under("/prices", code);
            findings.require(codes.contains(code), at, OpeningProblem.BID_LINE_UNKNOWN, code);
            if (price != null) {
                findings.require(price.signum() > 0 && isPlain(price), at, OpeningProblem.BID_PRICE_INVALID);
            }
        });
        schedule.lines().stream()
                .filter(line ->
                        prices.get(line.code()) == null && findings.isEmpty(Refusal.under("/prices", line.code())))
                .forEach(line -> findings.at("/prices", OpeningProblem.BID_LINE_UNPRICED, line.code()));
    }

    /** Every measured criterion has its value, and nothing else has one. */
    static void measures(Grid grid, Map<String, @Nullable BigDecimal> measures, Findings findings) {
        Set<String> codes = grid.leaves().stream()
                .filter(Criterion.Measured.class::isInstance)
                .map(Criterion::code)
                .collect(Collectors.toSet());
        measures.forEach((code, value) -> {
            String at = Refusal.under("/measures", code);
            findings.require(codes.contains(code), at, OpeningProblem.BID_MEASURE_UNKNOWN, code);
            if (value != null) {
                findings.require(value.signum() >= 0 && isPlain(value), at, OpeningProblem.BID_MEASURE_INVALID);
            }
        });
        codes.stream()
                .filter(code -> measures.get(code) == null && findings.isEmpty(Refusal.under("/measures", code)))
                .sorted()
                .forEach(code -> findings.at("/measures", OpeningProblem.BID_MEASURE_MISSING, code));
    }

    private static boolean isPlain(BigDecimal value) {
        long digits = (long) value.precision() + Math.max(0, -(long) value.scale());
        return digits <= DIGITS && value.scale() <= DECIMALS;
    }

    private static Map<String, @Nullable BigDecimal> given(@Nullable Map<String, @Nullable BigDecimal> values) {
        return Objects.requireNonNullElse(values, Map.of());
    }
}
