package fr.pesee.rule.scoring;

import static fr.pesee.rule.scoring.Sample.barePrice;
import static fr.pesee.rule.scoring.Sample.bid;
import static fr.pesee.rule.scoring.Sample.order;
import static fr.pesee.rule.scoring.Sample.price;
import static fr.pesee.rule.scoring.Sample.quality;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.rule.aggregation.Overall;
import fr.pesee.rule.aggregation.Overalls;
import fr.pesee.rule.exact.Explanation;
import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Rounding;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.formula.CatalogueEntry;
import fr.pesee.rule.formula.PriceFormulas;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Indices of price and quality together: F26 to F34, their table, their flipping, and the choice of a formula. */
class IndexTest {
    static final List<BidMarks> REFERENCE =
            List.of(bid("A", "P", "100", "T", "14"), bid("B", "P", "120", "T", "16"), bid("C", "P", "160", "T", "18"));

    private static final List<BidMarks> CHOICE =
            List.of(bid("X", "P", "120", "T", "14"), bid("Y", "P", "150", "T", "16.8"), bid("C", "P", "60", "T", "2"));

    static Overall overall(String id, String parameters) {
        return Overalls.of(id, given(parameters));
    }

    /** {@code "name:value;name:value"}. */
    private static Map<String, String> given(String parameters) {
        Map<String, String> given = new TreeMap<>();
        for (String part : parameters.isEmpty() ? new String[0] : parameters.split(";", -1)) {
            int colon = part.indexOf(':');
            given.put(part.substring(0, colon), part.substring(colon + 1));
        }
        return given;
    }

    static Grid grid(Overall overall, int priceWeight) {
        return Sample.grid(
                overall, Rounding.NONE, List.of(), barePrice("P", priceWeight), quality("T", 100 - priceWeight));
    }

    private static List<Figure> indices(Ranking ranking) {
        List<Figure> indices = new ArrayList<>();
        ranking.results().stream()
                .sorted((a, b) -> a.bid().compareTo(b.bid()))
                .forEach(result -> indices.add(result.total()));
        return indices;
    }

