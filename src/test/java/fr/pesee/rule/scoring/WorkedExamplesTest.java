package fr.pesee.rule.scoring;

import static fr.pesee.rule.scoring.Sample.bid;
import static fr.pesee.rule.scoring.Sample.grid;
import static fr.pesee.rule.scoring.Sample.price;
import static fr.pesee.rule.scoring.Sample.quality;
import static fr.pesee.rule.scoring.Sample.total;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.rule.aggregation.Overalls;
import fr.pesee.rule.exact.Explanation;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Rounding;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.formula.PriceFormulas;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of rules §2 and §3. */
class WorkedExamplesTest {
    @ParameterizedTest(name = "(a) {0}")
    @CsvSource({"INVERSE, 88.0000, 73.5000, A", "LINEAR_LOW, 88.0000, 60.0000, A", "BELLEVILLE, 88.0000, 90.0000, B"})
    void bellevilleElectsABidThatIsSixtyPercentDearer(String id, String a, String b, String winner) {
        Ranking ranking = Scoring.rank(
                grid(price("P", 60, PriceFormulas.of(id, Map.of())), quality("T", 40)),
                List.of(bid("A", "P", "100", "T", "14"), bid("B", "P", "160", "T", "18")));
        assertEquals(a, total(ranking, "A"));
        assertEquals(b, total(ranking, "B"));
        assertEquals(List.of(winner), ranking.first());
    }

    @ParameterizedTest(name = "(b) coefficients {0} and {1}")
    @CsvSource({"1/2, 1/2, 7.7778, 9.5000, B", "9/10, 1/10, 9.5556, 9.1000, A"})
    void theMeanOfLotMarksElectsTheDearerBidAndWeightedMarksDoNot(
            String first, String second, String a, String b, String winner) {
        Criterion.Positions positions = positions(first, second);
        Ranking ranking = Scoring.rank(
                grid(positions), List.of(bid("A", "L1", "900", "L2", "180"), bid("B", "L1", "1000", "L2", "100")));
        assertEquals(a, total(ranking, "A"));
        assertEquals(b, total(ranking, "B"));
        assertEquals(List.of(winner), ranking.first());
        assertEquals(winner.equals("A"), positions.hasLawfulCoefficients());
        assertEquals(winner.equals("B"), ranking.alerts().contains(new Alert.DearerTotalMarkedHigher("P", "A", "B")));
    }

    private static Criterion.Positions positions(String first, String second) {
        return new Criterion.Positions(
                "P",
                Text.same("P"),
                Fraction.of(10),
                PriceFormulas.inverse(),
                List.of(
                        new Criterion.Position("L1", Text.same("L1"), Fraction.of(900), Fraction.parse(first)),
                        new Criterion.Position("L2", Text.same("L2"), Fraction.of(100), Fraction.parse(second))));
    }

    @Test
    void markingTheTotalPriceElectsTheCheaperBid() {
        Ranking ranking = Scoring.rank(grid(price("P", 10)), List.of(bid("A", "P", "1080"), bid("B", "P", "1100")));
        assertEquals("10.0000", total(ranking, "A"));
        assertEquals("9.8182", total(ranking, "B"));
    }

    @Test
    void equalPositionsMayBeWeightedEqually() {
        Criterion.Positions equal = new Criterion.Positions(
                "P",
                Text.same("P"),
                Fraction.of(10),
                PriceFormulas.inverse(),
                List.of(
                        new Criterion.Position("L1", Text.same("L1"), Fraction.of(50), Fraction.of(1, 2)),
                        new Criterion.Position("L2", Text.same("L2"), Fraction.of(50), Fraction.of(1, 2))));
        assertTrue(equal.hasLawfulCoefficients());
    }

