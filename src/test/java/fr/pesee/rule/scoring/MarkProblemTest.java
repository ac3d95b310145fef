package fr.pesee.rule.scoring;

import static fr.pesee.rule.scoring.Sample.bid;
import static fr.pesee.rule.scoring.Sample.grid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkProblemTest {
    private static final Grid GRID = grid(
            Sample.price("P", 40),
            new Criterion.Quality("Q", Text.same("Q"), Fraction.of(50), null, Scale.ZERO_TO_FIVE, false),
            Sample.measured("M", 10, Criterion.Direction.HIGHER_IS_BETTER));

    @Test
    void allProblemsOfAllBidsAreReportedAtOnce() {
        List<BidMarks> bids = List.of(
                bid("B", "P", "0", "Q", "4.25", "M", "-1"),
                bid("A", "Q", "5.5", "X", "1"),
                bid("C", "P", "-3", "Q", "-0.5", "M", "0"));
        List<MarkProblem> problems = Scoring.check(GRID, bids);
        assertEquals(
                List.of(
                        new MarkProblem.Missing("A", "P"),
                        new MarkProblem.OffScale("A", "Q", Fraction.parse("5.5"), Scale.ZERO_TO_FIVE),
                        new MarkProblem.Missing("A", "M"),
                        new MarkProblem.UnknownLeaf("A", "X"),
                        new MarkProblem.PriceRefused("B", "P", Fraction.ZERO),
                        new MarkProblem.OffStep("B", "Q", Fraction.parse("4.25"), Scale.ZERO_TO_FIVE),
                        new MarkProblem.NegativeMeasure("B", "M", Fraction.of(-1)),
                        new MarkProblem.PriceRefused("C", "P", Fraction.of(-3)),
                        new MarkProblem.OffScale("C", "Q", Fraction.parse("-0.5"), Scale.ZERO_TO_FIVE)),
                problems);
        assertEquals(
                problems,
                assertThrows(UnmarkableBids.class, () -> Scoring.rank(GRID, bids))
                        .problems());
    }

    @Test
    void anotherCurrencyTaxOrDurationIsRefused() {
        PriceBasis dollars = new PriceBasis("USD", PriceBasis.Taxes.EXCLUDED, 12);
        BidMarks bid = new BidMarks(
                "A",
                Admission.ADMISSIBLE,
                dollars,
                bid("A", "P", "1", "Q", "1", "M", "1").values());
        assertEquals(
                List.of(new MarkProblem.OtherBasis("A", dollars, Sample.EUROS)), Scoring.check(GRID, List.of(bid)));
    }

    @Test
    void twoBidsUnderOneNameAreRefused() {
        BidMarks bid = bid("A", "P", "1", "Q", "1", "M", "1");
        assertEquals(List.of(new MarkProblem.DuplicateBid("A")), Scoring.check(GRID, List.of(bid, bid)));
    }

    @Test
    void moreThanAThousandBidsAreRefused() {
        List<BidMarks> bids = new ArrayList<>();
        for (int i = 0; i <= Scoring.MAX_BIDS; i++) {
            bids.add(new BidMarks("B" + i, Admission.LATE, Sample.EUROS, Map.of()));
        }
        assertEquals(List.of(new MarkProblem.TooManyBids(1001)), Scoring.check(GRID, bids));
        assertTrue(Scoring.check(GRID, bids.subList(0, 1000)).isEmpty());
    }

    @Test
    void theMarksOfARejectedBidAreNotRead() {
        List<BidMarks> bids = List.of(
                bid("A", "P", "1", "Q", "1", "M", "1"), bid("R", Admission.IRREGULAR, "P", "-5", "nonsense", "1"));
        assertTrue(Scoring.check(GRID, bids).isEmpty());
    }
}
