package fr.pesee.receive.opening;

import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.prepare.schedule.Schedule;
import fr.pesee.prepare.schedule.ScheduleLine;
import fr.pesee.rule.scoring.Criterion;
import fr.pesee.rule.scoring.Grid;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a bid must state: every line priced (RULE-49), every measure given, in euros (RULE-29). */
final class BidCheck {
    private BidCheck() {}

    /** Every line of the schedule has its price, and nothing else has one. */
    static void prices(Schedule schedule, Map<String, @Nullable BigDecimal> prices, Findings findings) {
        Set<String> codes = schedule.codes();
        prices.forEach((code, price) -> {
            String at = Refusal.under("/prices", code);
            findings.require(codes.contains(code), at, OpeningProblem.BID_LINE_UNKNOWN, code);
            if (price != null) {
                findings.require(
                        price.signum() > 0 && ScheduleLine.isPlain(price), at, OpeningProblem.BID_PRICE_INVALID, code);
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
                findings.require(
                        value.signum() >= 0 && ScheduleLine.isPlain(value),
                        at,
                        OpeningProblem.BID_MEASURE_INVALID,
                        code);
            }
        });
        codes.stream()
                .filter(code -> measures.get(code) == null && findings.isEmpty(Refusal.under("/measures", code)))
                .sorted()
                .forEach(code -> findings.at("/measures", OpeningProblem.BID_MEASURE_MISSING, code));
    }
}