    static String shown(Ranking ranking) {
        return String.join(
                " ",
                indices(ranking).stream()
                        .map(index -> index.value().toDecimal(4).toPlainString())
                        .toList());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "QUALITY_PER_PRICE, constant:100, 0.7000 0.6667 0.5625, A B C",
        "PRICE_PER_QUALITY, constant:100, 1.4286 1.5000 1.7778, A B C",
        "PRICE_PER_QUALITY, '', 1.4286 1.5000 1.7778, A B C",
        "WEIGHTED_QUALITY_PER_PRICE, constant:100, 0.7884 0.7181 0.5826, A B C",
        "RATIO_BAND, band:0.1;decider:QUALITY, 0.0070 0.0067 0.0056, B A C",
        "RATIO_BAND, band:0.1;decider:PRICE, 0.0070 0.0067 0.0056, A B C",
        "RATIO_BAND, band:0.04;decider:QUALITY, 0.0070 0.0067 0.0056, A B C",
        "UFAB_MEAN, '', -12.3684 -16.8421 -30.7895, A B C",
        "UFAB_MEDIAN, '', -15.0000 -20.0000 -35.0000, A B C",
        "UFAB_LEADER, '', -20.0000 -26.2857 -44.5714, A B C",
        "UTILITY_INDEX, '', 0.8667 0.7778 0.6250, A B C",
        "MONEY_FOR_QUALITY, value:100, 30.0000 40.0000 70.0000, A B C"
    })
    void theReferenceDataGiveTheIndicesOfTheTable(String id, String parameters, String expected, String order) {
        Ranking ranking = Scoring.rank(grid(overall(id, parameters), 60), REFERENCE);
        assertEquals(expected, shown(ranking));
        assertEquals(order, String.join(" ", order(ranking)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "QUALITY_PER_PRICE, constant:100, 7/10 2/3 9/16",
        "PRICE_PER_QUALITY, constant:100, 10/7 3/2 16/9",
        "UFAB_MEAN, '', -235/19 -320/19 -585/19",
        "UFAB_LEADER, '', -20 -184/7 -312/7",
        "UTILITY_INDEX, '', 13/15 7/9 5/8"
    })
    void indicesAreExactFractions(String id, String parameters, String expected) {
        List<Figure> indices = indices(Scoring.rank(grid(overall(id, parameters), 60), REFERENCE));
        assertEquals(
                expected,
                String.join(
                        " ",
                        indices.stream().map(index -> index.value().toString()).toList()));
        assertTrue(indices.stream().noneMatch(Figure::approximated));
    }

    @Test
    void theRootOfAWeightedQualitySaysThatItIsApproximated() {
        Overall overall = overall("WEIGHTED_QUALITY_PER_PRICE", "");
        assertTrue(indices(Scoring.rank(grid(overall, 60), REFERENCE)).stream().allMatch(Figure::approximated));
        assertTrue(indices(Scoring.rank(grid(overall, 50), REFERENCE)).stream().noneMatch(Figure::approximated));
    }

    @Test
    void anOutsiderSwapsTheFirstTwoUnderMeanAndMedianButNotUnderTheLeader() {
        List<BidMarks> two = List.of(bid("A", "P", "100", "T", "12"), bid("B", "P", "140", "T", "16"));
        List<BidMarks> three = new ArrayList<>(two);
        three.add(bid("C", "P", "300", "T", "8"));
        for (String id : List.of("UFAB_MEAN", "UFAB_MEDIAN", "UFAB_LEADER")) {
            Grid grid = grid(overall(id, ""), 50);
            assertEquals(List.of("A"), Scoring.rank(grid, two).first(), id);
            boolean flips = !id.equals("UFAB_LEADER");
            assertEquals(List.of(flips ? "B" : "A"), Scoring.rank(grid, three).first(), id);
        }
        Grid mean = grid(overall("UFAB_MEAN", ""), 50);
        assertEquals("1.1905 -1.1905", shown(Scoring.rank(mean, two)));
        assertTrue(shown(Scoring.rank(mean, three)).startsWith("22.2222 27.7778 "));
    }

    /** C, cheapest and poor, is eliminated as abnormally low; nothing in X or Y changes. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "INVERSE, '', 60 62 55, Y, 85 82, X",
        "ABS_RANGE, fullAt:0;zeroAt:300, 65 67 45, Y, 65 67, Y",
        "EURO_SLOPE, interval:300, 75 77 55, Y, 85 87, Y"
    })
    void aBidThatCannotWinDecidesWhoDoesUnderInverseOnly(
            String id, String parameters, String withThird, String first, String without, String second) {
        Grid grid = Sample.grid(price("P", 50, PriceFormulas.of(id, given(parameters))), quality("T", 50));
        Ranking three = Scoring.rank(grid, CHOICE);
        Ranking two = Scoring.rank(grid, CHOICE.subList(0, 2));
        assertEquals(withThird, points(three, "X") + " " + points(three, "Y") + " " + points(three, "C"));
        assertEquals(List.of(first), three.first());
        assertEquals(without, points(two, "X") + " " + points(two, "Y"));
        assertEquals(List.of(second), two.first());
    }

    @Test
    void logarithmsKeepEveryGapToo() {
        Grid grid = Sample.grid(price("P", 50, PriceFormulas.of("LOG", Map.of("base", "3"))), quality("T", 50));
        assertEquals(
                gap(Scoring.rank(grid, CHOICE)).toDecimal(35),
                gap(Scoring.rank(grid, CHOICE.subList(0, 2))).toDecimal(35));
    }

    private static Fraction gap(Ranking ranking) {
        return ranking.result("X")
                .pointsOn("P")
                .value()
                .value()
                .subtract(ranking.result("Y").pointsOn("P").value().value());
    }

    private static String points(Ranking ranking, String bid) {
        Figure total = ranking.result(bid).total();
        return total == null ? "none" : total.value().toString();
    }

    @ParameterizedTest
    @CsvSource({"UFAB_MEAN, -20", "UFAB_MEDIAN, -20", "UFAB_LEADER, -20", "UTILITY_INDEX, 1", "EU_RATIO, 88"})
    void aSingleBidGetsTheIndexOfTheTable(String id, String expected) {
        Ranking ranking = Scoring.rank(grid(any(id), 60), REFERENCE.subList(0, 1));
        assertEquals(Fraction.parse(expected), indices(ranking).get(0).value());
    }

    static Overall any(String id) {
        return switch (id) {
            case "RATIO_BAND" -> overall(id, "band:1/10;decider:QUALITY");
            case "MONEY_FOR_QUALITY" -> overall(id, "value:100");
            default -> overall(id, "");
        };
    }

    @Test
    void everyIndexIsExplainedFromThePriceTheQualityAndWhatItDrawsFromOtherBids() {
        for (CatalogueEntry entry : Overalls.catalogue()) {
            Overall overall = any(entry.id());
            if (overall.readsPrice()) {
                Ranking ranking = Scoring.rank(grid(overall, 60), REFERENCE);
                Explanation.Computed explanation =
                        (Explanation.Computed) ranking.explanation("B").orElseThrow();
                assertEquals(indices(ranking).get(1).value(), explanation.value());
                assertEquals(entry.title(), explanation.rule());
                assertEquals("price", explanation.inputs().get(0).what().key());
                assertEquals("quality", explanation.inputs().get(1).what().key());
                explanation.inputs().forEach(input -> assertNotNull(input.asTree()));
            }
        }
    }

    @Test
    void referencesFollowTheLockedParameterOfThresholds() {
        Criterion quality = new Criterion.Quality(
                "T",
                Text.same("T"),
                Fraction.of(40),
                new Threshold(Fraction.of(10), Fraction.of(20)),
                Sample.TWENTY,
                false);
        List<BidMarks> bids = new ArrayList<>(REFERENCE);
        bids.add(bid("D", "P", "50", "T", "9"));
        for (Grid.BelowThreshold below : Grid.BelowThreshold.values()) {
            Grid grid = new Grid(
                    List.of(barePrice("P", 60), quality),
                    any("UTILITY_INDEX"),
                    Rounding.NONE,
                    2,
                    List.of(),
                    below,
                    Sample.EUROS);
            Ranking ranking = Scoring.rank(grid, bids);
            String expected = below == Grid.BelowThreshold.LEAVES_REFERENCES ? "13/15" : "13/30";
            assertEquals(expected, points(ranking, "A"));
            assertEquals("none", points(ranking, "D"));
        }
    }

    @Test
    void indicesAreRoundedWhenThePublishedPolicyRoundsTotals() {
        Ranking ranking = Scoring.rank(
                Sample.grid(
                        overall("QUALITY_PER_PRICE", "constant:100"),
                        new Rounding.HalfUp(null, 1),
                        List.of("T"),
                        barePrice("P", 60),
                        quality("T", 40)),
                REFERENCE);
        assertEquals("0.7000 0.7000 0.6000", shown(ranking));
        assertEquals(Arrays.asList("B", "A", "C"), order(ranking));
        assertEquals(List.of("A", "B", "C"), ranking.unroundedOrder());
    }
}
