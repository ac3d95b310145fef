package fr.pesee.rule.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.pesee.rule.aggregation.Overalls;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Rounding;
import fr.pesee.rule.formula.PriceFormula;
import fr.pesee.rule.formula.PriceFormulas;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Which methods rank alike, whatever the bids. */
class IndexPropertiesTest {
    @Provide
    Arbitrary<List<BidMarks>> bids() {
        Arbitrary<String[]> bid = Combinators.combine(
                        Arbitraries.integers().between(100, 300),
                        Arbitraries.integers().between(1, 20))
                .as((price, mark) -> new String[] {price.toString(), mark.toString()});
        return bid.list().ofMinSize(1).ofMaxSize(6).map(list -> {
            List<BidMarks> bids = new ArrayList<>();
            for (String[] values : list) {
                bids.add(Sample.bid("B" + bids.size(), "P", values[0], "T", values[1]));
            }
            return bids;
        });
    }

    private static List<String> byIndex(String id, Map<String, String> parameters, int weight, List<BidMarks> bids) {
        Grid grid = Sample.grid(
                Overalls.of(id, parameters),
                Rounding.NONE,
                List.of(),
                Sample.barePrice("P", weight),
                Sample.quality("T", 100 - weight));
        return ranks(Scoring.rank(grid, bids));
    }

    private static List<String> bySum(PriceFormula formula, int weight, List<BidMarks> bids) {
        Grid grid = Sample.grid(Sample.price("P", weight, formula), Sample.quality("T", 100 - weight));
        return ranks(Scoring.rank(grid, bids));
    }

    private static List<String> ranks(Ranking ranking) {
        return ranking.results().stream()
                .map(result -> result.rank() + " " + result.bid())
                .toList();
    }

    @Property
    void euRatioRanksAsTheSumWithInverse(
            @ForAll("bids") List<BidMarks> bids, @ForAll @IntRange(min = 1, max = 99) int weight) {
        assertEquals(bySum(PriceFormulas.inverse(), weight, bids), byIndex("EU_RATIO", Map.of(), weight, bids));
    }

    @Property
    void pricePerQualityRanksAsQualityPerPriceWhateverTheWeights(
            @ForAll("bids") List<BidMarks> bids, @ForAll @IntRange(min = 1, max = 99) int weight) {
        assertEquals(
                byIndex("QUALITY_PER_PRICE", Map.of(), 50, bids), byIndex("PRICE_PER_QUALITY", Map.of(), weight, bids));
    }

    /** While neither floor nor cap acts: all prices stand inside the interval. */
    @Property
    void aFixedPricePerPointRanksAsMoneyForQuality(
            @ForAll("bids") List<BidMarks> bids,
            @ForAll @IntRange(min = 1, max = 99) int weight,
            @ForAll @IntRange(min = 300, max = 900) int interval) {
        Fraction value = Fraction.of(interval).multiply(Fraction.of(100 - weight, weight));
        List<String> expected = byIndex("MONEY_FOR_QUALITY", Map.of("value", value.toString()), weight, bids);
        String width = Integer.toString(interval);
        assertEquals(expected, bySum(PriceFormulas.of("EURO_SLOPE", Map.of("interval", width)), weight, bids));
        Map<String, String> range = Map.of("fullAt", "0", "zeroAt", width);
        assertEquals(expected, bySum(PriceFormulas.of("ABS_RANGE", range), weight, bids));
    }

    @Property
    void aFormulaThatReadsNoOtherBidCannotBeReorderedByOne(@ForAll("bids") List<BidMarks> bids) {
        PriceFormula range = PriceFormulas.of("ABS_RANGE", Map.of("fullAt", "0", "zeroAt", "300"));
        Grid grid = Sample.grid(Sample.price("P", 50, range), Sample.quality("T", 50));
        List<String> all = new ArrayList<>(Sample.order(Scoring.rank(grid, bids)));
        List<BidMarks> fewer = bids.subList(0, bids.size() - 1);
        all.remove(bids.get(bids.size() - 1).bid());
        assertEquals(all, Sample.order(Scoring.rank(grid, fewer)));
    }
}
