package fr.pesee.rule.scoring;

import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Rounding;
import fr.pesee.rule.formula.PriceFormula;
import fr.pesee.rule.formula.ReferencePrices;
import fr.pesee.rule.scoring.BidResult.Points;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Marks every leaf, then adds up the branches. */
final class Marking {
    private final Field field;
    private final Rounding rounding;
    private final Map<String, Column> columns = new LinkedHashMap<>();

    private Marking(Field field, Rounding rounding) {
        this.field = field;
        this.rounding = rounding;
    }

    /** The points of every admissible bid on one criterion, with what they depend on besides the bid's own value. */
    sealed interface Column {
        /** In the order of the admissible bids; null where a bid has no points because it left the references. */
        List<@Nullable Points> points();

        /** Sums of sub-criteria, or nothing at all when no bid is left. */
        record Sum(List<@Nullable Points> points) implements Column {}

        /** Price marks, with the reference prices that they depend on. */
        record Price(ReferencePrices references, List<PriceFormula.@Nullable Mark> marks, List<@Nullable Points> points)
                implements Column {}

        /** Shares of the best value, or of a scale when there is no best value. */
        record Share(@Nullable Fraction best, List<@Nullable Points> points) implements Column {}
    }

    /** A column for each criterion of the grid, in the order of the tree; a price without formula has none. */
    static Map<String, Column> columns(Grid grid, Field field) {
        Marking marking = new Marking(field, grid.rounding());
        grid.criteria().forEach(marking::mark);
        return marking.columns;
    }

    private void mark(Criterion criterion) {
        if (criterion instanceof Criterion.Price price && price.formula() != null) {
            columns.put(price.code(), price(price, price.formula()));
        } else if (criterion instanceof Criterion.Measured measured) {
            columns.put(measured.code(), measured(measured));
        } else if (criterion instanceof Criterion.Quality quality) {
            columns.put(quality.code(), quality(quality));
        } else if (!criterion.children().isEmpty()) {
            criterion.children().forEach(this::mark);
            columns.put(criterion.code(), new Column.Sum(sums(criterion.children())));
        }
    }

    private Column price(Criterion.Price leaf, PriceFormula formula) {
        List<Fraction> prices = field.referenceValues(leaf);
        if (prices.isEmpty()) {
            return new Column.Sum(points(leaf, bid -> null));
        }
        ReferencePrices references = ReferencePrices.of(prices);
        PriceFormula.Curve curve = formula.curve(references);
        List<PriceFormula.@Nullable Mark> marks = new ArrayList<>();
        for (int bid = 0; bid < field.size(); bid++) {
            marks.add(field.isReference(bid) ? curve.mark(value(leaf, bid), leaf.points()) : null);
        }
        return new Column.Price(references, marks, points(leaf, bid -> {
            PriceFormula.Mark mark = marks.get(bid);
            return mark == null ? null : mark.points();
        }));
    }

    private Column measured(Criterion.Measured leaf) {
        List<Fraction> values = field.referenceValues(leaf);
        if (values.isEmpty()) {
            return new Column.Sum(points(leaf, bid -> null));
        }
        Fraction best = leaf.direction().best(values);
        return new Column.Share(best, points(leaf, bid -> {
            if (!field.isReference(bid)) {
                return null;
            }
            Fraction share = leaf.direction().share(value(leaf, bid), best);
            return Figure.exact(share.multiply(leaf.points()));
        }));
    }

    private Column quality(Criterion.Quality leaf) {
        if (!leaf.rescaledToBest()) {
            Map<Fraction, Figure> known = new HashMap<>();
            return new Column.Share(
                    null,
                    points(
                            leaf,
                            bid -> known.computeIfAbsent(
                                    value(leaf, bid), mark -> Figure.exact(leaf.pointsFor(mark)))));
        }
        Fraction best = field.referenceValues(leaf).stream().reduce(Fraction.ZERO, Fraction::max);
        return new Column.Share(best, points(leaf, bid -> {
            if (!field.isReference(bid)) {
                return null;
            }
            Fraction share = best.isZero() ? Fraction.ZERO : value(leaf, bid).divide(best);
            return Figure.exact(share.multiply(leaf.points()));
        }));
    }

    private List<@Nullable Points> points(Criterion.Leaf leaf, IntFunction<@Nullable Figure> unrounded) {
        List<@Nullable Points> points = new ArrayList<>(field.size());
        for (int bid = 0; bid < field.size(); bid++) {
            Figure figure = unrounded.apply(bid);
            points.add(figure == null ? null : rounded(figure, leaf.points()));
        }
        return points;
    }

    private Points rounded(Figure unrounded, Fraction fullPoints) {
        Fraction value = rounding.mark(unrounded.value(), fullPoints);
        return value.equals(unrounded.value())
                ? Points.unroundedOnly(unrounded)
                : new Points(unrounded.with(value), unrounded);
    }

    private List<@Nullable Points> sums(List<Criterion> children) {
        List<@Nullable Points> sums = new ArrayList<>(field.size());
        for (int bid = 0; bid < field.size(); bid++) {
            sums.add(sum(children, bid));
        }
        return sums;
    }

    /** Null as soon as one sub-criterion has no points. */
    private @Nullable Points sum(List<Criterion> children, int bid) {
        List<Figure> values = new ArrayList<>();
        List<Figure> unrounded = new ArrayList<>();
        boolean same = true;
        for (Criterion child : children) {
            Column column = columns.get(child.code());
            Points points = column == null ? null : column.points().get(bid);
            if (points == null) {
                return null;
            }
            values.add(points.value());
            unrounded.add(points.unrounded());
            same &= points.value().equals(points.unrounded());
        }
        Figure sum = Figure.sum(values);
        return same ? Points.unroundedOnly(sum) : new Points(sum, Figure.sum(unrounded));
    }

    private Fraction value(Criterion.Leaf leaf, int bid) {
        return Scoring.given(field.bids().get(bid), leaf).value();
    }
}
