package fr.pesee.rule.scoring;

import static fr.pesee.rule.scoring.Sample.bid;
import static fr.pesee.rule.scoring.Sample.grid;
import static fr.pesee.rule.scoring.Sample.quality;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.pesee.rule.exact.Rounding;
import java.util.List;
import org.junit.jupiter.api.Test;

/** RULE-39. */
class TieTest {
    private static Ranking rank(List<String> tieChain, BidMarks... bids) {
        return Scoring.rank(
                grid(Rounding.NONE, tieChain, quality("X", 40), quality("Y", 40), quality("Z", 20)), List.of(bids));
    }

    private static final BidMarks A = bid("A", "X", "10", "Y", "12", "Z", "10");
    private static final BidMarks B = bid("B", "X", "12", "Y", "10", "Z", "10");
    private static final BidMarks C = bid("C", "X", "5", "Y", "5", "Z", "5");

    @Test
    void equalTotalsWithoutAPublishedChainStayUnresolvedAndTheNextRankIsSkipped() {
        Ranking ranking = rank(List.of(), A, B, C);
        assertEquals(Tie.Status.TIE_UNRESOLVED, ranking.tieStatus());
        assertEquals(List.of("A", "B"), ranking.first());
        assertEquals(3, ranking.result("C").rank());
        assertEquals(List.of(new Alert.TieUnresolved(1, List.of("A", "B"))), ranking.alerts());
        assertEquals(Alert.Severity.BLOCK, ranking.alerts().get(0).severity());
    }

    @Test
    void thePublishedChainIsAppliedInOrderAndRecorded() {
        Ranking ranking = rank(List.of("Z", "Y", "X"), A, B, C);
        assertEquals(Tie.Status.RESOLVED, ranking.tieStatus());
        assertEquals(List.of("A"), ranking.first());
        assertEquals(2, ranking.result("B").rank());
        assertEquals(List.of(new Tie(1, List.of("A", "B"), List.of("Y"), List.of())), ranking.ties());
    }

    @Test
    void aChainThatCannotSeparateThemLeavesTheTieUnresolved() {
        Ranking ranking = rank(List.of("Z"), A, B, C);
        assertEquals(Tie.Status.TIE_UNRESOLVED, ranking.tieStatus());
    }

    @Test
    void aChainCanSetOneBidApartAndLeaveTwoEqual() {
        BidMarks sameAsA = bid("D", "X", "10", "Y", "12", "Z", "10");
        Ranking ranking = rank(List.of("X"), A, B, sameAsA);
        assertEquals(
                List.of(new Tie(1, List.of("A", "B", "D"), List.of("X"), List.of(List.of("A", "D")))), ranking.ties());
        assertEquals(List.of("B"), ranking.first());
        assertEquals(2, ranking.result("A").rank());
        assertEquals(2, ranking.result("D").rank());
    }

    @Test
    void aTieDownTheListLeavesTheFirstRankSettled() {
        BidMarks sameAsC = bid("D", "X", "5", "Y", "5", "Z", "5");
        BidMarks winner = bid("W", "X", "20", "Y", "20", "Z", "20");
        Ranking ranking = rank(List.of(), C, sameAsC, winner);
        assertEquals(Tie.Status.TIE_UNRESOLVED, ranking.tieStatus());
        assertEquals(List.of("W"), ranking.first());
    }

    @Test
    void chainKeysReadTheMarksOfTheRankingThatTheyServe() {
        Rounding wholePoints = new Rounding.HalfUp(new Rounding.MarkStage(0, null), null);
        Grid grid = grid(wholePoints, List.of("X"), quality("X", 20), quality("Y", 20));
        Ranking ranking = Scoring.rank(grid, List.of(bid("A", "X", "10.4", "Y", "9"), bid("B", "X", "10.1", "Y", "9")));
        assertEquals(Tie.Status.TIE_UNRESOLVED, ranking.tieStatus());
        assertEquals(List.of("A", "B"), ranking.unroundedOrder());
    }
}
