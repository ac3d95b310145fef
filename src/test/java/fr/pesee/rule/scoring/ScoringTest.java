package fr.pesee.rule.scoring;

import static fr.pesee.rule.scoring.Sample.bid;
import static fr.pesee.rule.scoring.Sample.grid;
import static fr.pesee.rule.scoring.Sample.measured;
import static fr.pesee.rule.scoring.Sample.order;
import static fr.pesee.rule.scoring.Sample.points;
import static fr.pesee.rule.scoring.Sample.price;
import static fr.pesee.rule.scoring.Sample.quality;
import static fr.pesee.rule.scoring.Sample.total;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.rule.exact.Explanation;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Rounding;
import fr.pesee.rule.formula.PriceFormulas;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoringTest {
    @Test
    void inverseGivesTwentySixteenAndTwoThirdsAndTwelveAndAHalf() {
        Ranking ranking = Scoring.rank(
                grid(price("P", 20)), List.of(bid("A", "P", "100"), bid("B", "P", "120"), bid("C", "P", "160")));
        assertEquals("20", points(ranking, "A", "P"));
        assertEquals("50/3", points(ranking, "B", "P"));
        assertEquals("25/2", points(ranking, "C", "P"));
    }

    @Test
    void theNeutralisationExampleIsWonByTheCheaperBidUnderInverse() {
        Ranking ranking = Scoring.rank(
                grid(price("P", 60), quality("T", 40)),
                List.of(bid("A", "P", "100", "T", "14"), bid("B", "P", "160", "T", "18")));
        assertEquals("88.0000", total(ranking, "A"));
        assertEquals("73.5000", total(ranking, "B"));
        assertEquals(List.of("A"), ranking.first());
    }

    @Test
    void aBidRejectedAsAbnormallyLowLeavesTheReferences() {
        Ranking ranking = Scoring.rank(
                grid(price("P", 20)),
                List.of(bid("L", Admission.ABNORMALLY_LOW, "P", "60"), bid("A", "P", "100"), bid("B", "P", "120")));
        assertEquals("20", points(ranking, "A", "P"));
        assertEquals("50/3", points(ranking, "B", "P"));
        assertEquals(
                new Outcome.Rejected(Admission.ABNORMALLY_LOW),
                ranking.result("L").outcome());
        assertTrue(ranking.explanation("L").isEmpty());
    }

    @Test
    void aSingleAdmissibleBidGetsTheFullMark() {
        Ranking ranking = Scoring.rank(grid(price("P", 20)), List.of(bid("A", "P", "123.45")));
        assertEquals("20", points(ranking, "A", "P"));
        assertTrue(ranking.alerts().isEmpty());
    }

    @Test
    void withoutAnyAdmissibleBidNobodyIsRanked() {
        Ranking ranking = Scoring.rank(grid(price("P", 20)), List.of(bid("A", Admission.LATE)));
        assertEquals(List.of(), ranking.first());
        assertEquals(Tie.Status.NONE, ranking.tieStatus());
    }

    @Test
    void rankingReadsUnroundedTotals() {
        Ranking ranking = Scoring.rank(twoMarks(Rounding.NONE), twoMarkBids());
        assertEquals("86.2700", total(ranking, "A"));
        assertEquals("86.1000", total(ranking, "B"));
        assertEquals(List.of("A", "B"), order(ranking));
    }

    @Test
    void aPublishedRoundingIsAppliedAndTheUnroundedRankingStandsBesideIt() {
        Rounding toWholeMarks = new Rounding.HalfUp(new Rounding.MarkStage(0, Fraction.of(20)), null);
        Ranking ranking = Scoring.rank(twoMarks(toWholeMarks), twoMarkBids());
        assertEquals("84.0000", total(ranking, "A"));
        assertEquals("87.0000", total(ranking, "B"));
        assertEquals(List.of("B", "A"), order(ranking));
        assertEquals(List.of("A", "B"), ranking.unroundedOrder());
        assertEquals(1, ranking.result("A").unroundedRank());
        assertEquals(List.of(new Alert.RoundingChangesRanking(List.of("B", "A"))), ranking.alerts());
    }

    /** The price mark out of 20 is entered as a mark, so that the example's 18.49 and 18.5 stand as they are. */
    private static Grid twoMarks(Rounding rounding) {
        return grid(rounding, List.of(), quality("P", 60), quality("T", 40));
    }

    private static List<BidMarks> twoMarkBids() {
        return List.of(bid("A", "P", "18.49", "T", "15.4"), bid("B", "P", "18.50", "T", "15.3"));
    }

    @Test
    void totalsCanBeRoundedByPolicyToo() {
        Rounding twoDecimals = new Rounding.HalfUp(null, 2);
        Ranking ranking = Scoring.rank(
                grid(twoDecimals, List.of(), price("P", 100)),
                List.of(bid("A", "P", "100"), bid("B", "P", "300"), bid("C", "P", "300.001")));
        assertEquals("33.3300", total(ranking, "B"));
        assertEquals(Tie.Status.TIE_UNRESOLVED, ranking.tieStatus());
        assertEquals(List.of("A", "B", "C"), ranking.unroundedOrder());
    }

    @Test
    void measuredValuesAreMarkedInProportionToTheBest() {
        Grid grid = grid(
                measured("H", 8, Criterion.Direction.HIGHER_IS_BETTER),
                measured("L", 10, Criterion.Direction.LOWER_IS_BETTER));
        Ranking ranking = Scoring.rank(
                grid,
                List.of(bid("A", "H", "14", "L", "2"), bid("B", "H", "18", "L", "4"), bid("C", "H", "12", "L", "5")));
        assertEquals("56/9", points(ranking, "A", "H"));
        assertEquals("8", points(ranking, "B", "H"));
        assertEquals("16/3", points(ranking, "C", "H"));
        assertEquals("10", points(ranking, "A", "L"));
        assertEquals("5", points(ranking, "B", "L"));
        assertEquals("4", points(ranking, "C", "L"));
    }

    @Test
    void whenEveryMeasuredValueIsZeroEveryBidGetsTheFullMark() {
        for (Criterion.Direction direction : Criterion.Direction.values()) {
            Ranking ranking =
                    Scoring.rank(grid(measured("M", 8, direction)), List.of(bid("A", "M", "0"), bid("B", "M", "0")));
            assertEquals("8", points(ranking, "A", "M"));
            assertEquals("8", points(ranking, "B", "M"));
        }
    }

    @Test
    void zeroIsBestWhereLowerIsBetterAndThenAloneEarnsPoints() {
        Ranking ranking = Scoring.rank(
                grid(measured("M", 8, Criterion.Direction.LOWER_IS_BETTER)),
                List.of(bid("A", "M", "0"), bid("B", "M", "3")));
        assertEquals("8", points(ranking, "A", "M"));
        assertEquals("0", points(ranking, "B", "M"));
    }

    @Test
    void aCriterionWithoutWeightChangesNothing() {
        Ranking ranking = Scoring.rank(
                grid(price("P", 100), quality("Q", 0)),
                List.of(bid("A", "P", "100", "Q", "0"), bid("B", "P", "200", "Q", "20")));
        assertEquals("100.0000", total(ranking, "A"));
        assertEquals("50.0000", total(ranking, "B"));
    }

    @Test
    void roundingByPolicyIsAStepOfItsOwnInTheExplanation() {
        Rounding both = new Rounding.HalfUp(new Rounding.MarkStage(2, null), 1);
        Ranking ranking =
                Scoring.rank(grid(both, List.of(), price("P", 100)), List.of(bid("A", "P", "1"), bid("B", "P", "3")));
        Explanation.Computed total =
                (Explanation.Computed) ranking.explanation("B").orElseThrow();
        Explanation.Computed sum = (Explanation.Computed) total.inputs().get(0);
        Explanation.Computed mark = (Explanation.Computed) sum.inputs().get(0);
        Explanation.Computed exact = (Explanation.Computed) mark.inputs().get(0);
        assertEquals(
                List.of("RULE-38 333/10", "RULE-37 3333/100", "RULE-38 3333/100", "F1 INVERSE 100/3"),
                List.of(step(total), step(sum), step(mark), step(exact)));
    }

    private static String step(Explanation.Computed node) {
        return node.rule() + " " + node.value();
    }

    @Test
    void theStepsOfBandsAreInputsOfTheExplanation() {
        Ranking ranking = Scoring.rank(
                grid(price("P", 20, PriceFormulas.of("BANDS", Map.of("bands", "1.1=1, 1.5=0.5")))),
                List.of(bid("A", "P", "100"), bid("B", "P", "140")));
        Explanation.Computed total =
                (Explanation.Computed) ranking.explanation("B").orElseThrow();
        Explanation.Computed mark = (Explanation.Computed) total.inputs().get(0);
        assertEquals(Fraction.of(10), mark.value());
        assertEquals(
                List.of(
                        "full-points",
                        "price",
                        "bands/1/limit",
                        "bands/1/share",
                        "bands/2/limit",
                        "bands/2/share",
                        "lowest-price"),
                mark.inputs().stream().map(input -> input.what().key()).toList());
    }
}
