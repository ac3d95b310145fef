package fr.pesee.rule.scoring;

import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.scoring.BidResult.Points;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A ranking as maps and lists, for its canonical form. */
final class RankingTree {
    private RankingTree() {}

    static Map<String, Object> of(Ranking ranking) {
        return Map.of(
                "bids", ranking.results().stream().map(RankingTree::bid).toList(),
                "unroundedOrder", ranking.unroundedOrder(),
                "tieStatus", ranking.tieStatus().name(),
                "ties", ranking.ties().stream().map(RankingTree::tie).toList(),
                "alerts", ranking.alerts().stream().map(RankingTree::alert).toList());
    }

    private static Map<String, @Nullable Object> bid(BidResult result) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("bid", result.bid());
        tree.put("outcome", outcome(result.outcome()));
        Map<String, Object> points = new TreeMap<>();
        result.points().forEach((code, value) -> points.put(code, points(value)));
        tree.put("points", points);
        tree.put("total", figure(result.total()));
        tree.put("unroundedTotal", figure(result.unroundedTotal()));
        tree.put("unroundedRank", result.unroundedRank());
        return tree;
    }

    private static Map<String, Object> outcome(Outcome outcome) {
        if (outcome instanceof Outcome.Ranked ranked) {
            return Map.of("status", "RANKED", "rank", ranked.rank());
        }
        if (outcome instanceof Outcome.Rejected rejected) {
            return Map.of(
                    "status", "REJECTED", "admission", rejected.admission().name());
        }
        Outcome.BelowThreshold below = (Outcome.BelowThreshold) outcome;
        return Map.of(
                "status",
                "ELIMINATED_BELOW_THRESHOLD",
                "misses",
                below.misses().stream().map(RankingTree::miss).toList());
    }

    private static Map<String, Object> miss(Outcome.MissedThreshold miss) {
        return Map.of(
                "code", miss.code(),
                "reached", miss.reached(),
                "minimum", miss.threshold().minimum(),
                "outOf", miss.threshold().outOf());
    }

    private static Map<String, Object> points(Points points) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("value", points.value().value());
        tree.put("unrounded", points.unrounded().value());
        tree.put("approximated", points.value().approximated());
        return tree;
    }

    private static @Nullable Map<String, Object> figure(@Nullable Figure figure) {
        return figure == null ? null : Map.of("value", figure.value(), "approximated", figure.approximated());
    }

    private static Map<String, Object> tie(Tie tie) {
        List<List<String>> unresolved = tie.unresolved();
        return Map.of("rank", tie.rank(), "bids", tie.bids(), "decidedBy", tie.decidedBy(), "unresolved", unresolved);
    }

    private static Map<String, Object> alert(Alert alert) {
        return Map.of(
                "key", alert.key(),
                "severity", alert.severity().name(),
                "rule", alert.rule(),
                "code", alert.code(),
                "bids", alert.bids());
    }
}
