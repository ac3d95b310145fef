package fr.pesee.rule.scoring;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.formula.ReferencePrices;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Whether every admissible bid has a usable value on every leaf. */
final class MarkCheck {
    private final Grid grid;
    private final List<Criterion.Leaf> leaves;
    private final Set<String> codes = new HashSet<>();
    private final Map<String, Set<Fraction>> usableMarks = new HashMap<>();
    private final List<MarkProblem> problems = new ArrayList<>();

    private MarkCheck(Grid grid) {
        this.grid = grid;
        this.leaves = grid.leaves();
        leaves.forEach(leaf -> codes.add(leaf.code()));
    }

    /** All findings: by bid name, then in the order of the grid. */
    static List<MarkProblem> problems(Grid grid, List<BidMarks> sortedBids) {
        MarkCheck check = new MarkCheck(grid);
        if (sortedBids.size() > Scoring.MAX_BIDS) {
            return List.of(new MarkProblem.TooManyBids(sortedBids.size()));
        }
        Set<String> seen = new HashSet<>();
        for (BidMarks bid : sortedBids) {
            if (!seen.add(bid.bid())) {
                check.problems.add(new MarkProblem.DuplicateBid(bid.bid()));
            }
            if (bid.isAdmissible()) {
                check.bid(bid);
            }
        }
        return check.problems;
    }

    /** Reference prices that a formula cannot divide by: a mean of 0 (rules §26). */
    static List<MarkProblem> referenceProblems(Grid grid, Field field) {
        List<MarkProblem> problems = new ArrayList<>();
        for (Criterion.Leaf leaf : grid.leaves()) {
            if (leaf instanceof Criterion.Price price && price.formula() != null) {
                List<Fraction> prices = field.referenceValues(leaf);
                if (!prices.isEmpty() && !price.formula().canMark(ReferencePrices.of(prices))) {
                    field.referenceBids()
                            .forEach(
                                    bid -> problems.add(new MarkProblem.PriceRefused(bid, leaf.code(), Fraction.ZERO)));
                }
            }
        }
        return problems;
    }

    private void bid(BidMarks bid) {
        if (!bid.priceBasis().equals(grid.priceBasis())) {
            problems.add(new MarkProblem.OtherBasis(bid.bid(), bid.priceBasis(), grid.priceBasis()));
        }
        for (Criterion.Leaf leaf : leaves) {
            BidMarks.Value given = bid.values().get(leaf.code());
            if (given == null) {
                problems.add(new MarkProblem.Missing(bid.bid(), leaf.code()));
            } else {
                value(bid.bid(), leaf, given.value());
            }
        }
        if (bid.values().size() > leaves.size()
                || !codes.containsAll(bid.values().keySet())) {
            Set<String> unknown = new TreeSet<>(bid.values().keySet());
            unknown.removeAll(codes);
            unknown.forEach(code -> problems.add(new MarkProblem.UnknownLeaf(bid.bid(), code)));
        }
    }

    private void value(String bid, Criterion.Leaf leaf, Fraction value) {
        if (leaf instanceof Criterion.Price price && !canMark(price, value)) {
            problems.add(new MarkProblem.PriceRefused(bid, leaf.code(), value));
        }
        if (leaf instanceof Criterion.Measured && value.signum() < 0) {
            problems.add(new MarkProblem.NegativeMeasure(bid, leaf.code(), value));
        }
        if (leaf instanceof Criterion.Quality quality) {
            mark(bid, quality, value);
        }
    }

    /** Marks repeat: one that was found on its scale is not looked at again. */
    private void mark(String bid, Criterion.Quality leaf, Fraction mark) {
        Set<Fraction> usable = usableMarks.computeIfAbsent(leaf.code(), code -> new HashSet<>());
        if (usable.contains(mark)) {
            return;
        }
        if (!leaf.scale().holds(mark)) {
            problems.add(new MarkProblem.OffScale(bid, leaf.code(), mark, leaf.scale()));
        } else if (!leaf.scale().isOnStep(mark)) {
            problems.add(new MarkProblem.OffStep(bid, leaf.code(), mark, leaf.scale()));
        } else {
            usable.add(mark);
        }
    }

    private boolean canMark(Criterion.Price leaf, Fraction price) {
        return leaf.formula() == null
                ? grid.overall().canMark(price)
                : leaf.formula().canMark(price);
    }
}
