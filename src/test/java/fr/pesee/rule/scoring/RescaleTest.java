package fr.pesee.rule.scoring;

import static fr.pesee.rule.scoring.Sample.bid;
import static fr.pesee.rule.scoring.Sample.points;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.pesee.rule.aggregation.Overalls;
import fr.pesee.rule.exact.Explanation;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Rounding;
import fr.pesee.rule.exact.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

/** F25 {@code RESCALE_BEST}. */
class RescaleTest {
    private static final Threshold TEN = new Threshold(Fraction.of(10), Fraction.of(20));

    private static Grid grid(Grid.BelowThreshold below) {
        Criterion rescaled = new Criterion.Quality("Q", Text.same("Q"), Fraction.of(20), TEN, Sample.TWENTY, true);
        return new Grid(List.of(rescaled), Overalls.weightedSum(), Rounding.NONE, 2, List.of(), below, Sample.EUROS);
    }

    private static Ranking rank(BidMarks... bids) {
        return Scoring.rank(grid(Grid.BelowThreshold.LEAVES_REFERENCES), List.of(bids));
    }

    @Test
    void everyMarkIsDividedByTheBestOfTheLeaf() {
        Ranking ranking = rank(bid("A", "Q", "14"), bid("B", "Q", "16"), bid("C", "Q", "18"));
        assertEquals("140/9", points(ranking, "A", "Q"));
        assertEquals("160/9", points(ranking, "B", "Q"));
        assertEquals("20", points(ranking, "C", "Q"));
        Explanation.Computed total =
                (Explanation.Computed) ranking.explanation("A").orElseThrow();
        assertEquals("F25 RESCALE_BEST", ((Explanation.Computed) total.inputs().get(0)).rule());
    }

    @Test
    void aSingleBidGetsAllPoints() {
        assertEquals("20", points(rank(bid("A", "Q", "14")), "A", "Q"));
    }

    @Test
    void marksOfZeroStayZero() {
        Criterion rescaled = new Criterion.Quality("Q", Text.same("Q"), Fraction.of(20), null, Sample.TWENTY, true);
        Ranking ranking = Scoring.rank(Sample.grid(rescaled), List.of(bid("A", "Q", "0"), bid("B", "Q", "0")));
        assertEquals("0", points(ranking, "A", "Q"));
    }

    @Test
    void thresholdsReadTheMarkBeforeIt() {
        Ranking ranking = rank(bid("A", "Q", "10"), bid("B", "Q", "9.99"));
        assertEquals(List.of("A"), ranking.first());
        assertEquals("20", points(ranking, "A", "Q"));
        assertEquals(Outcome.BelowThreshold.class, ranking.result("B").outcome().getClass());
    }
}
