package fr.pesee.judge.consensus;

import fr.pesee.ground.page.BidMark;
import fr.pesee.receive.opening.BidName;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.scoring.Criterion;
import fr.pesee.rule.scoring.Grid;
import fr.pesee.rule.scoring.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The agreed marks of a lot as its page shows them: criteria down, the bids below each.
 *
 * @param groups one for each quality leaf, in the order of the grid
 */
record MarkSheet(List<Group> groups) {
    private static final int HEAT_STEPS = 5;

    MarkSheet {
        groups = List.copyOf(groups);
    }

    /** One quality leaf with the marks of all bids on it. */
    record Group(Criterion.Quality leaf, List<Cell> cells) {
        Group {
            cells = List.copyOf(cells);
        }
    }

    /**
     * The place of one mark.
     *
     * @param mark null while it is not agreed
     */
    record Cell(
            String criterion,
            Text name,
            Scale scale,
            BidName bid,
            @Nullable AgreedMark mark) {
        /** The sign that goes with the bid. */
        public BidMark sign() {
            return BidMark.of(bid.number());
        }

        /** How dark the mark is shown: h0 for the lowest to h5 for the highest. */
        public String heat() {
            return mark == null
                    ? ""
                    : "h"
                            + share().multiply(Fraction.of(HEAT_STEPS))
                                    .toDecimal(1)
                                    .intValue();
        }

        /** Where the mark stands on a drawn scale that leaves 4 % at both ends. */
        public String x() {
            return share().multiply(Fraction.of(92))
                    .add(Fraction.of(4))
                    .toDecimal(2)
                    .toPlainString();
        }

        private Fraction share() {
            Fraction value = mark == null ? scale.minimum() : Fraction.of(mark.mark());
            return value.subtract(scale.minimum()).divide(scale.maximum().subtract(scale.minimum()));
        }

        /** What names this place within the page. */
        public String key() {
            return criterion + "-" + bid.number();
        }
    }

    static MarkSheet of(Grid grid, List<BidName> bids, List<AgreedMark> marks) {
        Map<String, AgreedMark> byPlace = marks.stream()
                .collect(Collectors.toMap(mark -> mark.criterion() + "-" + mark.bid(), Function.identity()));
        List<Group> groups = new ArrayList<>();
        for (Criterion.Leaf leaf : grid.leaves()) {
            if (leaf instanceof Criterion.Quality quality) {
                groups.add(new Group(quality, cells(quality, bids, byPlace)));
            }
        }
        return new MarkSheet(groups);
    }

    private static List<Cell> cells(Criterion.Quality leaf, List<BidName> bids, Map<String, AgreedMark> byPlace) {
        return bids.stream()
                .map(bid -> new Cell(
                        leaf.code(), leaf.name(), leaf.scale(), bid, byPlace.get(leaf.code() + "-" + bid.number())))
                .toList();
    }

    /** How many marks there are to agree. */
    public int all() {
        return (int) cells().count();
    }

    /** How many are agreed. */
    public int done() {
        return (int) cells().filter(cell -> cell.mark() != null).count();
    }

    /** The place of this bid's mark on this criterion; empty when the grid or the lot has none. */
    Optional<Cell> cell(int bid, String criterion) {
        return cells().filter(
                        cell -> cell.bid().number() == bid && cell.criterion().equals(criterion))
                .findFirst();
    }

    /** The place that its key names. */
    Optional<Cell> cell(@Nullable String key) {
        return cells().filter(cell -> cell.key().equals(key)).findFirst();
    }

    /** The first mark still to agree after this place, or else before it; empty when all are agreed. */
    Optional<Cell> nextAfter(Cell cell) {
        List<Cell> open = cells().filter(one -> one.mark() == null).toList();
        List<String> order = cells().map(Cell::key).toList();
        int here = order.indexOf(cell.key());
        return open.stream()
                .filter(one -> order.indexOf(one.key()) > here)
                .findFirst()
                .or(() -> open.stream().findFirst());
    }

    /** The first mark still to agree. */
    Optional<Cell> firstOpen() {
        return cells().filter(cell -> cell.mark() == null).findFirst();
    }

    private Stream<Cell> cells() {
        return groups.stream().flatMap(group -> group.cells().stream());
    }
}
