package fr.pesee.rule.scoring;

import fr.pesee.rule.exact.Explanation;
import fr.pesee.rule.exact.Explanation.Computed;
import fr.pesee.rule.exact.Explanation.Given;
import fr.pesee.rule.exact.Explanation.What;
import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.scoring.BidResult.Points;
import java.util.ArrayList;
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
    private final LeafExplainer leaves;

    Explainer(Grid grid, Field field, Map<String, Column> columns) {
        this.grid = grid;
        this.field = field;
        this.columns = columns;
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
        List<Explanation> inputs = new ArrayList<>();
        List<Figure> terms = new ArrayList<>();
        for (Criterion criterion : grid.criteria()) {
            inputs.add(points(criterion, bid));
            terms.add(pointsOf(criterion, bid).value());
        }
        Figure sum = Figure.sum(terms);
        What what = new What("total", result.bid(), TOTAL);
        Explanation node = computed(what, sum, "RULE-37", "R2152-6", inputs);
        return sum.equals(total) ? node : computed(what, total, "RULE-38", "R2152-11", List.of(node));
    }

    private Explanation points(Criterion criterion, int bid) {
        Points points = pointsOf(criterion, bid);
        if (criterion instanceof Criterion.Leaf leaf) {
            return leaves.points(leaf, Objects.requireNonNull(columns.get(leaf.code())), bid, points);
        }
        List<Explanation> inputs = new ArrayList<>();
        for (Criterion child : criterion.children()) {
            inputs.add(points(child, bid));
        }
        What what = new What("points", criterion.code(), criterion.name());
        return computed(what, points.value(), "RULE-36", "R2152-12", inputs);
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
