package fr.pesee.rule.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.rule.exact.Explanation;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Rounding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ScoringPropertiesTest {
    private static final Grid GRID = Sample.grid(
            Rounding.NONE,
            List.of("Q", "P"),
            Sample.price("P", 40),
            Sample.quality("Q", 40),
            Sample.measured("M", 20, Criterion.Direction.LOWER_IS_BETTER));

    @Provide
    Arbitrary<List<BidMarks>> bids() {
        Arbitrary<BidMarks> bid = Combinators.combine(
                        Arbitraries.integers().between(1, 400),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.of(Admission.ADMISSIBLE, Admission.ADMISSIBLE, Admission.IRREGULAR))
                .as((price, halves, measure, admission) -> Sample.bid(
                        "",
                        admission,
                        "P",
                        Fraction.of(price, 4).toDecimal(2).toPlainString(),
                        "Q",
                        Fraction.of(halves, 2).toDecimal(1).toPlainString(),
                        "M",
                        measure.toString()));
        return bid.list().ofMinSize(1).ofMaxSize(8).map(ScoringPropertiesTest::named);
    }

    private static List<BidMarks> named(List<BidMarks> bids) {
        List<BidMarks> named = new ArrayList<>();
        for (BidMarks bid : bids) {
            named.add(new BidMarks("B" + named.size(), bid.admission(), bid.priceBasis(), bid.values()));
        }
        return named;
    }

    @Property
    void theOrderInWhichBidsAreGivenChangesNotOneByte(@ForAll("bids") List<BidMarks> bids, @ForAll Random random) {
        List<BidMarks> shuffled = new ArrayList<>(bids);
        Collections.shuffle(shuffled, random);
        Ranking first = Scoring.rank(GRID, bids);
        Ranking second = Scoring.rank(GRID, shuffled);
        assertEquals(first.toCanonicalJson(), second.toCanonicalJson());
        for (BidMarks bid : bids) {
            assertEquals(first.explanation(bid.bid()), second.explanation(bid.bid()));
        }
    }

    @Property
    void aRejectedBidChangesNothingForTheOthers(@ForAll("bids") List<BidMarks> bids) {
        Ranking with = Scoring.rank(GRID, bids);
        Ranking without =
                Scoring.rank(GRID, bids.stream().filter(BidMarks::isAdmissible).toList());
        assertEquals(
                without.results(),
                with.results().stream().filter(BidResult::isRanked).toList());
        assertEquals(without.alerts(), with.alerts());
        for (BidResult result : without.results()) {
            assertEquals(without.explanation(result.bid()), with.explanation(result.bid()));
        }
    }

    @Property
    void pointsStayBetweenZeroAndWhatACriterionIsWorth(@ForAll("bids") List<BidMarks> bids) {
        for (BidResult result : Scoring.rank(GRID, bids).results()) {
            result.points().forEach((code, points) -> {
                Fraction value = points.value().value();
                assertTrue(value.signum() >= 0);
                assertTrue(value.compareTo(GRID.find(code).orElseThrow().points()) <= 0);
            });
        }
    }

    @Property
    void aCheaperBidNeverHasALowerPriceMark(@ForAll("bids") List<BidMarks> bids) {
        assertTrue(Scoring.rank(GRID, bids).alerts().stream()
                .noneMatch(alert -> alert instanceof Alert.CheaperBidMarkedLower));
    }

    @Property
    void everyExplanationEndsInGivenValuesAndStartsAtTheTotal(@ForAll("bids") List<BidMarks> bids) {
        Ranking ranking = Scoring.rank(GRID, bids);
        for (BidResult result : ranking.results()) {
            if (result.total() != null) {
                Explanation explanation = ranking.explanation(result.bid()).orElseThrow();
                assertEquals(result.total().value(), explanation.value());
                assertSourced(explanation);
            }
        }
    }

    @Property
    void everyStepOfAnExplanationCanBeComputedAgain(@ForAll("bids") List<BidMarks> bids) {
        Ranking ranking = Scoring.rank(GRID, bids);
        for (BidResult result : ranking.results()) {
            ranking.explanation(result.bid()).ifPresent(ScoringPropertiesTest::assertRecomputed);
        }
    }

    private static void assertRecomputed(Explanation node) {
        if (node instanceof Explanation.Computed computed) {
            List<Fraction> values =
                    computed.inputs().stream().map(Explanation::value).toList();
            Fraction expected =
                    switch (computed.rule()) {
                        case "RULE-37" -> Fraction.sum(values);
                        case "F1 INVERSE" ->
                            values.get(0).multiply(values.get(2)).divide(values.get(1));
                        case "RULE-30" -> values.get(0).multiply(values.get(1)).divide(values.get(2));
                        case "BEST_RATIO" ->
                            values.get(1).isZero()
                                    ? values.get(0)
                                    : values.get(0).multiply(values.get(2)).divide(values.get(1));
                        case "RULE-26" -> values.get(0);
                        default -> throw new AssertionError("No way to compute " + computed.rule() + " again");
                    };
            assertEquals(expected, computed.value(), computed.rule());
            computed.inputs().forEach(ScoringPropertiesTest::assertRecomputed);
        }
    }

    private static void assertSourced(Explanation node) {
        if (node instanceof Explanation.Given given) {
            assertTrue(given.source().startsWith("entry#") || given.source().startsWith("grid#"));
        } else {
            List<Explanation> inputs = ((Explanation.Computed) node).inputs();
            assertTrue(!inputs.isEmpty(), node.what().key());
            inputs.forEach(ScoringPropertiesTest::assertSourced);
        }
    }
}