    @Test
    void ranksElectTheWrongBid() {
        Criterion[] criteria = {mark("X", 60), mark("Y", 25), mark("Z", 15)};
        List<BidMarks> bids =
                List.of(bid("A", "X", "95", "Y", "60", "Z", "60"), bid("B", "X", "94", "Y", "95", "Z", "95"));
        Ranking points = Scoring.rank(grid(criteria), bids);
        assertEquals("81.0000", total(points, "A"));
        assertEquals("94.4000", total(points, "B"));
        Ranking ranks =
                Scoring.rank(grid(Overalls.of("RANK_AVERAGE", Map.of()), Rounding.NONE, List.of(), criteria), bids);
        assertEquals("1.4000", total(ranks, "A"));
        assertEquals("1.6000", total(ranks, "B"));
        assertEquals(List.of("A"), ranks.first());
        assertEquals(Alert.Kind.FORBIDDEN_METHOD, ranks.alerts().get(0).kind());
        Explanation.Computed explanation =
                (Explanation.Computed) ranks.explanation("A").orElseThrow();
        assertEquals("F12 RANK_AVERAGE", explanation.rule());
        assertEquals(
                List.of("1", "2", "2"),
                explanation.inputs().stream()
                        .map(input -> input.value().toString())
                        .toList());
    }

    /** A mark out of 100. */
    private static Criterion mark(String code, int points) {
        Scale hundred = new Scale(Fraction.ZERO, Fraction.of(100), Fraction.ONE, List.of());
        return new Criterion.Quality(code, Text.same(code), Fraction.of(points), null, hundred, false);
    }

    @Test
    void aNegativePriceMarkIsFlooredSoThatItCostsNoTechnicalPoints() {
        Ranking ranking = Scoring.rank(
                grid(price("P", 40, PriceFormulas.of("LINEAR_LOW", Map.of())), quality("T", 60)),
                List.of(bid("A", "P", "100", "T", "10"), bid("B", "P", "250", "T", "19")));
        assertEquals("70.0000", total(ranking, "A"));
        assertEquals("57.0000", total(ranking, "B"));
        assertEquals(List.of(new Alert.LimitActed("P", "B", Fraction.of(-1, 2))), ranking.alerts());
        Explanation.Computed total =
                (Explanation.Computed) ranking.explanation("B").orElseThrow();
        Explanation.Computed floored = (Explanation.Computed) total.inputs().get(0);
        assertEquals("RULE-13", floored.rule());
        assertEquals(Fraction.of(-20), floored.inputs().get(0).value());
    }

