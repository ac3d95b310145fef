package fr.pesee.rule.scoring;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The door: from a grid and what each bid was given to the ranking (R2152-6). Pure; no order of input matters. */
public final class Scoring {
    /** Bids in one lot, at most. */
    public static final int MAX_BIDS = 1000;

    private Scoring() {}

    /** Every reason why these bids cannot be ranked on this grid; empty when they can. */
    public static List<MarkProblem> check(Grid grid, List<BidMarks> bids) {
        try {
            maker(grid, bids);
            return List.of();
        } catch (UnmarkableBids unmarkable) {
            return unmarkable.problems();
        }
    }

    /** As {@link #check}, of what can be told of each bid without the others. */
    public static List<MarkProblem> checkAlone(Grid grid, BidMarks bid) {
        return MarkCheck.problems(grid, List.of(bid));
    }

    /**
     * Marks, adds up and orders the bids.
     *
     * @throws UnmarkableBids with all that {@link #check} finds, when it finds anything
     */
    public static Ranking rank(Grid grid, List<BidMarks> bids) {
        return maker(grid, bids).make();
    }

    /** Each bid's own values first; what depends on the other bids can be looked at only then. */
    private static RankingMaker maker(Grid grid, List<BidMarks> bids) {
        List<BidMarks> sorted = byName(bids);
        refuse(MarkCheck.problems(grid, sorted));
        Field field =
                Field.of(grid, sorted.stream().filter(BidMarks::isAdmissible).toList());
        refuse(MarkCheck.referenceProblems(grid, field));
        RankingMaker maker = new RankingMaker(grid, sorted, field);
        refuse(maker.problems());
        return maker;
    }

    private static void refuse(List<MarkProblem> problems) {
        if (!problems.isEmpty()) {
            throw new UnmarkableBids(problems);
        }
    }

    private static List<BidMarks> byName(List<BidMarks> bids) {
        return bids.stream().sorted(Comparator.comparing(BidMarks::bid)).toList();
    }

    /** What {@link MarkCheck} has made sure of. */
    static BidMarks.Value given(BidMarks bid, Criterion.Leaf leaf) {
        return Objects.requireNonNull(bid.values().get(leaf.code()), leaf.code());
    }
}
