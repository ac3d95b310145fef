package fr.pesee.award.ranking;

import com.fasterxml.jackson.databind.JsonNode;
import fr.pesee.award.ranking.KeptRanking.Bid;
import fr.pesee.ground.page.BidMark;
import fr.pesee.rule.aggregation.WeightedSum;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.scoring.Criterion;
import fr.pesee.rule.scoring.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A kept ranking in the order in which a page tells it.
 *
 * @param columns the top criteria
 * @param lines the ranked bids, best first
 * @param unranked the bids that are not ranked
 * @param additive whether totals are sums of points; false for an index, which cannot be stacked
 * @param full the points that a bid can earn at most
 * @param scale decimals shown: those of the grid, and four at least
 */
record RankingView(
        List<Column> columns, List<Line> lines, List<Line> unranked, boolean additive, Fraction full, int scale) {
    /** Fewer decimals would hide what sets close bids apart (RULE-36: shown only, never ranked on). */
    private static final int LEAST_SCALE = 4;

    RankingView {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
        unranked = List.copyOf(unranked);
    }

    /**
     * A top criterion.
     *
     * @param points what it is worth at most
     * @param pattern how it is drawn, 1 to 5
     */
    record Column(String code, Text name, Fraction points, int pattern) {
        private static final int PATTERNS = 5;

        static List<Column> of(Grid grid) {
            List<Criterion> top = grid.criteria();
            return IntStream.range(0, top.size())
                    .mapToObj(place -> new Column(
                            top.get(place).code(),
                            top.get(place).name(),
                            top.get(place).points(),
                            place % PATTERNS + 1))
                    .toList();
        }
    }

    /**
     * What a bid earned on a top criterion.
     *
     * @param points null where it earned none that could be told
     * @param place where they are explained; empty for nowhere
     */
    record Cell(@Nullable Fraction points, String place) {}

    /**
     * One bid.
     *
     * @param gap its total less that of the first bid; null for the first, and where nothing is ranked
     * @param reckoning the way from its total to every input; null for a bid rejected before the ranking
     */
    record Line(
            Bid bid,
            BidMark mark,
            List<Cell> cells,
            @Nullable Fraction gap,
            List<ContributionBar> bars,
            @Nullable Reckoning reckoning) {
        Line {
            cells = List.copyOf(cells);
            bars = List.copyOf(bars);
        }
    }

    /**
     * What to show of a recommendation.
     *
     * @param publication the ledger entry of the published grid
     */
    static RankingView of(KeptRanking ranking, String explanation, Grid grid, long publication) {
        List<Column> columns = Column.of(grid);
        boolean additive = grid.overall() instanceof WeightedSum;
        Map<Integer, String> names = ranking.bids().stream().collect(Collectors.toMap(Bid::number, Bid::name));
        JsonNode trees = KeptRanking.parse(explanation);
        List<Bid> ranked = ranking.ranked();
        List<Line> lines = new ArrayList<>();
        for (Bid bid : ranking.bids()) {
            JsonNode tree = trees.path(Integer.toString(bid.number()));
            Reckoning reckoning = tree.isObject() ? Reckoning.of(tree, bid.number(), names, publication) : null;
            lines.add(new Line(
                    bid,
                    BidMark.of(bid.number()),
                    cells(bid, columns, reckoning),
                    bid.isRanked() && bid.number() != ranked.get(0).number() ? gap(bid, ranked.get(0)) : null,
                    additive && bid.isRanked() ? ContributionBar.of(bid, columns, grid.fullPoints()) : List.of(),
                    reckoning));
        }
        return new RankingView(
                columns,
                lines.stream().filter(line -> line.bid.isRanked()).toList(),
                lines.stream().filter(line -> !line.bid.isRanked()).toList(),
                additive,
                grid.fullPoints(),
                Math.max(LEAST_SCALE, grid.displayScale()));
    }

    /** The bids that have a way to explain, ranked ones first. */
    public List<Line> explained() {
        return all().filter(line -> line.reckoning != null).toList();
    }

    /** The name of the bid with this number. */
    public String nameOf(int number) {
        return all().filter(line -> line.bid.number() == number)
                .findFirst()
                .map(line -> line.bid.name())
                .orElse("");
    }

    /** Where the points of a bid on a criterion are explained. */
    public String place(int bid, String code) {
        return Reckoning.place(bid, code);
    }

    /** Whether there is such a place. */
    public boolean leads(int bid, String code) {
        return all().filter(line -> line.bid.number() == bid)
                .flatMap(line -> Stream.ofNullable(line.reckoning))
                .flatMap(Reckoning::places)
                .anyMatch(place(bid, code)::equals);
    }

    private Stream<Line> all() {
        return Stream.concat(lines.stream(), unranked.stream());
    }

    private static List<Cell> cells(Bid bid, List<Column> columns, @Nullable Reckoning reckoning) {
        Set<String> places = reckoning == null ? Set.of() : reckoning.places().collect(Collectors.toSet());
        return columns.stream()
                .map(column -> {
                    String place = Reckoning.place(bid.number(), column.code);
                    return new Cell(bid.points().get(column.code), places.contains(place) ? place : "");
                })
                .toList();
    }

    private static Fraction gap(Bid bid, Bid first) {
        return Objects.requireNonNull(bid.total()).subtract(Objects.requireNonNull(first.total()));
    }
}
