package fr.pesee.rule.scoring;

import fr.pesee.rule.exact.Explanation;
import fr.pesee.rule.exact.Explanation.Computed;
import fr.pesee.rule.exact.Explanation.Given;
import fr.pesee.rule.exact.Explanation.What;
import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.formula.PriceFormula;
import fr.pesee.rule.formula.ReferencePrices;
import fr.pesee.rule.scoring.BidResult.Points;
import fr.pesee.rule.scoring.Marking.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Explains the points of one leaf: the bid's own value, what it was compared with, limits and rounding. */
final class LeafExplainer {
    private static final Text FULL_POINTS = new Text("Points du critère", "Points of the criterion");
    private static final Text BEST = new Text("Meilleure valeur", "Best value");
    private static final Text PRICE = new Text("Prix", "Price");
    private static final Text MEASURE = new Text("Valeur mesurée", "Measured value");
    private static final Text MARK = new Text("Note", "Mark");

    private final Field field;

    LeafExplainer(Field field) {
        this.field = field;
    }

    /** The tree of a leaf's points, the published rounding on top when it changed them. */
    Explanation points(Criterion.Leaf leaf, Column column, int bid, Points points) {
        Explanation unrounded = unrounded(leaf, column, bid, points.unrounded());
        if (points.value().equals(points.unrounded())) {
            return unrounded;
        }
        return computed(leaf, points.value(), "RULE-38", "R2152-11", List.of(unrounded));
    }

    private Explanation unrounded(Criterion.Leaf leaf, Column column, int bid, Figure points) {
        List<Explanation> inputs = new ArrayList<>();
        inputs.add(ofGrid(leaf, "full-points", FULL_POINTS, leaf.points(), "points"));
        if (leaf instanceof Criterion.Price price && column instanceof Column.Price prices) {
            return price(price, prices, bid, inputs);
        }
        Fraction best = column instanceof Column.Share share ? share.best() : null;
        if (leaf instanceof Criterion.Quality quality) {
            return quality(quality, best, bid, points, inputs);
        }
        inputs.add(given(leaf, "value", MEASURE, bid));
        if (best != null) {
            inputs.add(reference(leaf, "best-value", BEST, best, true));
        }
        return computed(leaf, points, "BEST_RATIO", "R2152-11", inputs);
    }

    private Explanation quality(
            Criterion.Quality leaf, @Nullable Fraction best, int bid, Figure points, List<Explanation> inputs) {
        inputs.add(given(leaf, "mark", MARK, bid));
        if (best != null) {
            inputs.add(reference(leaf, "best-mark", BEST, best, true));
            return computed(leaf, points, Criterion.RESCALE_BEST.title(), Criterion.RESCALE_BEST.law(), inputs);
        }
        inputs.add(ofGrid(
                leaf,
                "scale-maximum",
                new Text("Note la plus haute", "Highest mark"),
                leaf.scale().maximum(),
                "scale/maximum"));
        return computed(leaf, points, "RULE-30", "R2152-11", inputs);
    }

    private Explanation price(Criterion.Price leaf, Column.Price column, int bid, List<Explanation> inputs) {
        PriceFormula formula = Objects.requireNonNull(leaf.formula());
        PriceFormula.Mark mark = Objects.requireNonNull(column.marks().get(bid));
        inputs.add(given(leaf, "price", PRICE, bid));
        String source = "grid#" + leaf.code() + "/price/parameters";
        formula.constants().forEach((name, value) -> inputs.add(constant(leaf.code(), name, value, source)));
        for (ReferencePrices.Reference reference : formula.references(column.references())) {
            inputs.add(reference(leaf, reference.key(), reference.label(), reference.value(), reference.isOneOfThem()));
        }
        String title = formula.entry().title();
        String law = formula.entry().law();
        Figure raw = mark.rawShare().multiply(leaf.points());
        Explanation computed = computed(leaf, raw, title, law, inputs);
        if (mark.isFloored()) {
            return computed(leaf, mark.points(), "RULE-13", "CE 362532", List.of(computed));
        }
        return mark.isCapped() ? computed(leaf, mark.points(), "RULE-14", "CE 362532", List.of(computed)) : computed;
    }

    /** A published number of the method, as an input. */
    static Explanation constant(String subject, String name, Fraction value, String source) {
        return new Given(new What(name, subject, Text.same(name)), value, source + "/" + name);
    }

    /** RULE-26: a reference value, and below it the values of the bids that have it, or of all that it is made of. */
    Explanation reference(Criterion.Leaf leaf, String key, Text label, Fraction value, boolean oneOfThem) {
        List<Explanation> inputs = valuesOfReferences(leaf, oneOfThem ? value : null);
        if (inputs.isEmpty()) {
            inputs = valuesOfReferences(leaf, null);
        }
        return new Computed(new What(key, leaf.code(), label), value, false, "RULE-26", "R2152-6", inputs);
    }

    /** The values of the bids that serve as references: those that are equal to one value, or all when it is null. */
    private List<Explanation> valuesOfReferences(Criterion.Leaf leaf, @Nullable Fraction equalTo) {
        List<Explanation> values = new ArrayList<>();
        for (int bid = 0; bid < field.size(); bid++) {
            BidMarks marks = field.bids().get(bid);
            if (field.isReference(bid)
                    && (equalTo == null || Scoring.given(marks, leaf).value().equals(equalTo))) {
                values.add(given(leaf, "value", Text.same(marks.bid()), bid));
            }
        }
        return values;
    }

    /** The marks below a node, as given, in the order of the grid. */
    void qualityMarks(Criterion node, int bid, List<Explanation> into) {
        if (node instanceof Criterion.Quality leaf) {
            into.add(given(leaf, "mark", leaf.name(), bid));
        }
        node.children().forEach(child -> qualityMarks(child, bid, into));
    }

    Explanation given(Criterion.Leaf leaf, String key, Text label, int bid) {
        BidMarks marks = field.bids().get(bid);
        BidMarks.Value given = Scoring.given(marks, leaf);
        return new Given(new What(key, leaf.code() + "@" + marks.bid(), label), given.value(), given.source());
    }

    private static Explanation ofGrid(Criterion.Leaf leaf, String key, Text label, Fraction value, String path) {
        return new Given(new What(key, leaf.code(), label), value, "grid#" + leaf.code() + "/" + path);
    }

    private static Explanation computed(
            Criterion.Leaf leaf, Figure points, String rule, String law, List<Explanation> inputs) {
        What what = new What("points", leaf.code(), leaf.name());
        return new Computed(what, points.value(), points.approximated(), rule, law, inputs);
    }
}
