package fr.pesee.award.ranking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A ranking read back from the words in which it was kept. A page shows this and computes no rank or point again, so
 * that what is seen is what was recorded.
 *
 * @param bids ranked bids, best first, then those that are not ranked
 * @param ties groups that were equal before the tie chain, best first
 * @param concerns what the committee or the legal reviewer must see
 */
record KeptRanking(List<Bid> bids, List<Tie> ties, List<Concern> concerns) {
    private static final ObjectMapper JSON = new ObjectMapper();

    KeptRanking {
        bids = List.copyOf(bids);
        ties = List.copyOf(ties);
        concerns = List.copyOf(concerns);
    }

    /**
     * What one bid got.
     *
     * @param number its number in the lot
     * @param rank 1 is best; null unless ranked
     * @param total exact; null unless ranked
     * @param approximated whether a root or logarithm was cut on the way
     * @param points exact, by criterion; a criterion is missing where the bid got none
     * @param admission why it was rejected before the ranking; null unless it was
     * @param misses the minimum marks that it did not reach
     */
    record Bid(
            int number,
            String name,
            @Nullable Integer rank,
            @Nullable Fraction total,
            boolean approximated,
            Map<String, Fraction> points,
            @Nullable String admission,
            List<Miss> misses) {
        Bid {
            points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
            misses = List.copyOf(misses);
        }

        boolean isRanked() {
            return rank != null;
        }

        /** Why it was rejected before the ranking, in words; empty unless it was. */
        public Text admissionWords() {
            return admission == null ? Text.same("") : RankingWords.admission(admission);
        }
    }

    /** A minimum mark, and what was reached of it on the same scale. */
    record Miss(String code, Fraction reached, Fraction minimum, Fraction outOf) {}

    /**
     * Bids that were equal.
     *
     * @param decidedBy the criteria of the published tie chain that set them apart; empty when none did
     * @param isResolved whether nobody among them is still equal
     */
    record Tie(int rank, List<Integer> bids, List<String> decidedBy, boolean isResolved) {
        Tie {
            bids = List.copyOf(bids);
            decidedBy = List.copyOf(decidedBy);
        }
    }

    /**
     * Something in the result that must be seen.
     *
     * @param severity {@code INFO}, {@code WARN} or {@code BLOCK}
     * @param code the criterion; empty when it is the whole ranking
     */
    record Concern(String key, String severity, String rule, String code, List<Integer> bids) {
        Concern {
            bids = List.copyOf(bids);
        }

        /** What it is, in words. */
        public Text words() {
            return RankingWords.concern(key);
        }

        /** How grave it is, in words. */
        public Text severityWords() {
            return RankingWords.severity(severity);
        }
    }

    static KeptRanking of(Recommendation kept) {
        JsonNode ranking = parse(kept.ranking());
        Map<Integer, String> names = new HashMap<>();
        parse(kept.summary())
                .path("bids")
                .forEach(bid ->
                        names.put(bid.path("bid").asInt(), bid.path("name").asText()));
        return new KeptRanking(
                all(ranking.path("bids"), bid -> bid(bid, names)),
                all(ranking.path("ties"), KeptRanking::tie),
                all(ranking.path("alerts"), KeptRanking::concern));
    }

    /** The bids that have a rank, best first. */
    List<Bid> ranked() {
        return bids.stream().filter(Bid::isRanked).toList();
    }

    /** The bid of that number. */
    Optional<Bid> bid(int number) {
        return bids.stream().filter(bid -> bid.number == number).findFirst();
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a recommendation is always JSON", unreadable);
        }
    }

    private static Bid bid(JsonNode json, Map<Integer, String> names) {
        int number = json.path("bid").asInt();
        JsonNode outcome = json.path("outcome");
        JsonNode total = json.path("total");
        Map<String, Fraction> points = new LinkedHashMap<>();
        json.path("points").properties().forEach(each -> points.put(each.getKey(), fraction(each.getValue(), "value")));
        return new Bid(
                number,
                names.getOrDefault(number, Integer.toString(number)),
                outcome.has("rank") ? outcome.path("rank").asInt() : null,
                total.isObject() ? fraction(total, "value") : null,
                total.path("approximated").asBoolean(),
                points,
                outcome.has("admission") ? outcome.path("admission").asText() : null,
                all(outcome.path("misses"), KeptRanking::miss));
    }

    private static Miss miss(JsonNode json) {
        return new Miss(
                json.path("code").asText(),
                fraction(json, "reached"),
                fraction(json, "minimum"),
                fraction(json, "outOf"));
    }

    private static Tie tie(JsonNode json) {
        return new Tie(
                json.path("rank").asInt(),
                all(json.path("bids"), JsonNode::asInt),
                all(json.path("decidedBy"), JsonNode::asText),
                json.path("unresolved").isEmpty());
    }

    private static Concern concern(JsonNode json) {
        return new Concern(
                json.path("key").asText(),
                json.path("severity").asText(),
                json.path("rule").asText(),
                json.path("code").asText(),
                all(json.path("bids"), JsonNode::asInt));
    }

    private static Fraction fraction(JsonNode json, String name) {
        return Fraction.parse(json.path(name).asText());
    }

    private static <T> List<T> all(JsonNode list, Function<JsonNode, T> reading) {
        List<T> all = new ArrayList<>();
        list.forEach(each -> all.add(reading.apply(each)));
        return all;
    }
}
