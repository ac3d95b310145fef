package fr.pesee.award.ranking;

import fr.pesee.award.ranking.KeptRanking.Bid;
import fr.pesee.award.ranking.RankingView.Column;
import fr.pesee.ground.page.BidMark;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.scoring.Criterion;
import fr.pesee.rule.scoring.Grid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Two ranked bids side by side: why one stands before the other.
 *
 * @param one the bid whose advantage counts as positive
 * @param reasons the top criteria, in the order of the grid
 * @param rows the sub-criteria, what sets the bids apart most first
 * @param rounding what the published rounding adds to the gap beyond the points; zero without
 * @param gap the total of one less that of the other; exactly the sum of the differences and the rounding
 */
record Contest(Bid one, Bid other, List<Duel> reasons, List<Duel> rows, Fraction rounding, Fraction gap) {
    private static final Fraction HALF = Fraction.of(50);
    private static final Fraction REACH = Fraction.of(44);

    Contest {
        reasons = List.copyOf(reasons);
        rows = List.copyOf(rows);
    }

    /**
     * The two bids on one criterion.
     *
     * @param x where the drawn difference begins, in hundredths
     * @param width how long it is
     */
    record Duel(String code, Text name, Fraction one, Fraction other, Fraction difference, String x, String width) {}

    /**
     * The contest that the reader asked for; of the two best bids where they asked for none that can be.
     *
     * @param asked the number of the one bid
     * @param against the number of the other
     * @return empty when fewer than two bids are ranked
     */
    static Optional<Contest> of(KeptRanking ranking, Grid grid, int asked, int against) {
        List<Bid> ranked = ranking.ranked();
        if (ranked.size() < 2) {
            return Optional.empty();
        }
        Bid one = chosen(ranked, asked).orElse(ranked.get(0));
        Bid other = chosen(ranked, against)
                .filter(bid -> bid.number() != one.number())
                .orElseGet(() -> ranked.get(ranked.get(0).number() == one.number() ? 1 : 0));
        return Optional.of(between(one, other, grid));
    }

    /** The sign of the one bid. */
    public BidMark oneMark() {
        return BidMark.of(one.number());
    }

    /** The sign of the other. */
    public BidMark otherMark() {
        return BidMark.of(other.number());
    }

    private static Optional<Bid> chosen(List<Bid> ranked, int number) {
        return ranked.stream().filter(bid -> bid.number() == number).findFirst();
    }

    static Contest between(Bid one, Bid other, Grid grid) {
        List<Duel> reasons = duels(
                one,
                other,
                Column.of(grid).stream()
                        .map(column -> grid.find(column.code()).orElseThrow())
                        .toList());
        List<Duel> rows = new ArrayList<>(duels(
                one,
                other,
                grid.nodes().stream().filter(node -> node.children().isEmpty()).toList()));
        rows.sort(Comparator.comparing((Duel duel) -> duel.difference.abs()).reversed());
        Fraction gap = Objects.requireNonNull(one.total()).subtract(Objects.requireNonNull(other.total()));
        Fraction explained = Fraction.sum(reasons.stream().map(Duel::difference).toList());
        return new Contest(one, other, reasons, rows, gap.subtract(explained), gap);
    }

    private static List<Duel> duels(Bid one, Bid other, List<Criterion> criteria) {
        List<Criterion> shared = criteria.stream()
                .filter(node ->
                        one.points().containsKey(node.code()) && other.points().containsKey(node.code()))
                .toList();
        Fraction widest = shared.stream()
                .map(node -> difference(one, other, node).abs())
                .max(Comparator.naturalOrder())
                .orElse(Fraction.ZERO);
        return shared.stream().map(node -> duel(one, other, node, widest)).toList();
    }

    private static Duel duel(Bid one, Bid other, Criterion node, Fraction widest) {
        Fraction difference = difference(one, other, node);
        Fraction width = widest.isZero()
                ? Fraction.ZERO
                : difference.abs().multiply(REACH).divide(widest);
        Fraction from = difference.signum() < 0 ? HALF.subtract(width) : HALF;
        return new Duel(
                node.code(),
                node.name(),
                points(one, node),
                points(other, node),
                difference,
                ContributionBar.percent(from),
                ContributionBar.percent(width));
    }

    private static Fraction difference(Bid one, Bid other, Criterion node) {
        return points(one, node).subtract(points(other, node));
    }

    private static Fraction points(Bid bid, Criterion node) {
        return Objects.requireNonNull(bid.points().get(node.code()));
    }
}
