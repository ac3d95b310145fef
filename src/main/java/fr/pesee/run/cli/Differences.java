package fr.pesee.run.cli;

import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.model.BidFile.Expectation;
import fr.pesee.rule.scoring.BidResult;
import fr.pesee.rule.scoring.Ranking;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a file of bids announces against what the engine finds. */
final class Differences {
    private Differences() {}

    /**
     * A value that came out otherwise than announced.
     *
     * @param place the bid and criterion, or {@code ranking}
     * @param found what came out; empty when nothing did
     */
    record Difference(String place, String announced, String found) {}

    static List<Difference> between(@Nullable Expectation expected, Ranking ranking) {
        List<Difference> differences = new ArrayList<>();
        if (expected == null) {
            return differences;
        }
        List<String> order = ranking.results().stream()
                .filter(BidResult::isRanked)
                .map(BidResult::bid)
                .toList();
        if (!order.equals(expected.ranking())) {
            differences.add(new Difference("ranking", String.join(", ", expected.ranking()), String.join(", ", order)));
        }
        for (BidResult result : ranking.results()) {
            Map<String, Fraction> points = expected.points().getOrDefault(result.bid(), Map.of());
            points.forEach((code, value) -> {
                String announced = shown(value, expected.decimals());
                Figure figure = figure(result, code);
                String found = figure == null ? "" : shown(figure.value(), expected.decimals());
                if (!announced.equals(found)) {
                    differences.add(new Difference(result.bid() + " " + code, announced, found));
                }
            });
        }
        return differences;
    }

    private static @Nullable Figure figure(BidResult result, String code) {
        if (code.equals(Expectation.TOTAL)) {
            return result.total();
        }
        BidResult.Points points = result.points().get(code);
        return points == null ? null : points.value();
    }

    private static String shown(Fraction value, int decimals) {
        return value.toDecimal(decimals).toPlainString();
    }
}