    @ParameterizedTest(name = "{0}, third bid {1}")
    @CsvSource({
        "MINMAX, 200, 82.0000, 86.4000",
        "MINMAX, 110, 82.0000, 72.0000",
        "INVERSE, 200, 82.0000, 86.4615",
        "INVERSE, 110, 82.0000, 86.4615"
    })
    void anIrrelevantThirdBidSwapsTheFirstTwoUnderMinMaxOnly(String id, String third, String a, String b) {
        Scale sixty = new Scale(Fraction.ZERO, Fraction.of(60), Fraction.ONE, List.of());
        Criterion quality = new Criterion.Quality("T", Text.same("T"), Fraction.of(60), null, sixty, false);
        Ranking ranking = Scoring.rank(
                grid(price("P", 40, PriceFormulas.of(id, Map.of())), quality),
                List.of(
                        bid("A", "P", "100", "T", "42"),
                        bid("B", "P", "104", "T", "48"),
                        bid("C", "P", third, "T", "0")));
        assertEquals(a, total(ranking, "A"));
        assertEquals(b, total(ranking, "B"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"INVERSE, false, 0.3750", "LINEAR_LOW, false, 0.6000", "BELLEVILLE, true, 0.1000"})
    void theNeutralisationTestSeparatesBellevilleFromRegularFormulas(String id, boolean alert, String amplitude) {
        Ranking ranking = Scoring.rank(
                grid(price("P", 20, PriceFormulas.of(id, Map.of()))),
                List.of(bid("A", "P", "100"), bid("B", "P", "120"), bid("C", "P", "160")));
        Fraction gap = ranking.result("A")
                .pointsOn("P")
                .value()
                .value()
                .subtract(ranking.result("C").pointsOn("P").value().value());
        assertEquals(amplitude, gap.divide(Fraction.of(20)).toDecimal(4).toPlainString());
        assertEquals(alert, ranking.alerts().stream().anyMatch(found -> found.kind() == Alert.Kind.NEUTRALISATION));
    }

    @Test
    void markingNearestToTheEstimateBlocks() {
        Ranking ranking = Scoring.rank(
                grid(price("P", 20, PriceFormulas.of("ESTIMATE_ABS", Map.of("estimate", "120")))),
                List.of(bid("A", "P", "100"), bid("B", "P", "120"), bid("C", "P", "160")));
        assertTrue(ranking.alerts().contains(new Alert.CheaperBidMarkedLower("P", "A", "B")));
        assertTrue(ranking.alerts().stream().anyMatch(alert -> alert.kind() == Alert.Kind.FORBIDDEN_METHOD));
    }

    @Test
    void euRatioRanksAndTotalsAsInverseDoes() {
        List<BidMarks> bids = List.of(
                bid("A", "P", "100", "T", "14"), bid("B", "P", "120", "T", "16"), bid("C", "P", "160", "T", "18"));
        Ranking inverse = Scoring.rank(grid(price("P", 60), quality("T", 40)), bids);
        Ranking ratio = Scoring.rank(
                grid(
                        Overalls.of("EU_RATIO", Map.of()),
                        Rounding.NONE,
                        List.of("P"),
                        Sample.barePrice("P", 60),
                        quality("T", 40)),
                bids);
        for (String name : List.of("A", "B", "C")) {
            assertEquals(inverse.result(name).total(), ratio.result(name).total());
        }
        assertFalse(ratio.result("A").points().containsKey("P"));
        Explanation.Computed explanation =
                (Explanation.Computed) ratio.explanation("B").orElseThrow();
        assertEquals("F11 EU_RATIO", explanation.rule());
        assertEquals(
                List.of("price", "quality", "price-weight", "quality-weight", "lowest-price"),
                explanation.inputs().stream().map(input -> input.what().key()).toList());
    }

    @Test
    void anIndexTieIsBrokenByTheCheaperPriceWhenTheChainSaysSo() {
        Criterion price = Sample.barePrice("P", 50);
        List<BidMarks> bids = List.of(bid("A", "P", "200", "T", "20"), bid("B", "P", "100", "T", "10"));
        Ranking ranking = Scoring.rank(
                grid(Overalls.of("EU_RATIO", Map.of()), Rounding.NONE, List.of("P"), price, quality("T", 50)), bids);
        assertEquals(List.of("B"), ranking.first());
        assertEquals(Tie.Status.RESOLVED, ranking.tieStatus());
    }

    @Test
    void aSumOfUnitPricesFlattersTheDearerSchedule() {
        Ranking sums = Scoring.rank(grid(price("P", 10)), List.of(bid("A", "P", "1300"), bid("B", "P", "1270")));
        Ranking baskets = Scoring.rank(grid(price("P", 10)), List.of(bid("A", "P", "125000"), bid("B", "P", "176500")));
        assertEquals(List.of("B"), sums.first());
        assertEquals(List.of("A"), baskets.first());
    }

    @Test
    void whenTheMeanOfAllPricesIsZeroEveryPriceIsRefused() {
        Grid grid = grid(price("P", 20, PriceFormulas.of("MEAN", Map.of())));
        List<BidMarks> bids = List.of(bid("A", "P", "0"), bid("B", "P", "0"));
        assertEquals(
                List.of(
                        new MarkProblem.PriceRefused("A", "P", Fraction.ZERO),
                        new MarkProblem.PriceRefused("B", "P", Fraction.ZERO)),
                Scoring.check(grid, bids));
    }

    @Test
    void bestRatioIsTheSameAsInverseWhenLowerIsBetter() {
        Ranking ranking = Scoring.rank(
                grid(price("P", 20), Sample.measured("M", 20, Criterion.Direction.LOWER_IS_BETTER)),
                List.of(bid("A", "P", "100", "M", "100"), bid("B", "P", "120", "M", "120")));
        assertEquals(ranking.result("B").pointsOn("P"), ranking.result("B").pointsOn("M"));
    }
}
