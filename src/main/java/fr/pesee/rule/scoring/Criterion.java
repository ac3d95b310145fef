package fr.pesee.rule.scoring;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.formula.CatalogueEntry;
import fr.pesee.rule.formula.PriceFormula;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node of the grid: a branch, or a leaf that bids are marked on. Points are exact and never negative. */
public sealed interface Criterion {
    /** What the catalogue says of {@link Quality#rescaledToBest()}. */
    CatalogueEntry RESCALE_BEST = new CatalogueEntry(
            "F25",
            "RESCALE_BEST",
            "points × mark ÷ best mark of the leaf",
            List.of(),
            new Text(
                    "Rend au critère son poids publié, mais fait dépendre la qualité des concurrents.",
                    "Restores the published weight, but makes quality depend on rivals."),
            CatalogueEntry.Status.MOTIVATED,
            "R2152-11",
            "ANAC; Dutch practice");

    /** Unique in the grid, such as {@code C2.1}. */
    String code();

    Text name();

    /** What the node is worth at most. */
    Fraction points();

    /** The sub-criteria; empty for a leaf. */
    default List<Criterion> children() {
        return List.of();
    }

    /** The minimum that bids must reach here; null when there is none (RULE-20). */
    default @Nullable Threshold threshold() {
        return null;
    }

    /** The formula that marks its prices; null when it has none. */
    default @Nullable PriceFormula formula() {
        return null;
    }

    /** A criterion made of sub-criteria; its points are their sum. */
    record Branch(
            String code,
            Text name,
            Fraction points,
            @Nullable Threshold threshold,
            List<Criterion> children) implements Criterion {
        public Branch {
            children = List.copyOf(children);
        }
    }

    /** A criterion that bids are given a value on. */
    sealed interface Leaf extends Criterion {}

    /**
     * A price, marked by a formula.
     *
     * @param formula null only where the grid's overall aggregation reads the price itself
     */
    record Price(
            String code,
            Text name,
            Fraction points,
            @Nullable PriceFormula formula) implements Leaf {}

    /**
     * The price of several technical lots or positions, each marked by the same formula, then weighted (RULE-21; CE 1
     * July 2015 n° 381095). Marking the total price is simpler and preferred.
     *
     * @param positions two or more, whose coefficients sum to 1
     */
    record Positions(String code, Text name, Fraction points, PriceFormula formula, List<Position> positions)
            implements Criterion {
        public Positions {
            positions = List.copyOf(positions);
        }

        /** Each position as a price leaf that is worth its coefficient's part of the points. */
        public List<Price> leaves() {
            return positions.stream()
                    .map(position -> new Price(
                            position.code(), position.name(), points.multiply(position.coefficient()), formula))
                    .toList();
        }

        @Override
        public List<Criterion> children() {
            return List.copyOf(leaves());
        }

        /** RULE-21: whether each coefficient is the position's estimated value over all estimated values. */
        public boolean hasLawfulCoefficients() {
            Fraction whole = Fraction.sum(
                    positions.stream().map(Position::estimatedValue).toList());
            return positions.stream()
                    .allMatch(position -> position.coefficient().multiply(whole).equals(position.estimatedValue()));
        }
    }

    /**
     * One technical lot or position of a price.
     *
     * @param estimatedValue its estimated value, more than 0, in the currency of the grid
     * @param coefficient its part of the points, 0 to 1
     */
    record Position(String code, Text name, Fraction estimatedValue, Fraction coefficient) {}

    /**
     * A measured value, marked in proportion to the best one: value ÷ best when higher is better, best ÷ value when
     * lower is. When every value is 0, every bid gets the full mark.
     */
    record Measured(String code, Text name, Fraction points, Direction direction) implements Leaf {}

    /**
     * A quality, marked on a literal scale (RULE-30): points × mark ÷ top of the scale.
     *
     * @param rescaledToBest F25 {@code RESCALE_BEST}: divides each mark by the best mark of the leaf; thresholds read
     *     the mark before it
     */
    record Quality(
            String code,
            Text name,
            Fraction points,
            @Nullable Threshold threshold,
            Scale scale,
            boolean rescaledToBest) implements Leaf {
        /** RULE-30, RULE-35: equal marks, equal points. */
        Fraction pointsFor(Fraction mark) {
            return points.multiply(mark).divide(scale.maximum());
        }
    }

    /** Which measured value is best, and what share of the full mark the others earn (rules §26). */
    enum Direction {
        HIGHER_IS_BETTER {
            @Override
            Fraction best(List<Fraction> values) {
                return Collections.max(values);
            }

            @Override
            Fraction share(Fraction value, Fraction best) {
                return best.isZero() ? Fraction.ONE : value.divide(best);
            }
        },
        LOWER_IS_BETTER {
            @Override
            Fraction best(List<Fraction> values) {
                return Collections.min(values);
            }

            @Override
            Fraction share(Fraction value, Fraction best) {
                return value.isZero() ? Fraction.ONE : best.divide(value);
            }
        };

        abstract Fraction best(List<Fraction> values);

        /** Every bid gets 1 when every value is 0; when lower is better and the best is 0, only bids at 0 get any. */
        abstract Fraction share(Fraction value, Fraction best);
    }
}
