package fr.pesee.rule.scoring;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The largest lot there may be, ranked and added up a second time by the plain definition. */
class LargeLotTest {
    private static final Fraction POINTS_OF_A_MARK = Fraction.of(60, 58);
    private static final int POINTS_OF_A_PRICE = 20;

    @Test
    void aThousandBidsOnSixtyLeavesAreRankedByTheirExactTotals() {
        Grid grid = sixtyLeaves();
        List<BidMarks> bids = bids(grid);
        Map<String, Fraction> expected = totals(grid, bids);
        Ranking ranking = Scoring.rank(grid, bids);
        Map<String, Fraction> found = new LinkedHashMap<>();
        for (BidResult result : ranking.results()) {
            assertEquals(Math.toIntExact(1 + better(expected, result.bid())), result.rank(), result.bid());
            found.put(result.bid(), requireNonNull(result.total()).value());
        }
        assertEquals(expected, found);
        assertEquals(
                expected.values().stream().sorted(Comparator.reverseOrder()).toList(), List.copyOf(found.values()));
    }

    private static long better(Map<String, Fraction> totals, String bid) {
        Fraction own = requireNonNull(totals.get(bid));
        return totals.values().stream()
                .filter(total -> total.compareTo(own) > 0)
                .count();
    }

    private static Map<String, Fraction> totals(Grid grid, List<BidMarks> bids) {
        Map<String, Fraction> lowest = new HashMap<>();
        bids.forEach(
                bid -> bid.values().forEach((code, value) -> lowest.merge(code, value.value(), LargeLotTest::lower)));
        Map<String, Fraction> totals = new HashMap<>();
        for (BidMarks bid : bids) {
            List<Fraction> points = new ArrayList<>();
            for (Criterion.Leaf leaf : grid.leaves()) {
                Fraction value = requireNonNull(bid.values().get(leaf.code())).value();
                points.add(
                        leaf instanceof Criterion.Price
                                ? requireNonNull(lowest.get(leaf.code()))
                                        .divide(value)
                                        .multiply(Fraction.of(POINTS_OF_A_PRICE))
                                : value.divide(Fraction.of(5)).multiply(POINTS_OF_A_MARK));
            }
            totals.put(bid.bid(), Fraction.sum(points));
        }
        return totals;
    }

    private static Fraction lower(Fraction one, Fraction other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Grid sixtyLeaves() {
        List<Criterion> branches = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            List<Criterion> leaves = new ArrayList<>();
            for (int j = 0; j < 10; j++) {
                String code = "C" + i + "." + j;
                leaves.add(i == 0 && j < 2 ? Sample.price(code, POINTS_OF_A_PRICE) : mark(code));
            }
            String code = "C" + i;
            Fraction points =
                    Fraction.sum(leaves.stream().map(Criterion::points).toList());
            branches.add(new Criterion.Branch(code, Text.same(code), points, null, leaves));
        }
        return Sample.grid(branches.toArray(Criterion[]::new));
    }

    private static Criterion mark(String code) {
        return new Criterion.Quality(code, Text.same(code), POINTS_OF_A_MARK, null, Scale.ZERO_TO_FIVE, false);
    }

    private static List<BidMarks> bids(Grid grid) {
        Random random = new Random(1);
        List<BidMarks> bids = new ArrayList<>();
        for (int number = 1; number <= Scoring.MAX_BIDS; number++) {
            Map<String, BidMarks.Value> values = new HashMap<>();
            for (Criterion.Leaf leaf : grid.leaves()) {
                Fraction value = leaf instanceof Criterion.Price
                        ? Fraction.of(4_000_000_000L + random.nextInt(1_000_000_000), 100)
                        : Fraction.of(random.nextInt(11), 2);
                values.put(leaf.code(), new BidMarks.Value(value, "entry#" + number));
            }
            bids.add(new BidMarks("B" + number, Admission.ADMISSIBLE, grid.priceBasis(), values));
        }
        return bids;
    }
}
