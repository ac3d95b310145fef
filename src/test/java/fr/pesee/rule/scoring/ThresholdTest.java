package fr.pesee.rule.scoring;

import static fr.pesee.rule.scoring.Sample.bid;
import static fr.pesee.rule.scoring.Sample.points;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.rule.aggregation.WeightedSum;
import fr.pesee.rule.exact.Explanation;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Rounding;
import fr.pesee.rule.exact.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

/** RULE-20. */
class ThresholdTest {
    private static final Threshold TEN_OF_TWENTY = new Threshold(Fraction.of(10), Fraction.of(20));

    private static Grid grid(Grid.BelowThreshold below, Rounding rounding) {
        Criterion security = new Criterion.Branch(
                "S",
                Text.same("S"),
                Fraction.of(40),
                TEN_OF_TWENTY,
                List.of(Sample.quality("S1", 30), Sample.quality("S2", 10)));
        return new Grid(
                List.of(Sample.price("P", 60), security),
                new WeightedSum(),
                rounding,
                2,
                List.of(),
                below,
                Sample.EUROS);
    }

    private static List<BidMarks> bids(String marksOfTheCheapest) {
        return List.of(
                bid("Cheap", "P", "50", "S1", marksOfTheCheapest, "S2", "10"),
                bid("Good", "P", "100", "S1", "15", "S2", "15"));
    }

    @Test
    void aBidExactlyAtTheMinimumStays() {
        Ranking ranking = Scoring.rank(grid(Grid.BelowThreshold.LEAVES_REFERENCES, Rounding.NONE), bids("10"));
        assertTrue(ranking.result("Cheap").isRanked());
    }

    @Test
    void aBidBelowTheMinimumIsEliminatedAndLeavesTheReferences() {
        Ranking ranking = Scoring.rank(grid(Grid.BelowThreshold.LEAVES_REFERENCES, Rounding.NONE), bids("9.99"));
        Outcome.MissedThreshold miss = new Outcome.MissedThreshold("S", Fraction.parse("9.9925"), TEN_OF_TWENTY);
        assertEquals(
                new Outcome.BelowThreshold(List.of(miss)),
                ranking.result("Cheap").outcome());
        assertEquals("60", points(ranking, "Good", "P"));
        assertEquals("none", points(ranking, "Cheap", "P"));
        assertEquals("3997/200", points(ranking, "Cheap", "S"));
    }

    @Test
    void whenTheConsultationDocumentsSaySoItStaysInTheReferences() {
        Ranking ranking = Scoring.rank(grid(Grid.BelowThreshold.STAYS_IN_REFERENCES, Rounding.NONE), bids("9.99"));
        assertEquals("30", points(ranking, "Good", "P"));
        assertEquals("60", points(ranking, "Cheap", "P"));
        assertEquals(List.of("Good"), ranking.first());
    }

    @Test
    void thresholdsCompareUnroundedMarks() {
        Rounding wholePoints = new Rounding.HalfUp(new Rounding.MarkStage(0, null), 0);
        Ranking ranking = Scoring.rank(grid(Grid.BelowThreshold.LEAVES_REFERENCES, wholePoints), bids("9.99"));
        assertEquals(
                Outcome.BelowThreshold.class, ranking.result("Cheap").outcome().getClass());
    }

    @Test
    void whenEveryBidIsBelowNobodyIsRankedAndNothingBreaks() {
        Ranking ranking = Scoring.rank(
                grid(Grid.BelowThreshold.LEAVES_REFERENCES, Rounding.NONE),
                List.of(bid("A", "P", "50", "S1", "1", "S2", "1")));
        assertEquals(List.of(), ranking.first());
    }

    @Test
    void theMotiveIsExplainedWithTheMarksThatItRestsOn() {
        Ranking ranking = Scoring.rank(grid(Grid.BelowThreshold.LEAVES_REFERENCES, Rounding.NONE), bids("9.99"));
        Explanation.Computed root =
                (Explanation.Computed) ranking.explanation("Cheap").orElseThrow();
        assertEquals("missed-thresholds", root.what().key());
        Explanation.Computed reached = (Explanation.Computed) root.inputs().get(0);
        assertEquals(Fraction.parse("9.9925"), reached.value());
        assertTrue(reached.inputs().stream()
                .anyMatch(input -> input instanceof Explanation.Given given
                        && given.source().equals("entry#Cheap/S1")));
    }
}
