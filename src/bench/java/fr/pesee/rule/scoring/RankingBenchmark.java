package fr.pesee.rule.scoring;

import fr.pesee.rule.aggregation.Overalls;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Rounding;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.formula.PriceFormulas;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long it takes to rank the largest lot there may be: 1,000 bids on 60 sub-criteria, two of them by price formula,
 * in exact fractions.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Threads(1)
@Fork(value = 2, jvmArgs = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 4)
public class RankingBenchmark {
    private static final int BRANCHES = 6;
    private static final int LEAVES = 10;
    private static final int PRICES = 2;
    private static final int POINTS_OF_A_PRICE = 20;
    private static final Fraction POINTS_OF_A_MARK = Fraction.of(60, BRANCHES * LEAVES - PRICES);
    private static final PriceBasis EUROS = new PriceBasis("EUR", PriceBasis.Taxes.EXCLUDED, 48);

    private final Grid grid = sixtyLeaves();
    private List<BidMarks> bids = List.of();

    /** Fixed seed: every run ranks the same bids. */
    @Setup(Level.Trial)
    public void fill() {
        Random random = new Random(1);
        List<BidMarks> filled = new ArrayList<>();
        for (int number = 1; number <= Scoring.MAX_BIDS; number++) {
            Map<String, BidMarks.Value> values = new HashMap<>();
            for (Criterion.Leaf leaf : grid.leaves()) {
                Fraction value = leaf instanceof Criterion.Price
                        ? Fraction.of(4_000_000_000L + random.nextInt(1_000_000_000), 100)
                        : Fraction.of(random.nextInt(11), 2);
                values.put(leaf.code(), new BidMarks.Value(value, "entry#" + number));
            }
            filled.add(new BidMarks("B" + number, Admission.ADMISSIBLE, grid.priceBasis(), values));
        }
        bids = filled;
    }

    /** From grid and marks to the whole ranking, every point of every bid included. */
    @Benchmark
    public Ranking ranking() {
        return Scoring.rank(grid, bids);
    }

    private static Grid sixtyLeaves() {
        List<Criterion> branches = new ArrayList<>();
        for (int branch = 0; branch < BRANCHES; branch++) {
            List<Criterion> leaves = new ArrayList<>();
            for (int leaf = 0; leaf < LEAVES; leaf++) {
                String code = "C" + branch + "." + leaf;
                leaves.add(branch == 0 && leaf < PRICES ? price(code) : mark(code));
            }
            String code = "C" + branch;
            Fraction points =
                    Fraction.sum(leaves.stream().map(Criterion::points).toList());
            branches.add(new Criterion.Branch(code, Text.same(code), points, null, leaves));
        }
        return new Grid(
                branches,
                Overalls.weightedSum(),
                Rounding.NONE,
                2,
                List.of(),
                Grid.BelowThreshold.LEAVES_REFERENCES,
                EUROS);
    }

    private static Criterion price(String code) {
        return new Criterion.Price(code, Text.same(code), Fraction.of(POINTS_OF_A_PRICE), PriceFormulas.inverse());
    }

    private static Criterion mark(String code) {
        return new Criterion.Quality(code, Text.same(code), POINTS_OF_A_MARK, null, Scale.ZERO_TO_FIVE, false);
    }
}
