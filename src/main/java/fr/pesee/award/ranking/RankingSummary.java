package fr.pesee.award.ranking;

import fr.pesee.receive.opening.OpenedBid;
import fr.pesee.rule.exact.CanonicalJson;
import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.scoring.BidResult;
import fr.pesee.rule.scoring.Ranking;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The ranking as a person reads it: names, ranks, and totals rounded for display only (RULE-36). */
final class RankingSummary {
    private RankingSummary() {}

    static String of(Ranking ranking, List<OpenedBid> bids, int displayScale) {
        Map<String, String> names =
                bids.stream().collect(Collectors.toMap(bid -> Integer.toString(bid.number()), OpenedBid::name));
        List<Map<String, @Nullable Object>> lines = ranking.results().stream()
                .map(result -> line(result, names.getOrDefault(result.bid(), result.bid()), displayScale))
                .toList();
        return CanonicalJson.write(Map.of("tieStatus", ranking.tieStatus().name(), "bids", lines));
    }

    private static Map<String, @Nullable Object> line(BidResult result, String name, int displayScale) {
        Figure total = result.total();
        Map<String, @Nullable Object> line = new TreeMap<>();
        line.put("bid", result.bid());
        line.put("name", name);
        line.put("rank", result.rank());
        line.put(
                "total",
                total == null ? null : total.value().toDecimal(displayScale).toPlainString());
        line.put("exactTotal", total == null ? null : total.value().toString());
        return line;
    }
}
