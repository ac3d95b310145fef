package fr.pesee.rule.scoring;

import fr.pesee.rule.aggregation.Overall;
import fr.pesee.rule.aggregation.Race;
import fr.pesee.rule.aggregation.RankAverage;
import fr.pesee.rule.aggregation.Standing;
import fr.pesee.rule.aggregation.WeightedSum;
import fr.pesee.rule.exact.Explanation;
import fr.pesee.rule.exact.Explanation.Computed;
import fr.pesee.rule.exact.Explanation.Given;
import fr.pesee.rule.exact.Explanation.What;
import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.scoring.BidResult.Points;
import fr.pesee.rule.scoring.Marking.Column;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Builds the tree behind one bid's result, on demand, from the columns that the result was computed with. */
final class Explainer {
    private static final Text TOTAL = new Text("Total", "Total");

    private final Grid grid;
    private final Field field;
    private final Map<String, Column> columns;
    private final Totals totals;
    private final List<Standing> unroundedStandings;
    private final List<Integer> ranked;
    private final LeafExplainer leaves;

    /**
     * An explainer of totals after the published rounding of marks.
     *
     * @param unroundedStandings the same totals before the published rounding of totals
     */
    Explainer(Grid grid, Field field, Map<String, Column> columns, Totals totals, List<Standing> unroundedStandings) {
        this.grid = grid;
        this.field = field;
        this.columns = columns;
        this.totals = totals;
        this.unroundedStandings = unroundedStandings;
        this.ranked = field.ranked();
        this.leaves = new LeafExplainer(field);
    }

    Optional<Explanation> explain(BidResult result) {
        int bid = indexOf(result.bid());
        if (bid < 0) {
            return Optional.empty();
        }
        if (result.outcome() instanceof Outcome.BelowThreshold below) {
            return Optional.of(missed(result.bid(), bid, below));
        }
        return Optional.of(total(result, bid));
    }

    LeafExplainer leaves() {
        return leaves;
    }

    private int indexOf(String bid) {
        for (int i = 0; i < field.size(); i++) {
            if (field.bids().get(i).bid().equals(bid)) {
                return i;
            }
        }
        return -1;
    }

    private Explanation total(BidResult result, int bid) {
        Figure total = Objects.requireNonNull(result.total());
        Figure unrounded =
                unroundedStandings.get(Collections.binarySearch(ranked, bid)).index();
        Overall overall = grid.overall();
        List<Explanation> inputs = new ArrayList<>();
        if (overall.readsPrice()) {
            new IndexExplainer(grid, field, totals, this).inputs(bid, inputs);
        } else {
            for (Criterion criterion : grid.criteria()) {
                inputs.add(overall instanceof RankAverage ? rank(criterion, bid) : points(criterion, bid));
            }
        }
        What what = new What("total", result.bid(), TOTAL);
        String rule =
                overall instanceof WeightedSum ? "RULE-37" : overall.entry().title();
        Explanation node = computed(what, unrounded, rule, overall.entry().law(), inputs);
        return unrounded.equals(total) ? node : computed(what, total, "RULE-38", "R2152-11", List.of(node));
    }

    /** A bid's rank on one criterion, with the points of all bids there and the weight of the criterion. */
    private Explanation rank(Criterion criterion, int bid) {
        Race race = totals.race();
        int place = Collections.binarySearch(ranked, bid);
        int rank = RankAverage.rank(
                race, grid.criteria().indexOf(criterion), race.ranked().get(place));
        List<Explanation> inputs = new ArrayList<>();
        inputs.add(new Given(
                new What("weight", criterion.code(), new Text("Poids", "Weight")),
                criterion.points(),
                "grid#" + criterion.code() + "/points"));
        for (int other : ranked) {
            inputs.add(points(criterion, other));
        }
        What what = new What("rank", criterion.code(), new Text("Rang", "Rank"));
        return new Computed(what, Fraction.of(rank), false, "F12 RANK_AVERAGE", "CE 489404", inputs);
    }

    /** The points of one criterion, down to what was given. */
    Explanation points(Criterion criterion, int bid) {
        Points points = pointsOf(criterion, bid);
        if (criterion instanceof Criterion.Leaf leaf) {
            return leaves.points(leaf, Objects.requireNonNull(columns.get(leaf.code())), bid, points);
        }
        List<Explanation> inputs = new ArrayList<>();
        for (Criterion child : criterion.children()) {
            inputs.add(points(child, bid));
        }
        What what = new What("points", criterion.code(), criterion.name());
        return criterion instanceof Criterion.Positions
                ? computed(what, points.value(), "RULE-21", "CE 381095", inputs)
                : computed(what, points.value(), "RULE-36", "R2152-12", inputs);
    }

    private Points pointsOf(Criterion criterion, int bid) {
        Column column = Objects.requireNonNull(columns.get(criterion.code()), criterion.code());
        return Objects.requireNonNull(column.points().get(bid), criterion.code());
    }

    /** The root counts the missed thresholds; below it stand the mark reached and the minimum of each. */
    private Explanation missed(String name, int bid, Outcome.BelowThreshold below) {
        List<Explanation> inputs = new ArrayList<>();
        for (Outcome.MissedThreshold miss : below.misses()) {
            Criterion node = grid.find(miss.code()).orElseThrow();
            List<Explanation> compared = new ArrayList<>();
            compared.add(new Given(
                    new What("minimum", miss.code(), new Text("Note minimale", "Minimum mark")),
                    miss.threshold().minimum(),
                    "grid#" + miss.code() + "/threshold/minimum"));
            compared.add(new Given(
                    new What("out-of", miss.code(), new Text("Sur", "Out of")),
                    miss.threshold().outOf(),
                    "grid#" + miss.code() + "/threshold/outOf"));
            leaves.qualityMarks(node, bid, compared);
            What what = new What("mark-reached", miss.code(), node.name());
            inputs.add(new Computed(what, miss.reached(), false, "RULE-20", "R2152-11", compared));
        }
        What what = new What("missed-thresholds", name, new Text("Seuils non atteints", "Thresholds not reached"));
        return new Computed(what, Fraction.of(inputs.size()), false, "RULE-20", "R2152-6", inputs);
    }

    private static Explanation computed(What what, Figure figure, String rule, String law, List<Explanation> inputs) {
        return new Computed(what, figure.value(), figure.approximated(), rule, law, inputs);
    }
}
