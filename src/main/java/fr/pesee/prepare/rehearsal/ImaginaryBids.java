package fr.pesee.prepare.rehearsal;

import fr.pesee.prepare.grid.PriceChart;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.formula.PriceFormula;
import fr.pesee.rule.formula.PriceFormulas;
import fr.pesee.rule.scoring.Admission;
import fr.pesee.rule.scoring.BidMarks;
import fr.pesee.rule.scoring.Criterion;
import fr.pesee.rule.scoring.Grid;
import fr.pesee.rule.scoring.Scale;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Plausible bids that nobody made: prices up to 60 % above the cheapest possible one, marks in the upper 60 % of their
 * scale, measured values between half the best one and the best one, each equally likely. The same seed gives the same
 * bids.
 */
final class ImaginaryBids {
    private static final int STEPS = 600;
    private static final BigInteger MANY = BigInteger.valueOf(1_000_000);

    private final Grid grid;
    private final SplittableRandom random;

    ImaginaryBids(Grid grid, long seed) {
        this.grid = grid;
        this.random = new SplittableRandom(seed);
    }

    /** As many bids, named A, B, C and so on. */
    List<BidMarks> next(int bids) {
        List<BidMarks> made = new ArrayList<>(bids);
        for (int bid = 0; bid < bids; bid++) {
            Map<String, BidMarks.Value> values = new LinkedHashMap<>();
            for (Criterion.Leaf leaf : grid.leaves()) {
                values.put(leaf.code(), new BidMarks.Value(value(leaf), ""));
            }
            made.add(new BidMarks(name(bid), Admission.ADMISSIBLE, grid.priceBasis(), values));
        }
        return made;
    }

    static String name(int bid) {
        return String.valueOf((char) ('A' + bid));
    }

    private Fraction value(Criterion.Leaf leaf) {
        if (leaf instanceof Criterion.Quality quality) {
            return mark(quality.scale());
        }
        if (leaf instanceof Criterion.Price price) {
            PriceFormula formula = price.formula() == null ? PriceFormulas.inverse() : price.formula();
            Fraction lowest = PriceChart.imaginary(formula).get(0);
            return lowest.multiply(Fraction.of(1000L + random.nextInt(STEPS + 1), 1000));
        }
        return Fraction.of(50L + random.nextInt(51), 1);
    }

    /** A mark on a step of the scale. */
    private Fraction mark(Scale scale) {
        BigInteger steps = scale.maximum()
                .subtract(scale.minimum())
                .divide(scale.step())
                .toDecimal(0)
                .toBigInteger();
        return scale.minimum().add(scale.step().multiply(Fraction.of(step(steps), BigInteger.ONE)));
    }

    /** A step from two fifths up; of a scale of very many steps, one in a thousand is enough to draw from. */
    private BigInteger step(BigInteger steps) {
        if (steps.compareTo(MANY) > 0) {
            return steps.multiply(BigInteger.valueOf(400L + random.nextInt(STEPS + 1)))
                    .divide(BigInteger.valueOf(1000));
        }
        int all = steps.intValueExact();
        int lowest = all * 2 / 5;
        return BigInteger.valueOf(lowest + (long) random.nextInt(all - lowest + 1));
    }
}
