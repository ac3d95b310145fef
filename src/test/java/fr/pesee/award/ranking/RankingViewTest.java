package fr.pesee.award.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.award.ranking.KeptRanking.Bid;
import fr.pesee.ground.page.BidMark;
import fr.pesee.ground.page.Formats;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.model.ScoringModels;
import fr.pesee.rule.scoring.Grid;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the page shows of the sample is what was kept, to the last digit. */
class RankingViewTest {
    private static final SampleStory STORY = new SampleStory();
    private static final Recommendation KEPT =
            Objects.requireNonNull(STORY.decided().recommendation());
    private static final Grid GRID = ScoringModels.read(
                    Objects.requireNonNull(STORY.decided().parts().get("grid")))
            .orThrow()
            .grid();
    private static final KeptRanking RANKING = KeptRanking.of(KEPT);
    private static final RankingView VIEW = RankingView.of(RANKING, KEPT.explanation(), GRID, 5);

    @Test
    void theBidsStandInTheirOrderWithTheirNames() {
        assertEquals(
                List.of("Capgemini", "Atos + SCC", "SoftwareONE"),
                VIEW.lines().stream().map(line -> line.bid().name()).toList());
        assertEquals("Capgemini arrive en tête, de 0,4065\u00A0point", heading());
    }

    @Test
    void thePointsOfEachBidSumExactlyToItsTotal() {
        for (RankingView.Line line : VIEW.lines()) {
            Fraction sum = Fraction.sum(line.cells().stream()
                    .map(cell -> Objects.requireNonNull(cell.points()))
                    .toList());
            assertEquals(line.bid().total(), sum, line.bid().name());
        }
    }

    @Test
    void everyNumberOfTheTableLeadsToAPlaceThatStandsOnceOnThePage() {
        List<String> places = VIEW.explained().stream()
                .flatMap(line -> Objects.requireNonNull(line.reckoning()).places())
                .toList();
        Set<String> once = new HashSet<>(places);
        assertEquals(places.size(), once.size());
        VIEW.lines().forEach(line -> line.cells().forEach(cell -> assertTrue(once.contains(cell.place()))));
        assertTrue(VIEW.leads(1, "C1.1"));
        assertFalse(VIEW.leads(1, "C9"));
    }

    @Test
    void everyInputNamesItsEntryOrThePublishedGrid() {
        List<Reckoning> leaves = VIEW.explained().stream()
                .flatMap(line -> leaves(Objects.requireNonNull(line.reckoning())))
                .toList();
        assertTrue(leaves.size() > 50);
        leaves.forEach(leaf -> assertTrue(leaf.entry() >= 0, leaf.toString()));
        assertTrue(leaves.stream().anyMatch(leaf -> leaf.published() && leaf.entry() == 5));
    }

    @Test
    void aBidIsNamedWhereOthersAreComparedWithItAndItsOwnValueIsCalledWhatItIs() {
        List<Reckoning> leaves =
                leaves(Objects.requireNonNull(VIEW.lines().get(0).reckoning())).toList();
        assertTrue(leaves.stream()
                .anyMatch(leaf -> leaf.named() && leaf.label().fr().equals("SoftwareONE")));
        assertTrue(leaves.stream()
                .anyMatch(leaf -> !leaf.named() && leaf.label().fr().equals("Valeur mesurée")));
    }

    @Test
    void aReckoningRoundsForDisplayAndKeepsTheFraction() {
        Reckoning total = Objects.requireNonNull(VIEW.lines().get(0).reckoning());
        assertEquals("82,5807", total.decimals(Formats.of("fr"), VIEW.scale()));
        assertTrue(total.isRounded(VIEW.scale()));
        assertEquals(VIEW.lines().get(0).bid().total(), total.value());
    }

    @Test
    void theDifferencesOfAnyTwoBidsSumExactlyToTheirGap() {
        for (Bid one : RANKING.ranked()) {
            for (Bid other : RANKING.ranked()) {
                Contest contest = Contest.between(one, other, GRID);
                assertEquals(contest.gap(), sum(contest.reasons()).add(contest.rounding()));
                assertEquals(contest.gap(), sum(contest.rows()).add(contest.rounding()));
                assertTrue(contest.rounding().isZero());
            }
        }
    }

    @Test
    void whoeverAsksForNoContestThatCanBeSeesTheBestTwo() {
        for (int[] asked : new int[][] {{0, 0}, {1, 1}, {99, 1}, {1, 99}}) {
            Contest contest = Contest.of(RANKING, GRID, asked[0], asked[1]).orElseThrow();
            assertTrue(contest.one().number() != contest.other().number());
        }
        Contest contest = Contest.of(RANKING, GRID, 0, 0).orElseThrow();
        assertEquals("Capgemini", contest.one().name());
        assertEquals("Atos + SCC", contest.other().name());
        KeptRanking alone = new KeptRanking(List.of(RANKING.bids().get(0)), List.of(), List.of());
        assertTrue(Contest.of(alone, GRID, 1, 2).isEmpty());
    }

    @Test
    void theBarsOfABidFollowEachOtherWithoutAGap() {
        RankingView.Line first = VIEW.lines().get(0);
        assertEquals("0.000%", first.bars().get(0).x());
        assertEquals(first.bars().get(0).width(), first.bars().get(1).x());
        assertEquals(VIEW.columns().size(), first.bars().size());
    }

    @Test
    void moreThanThreeBidsKeepSignsThatDiffer() {
        assertEquals(6, Stream.of(1, 2, 3, 4, 5, 6).map(BidMark::of).distinct().count());
        assertEquals(BidMark.of(1), BidMark.of(7));
    }

    private static String heading() {
        return new Conclusion("fr", VIEW.scale(), VIEW.additive()).of(RANKING).plain();
    }

    private static Fraction sum(List<Contest.Duel> duels) {
        return Fraction.sum(duels.stream().map(Contest.Duel::difference).toList());
    }

    private static Stream<Reckoning> leaves(Reckoning node) {
        return node.inputs().isEmpty()
                ? Stream.of(node)
                : node.inputs().stream().flatMap(RankingViewTest::leaves);
    }
}
