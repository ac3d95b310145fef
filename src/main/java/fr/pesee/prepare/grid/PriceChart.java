package fr.pesee.prepare.grid;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.formula.CatalogueEntry.Status;
import fr.pesee.rule.formula.PriceFormula;
import fr.pesee.rule.formula.ReferencePrices;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What imaginary prices earn under one price formula and under others beside it: as curves, and as the same numbers in
 * a table. Pure; nothing here is a bid (RULE-28).
 *
 * @param points the full mark, more than 0
 * @param prices the imaginary prices, rising
 * @param lines the formula in question first
 * @param rows one for each line
 * @param across marks of the axis of prices: how much dearer than the cheapest, in percent
 * @param up marks of the axis of points
 */
public record PriceChart(
        Fraction points, List<Fraction> prices, List<Line> lines, List<Row> rows, List<Tick> across, List<Tick> up) {
    /** From the height of all points to that of none, in pixels. */
    private static final int TOP = 12;

    private static final int HEIGHT = 220;
    /** From the cheapest bid to the dearest shown, in percent of the width. */
    private static final int LEFT = 7;

    private static final int WIDTH = 91;
    private static final int SAMPLES = 50;
    private static final int LABEL = 16;
    private static final List<Fraction> IMAGINARY = List.of(Fraction.of(100), Fraction.of(120), Fraction.of(160));
    /** What amounts of money that formulas name are worth where prices are 100, 120 and 160. */
    private static final Map<String, Fraction> MONEY = Map.of(
            "ceiling", Fraction.of(180),
            "zeroAt", Fraction.of(200),
            "benchmark", Fraction.of(80),
            "estimate", Fraction.of(120),
            "interval", Fraction.of(120));

    private static final List<String> DASHES = List.of("", "2 4", "8 4", "10 3 2 3", "1 3");

    /**
     * One formula drawn.
     *
     * @param chosen whether it is the formula in question
     * @param forbidden whether no grid may be published with it
     * @param path in percent of the width and pixels of the height
     * @param dash how it is dashed; empty for a full line
     * @param dots where the imaginary prices are; only on the formula in question
     * @param label where its name stands
     */
    public record Line(
            Text name, boolean chosen, boolean forbidden, String path, String dash, List<Place> dots, Label label) {
        public Line {
            dots = List.copyOf(dots);
        }
    }

    /** Somewhere in the drawing: percent of the width, pixels of the height. */
    public record Place(String x, String y) {}

    /**
     * Where a name stands.
     *
     * @param ends whether it ends there, for want of room beyond
     */
    public record Label(String x, String y, boolean ends) {}

    /** A mark of an axis, with what it says. */
    public record Tick(String place, Fraction value) {}

    /**
     * The same formula in numbers.
     *
     * @param marks what each price earns, at most 40 decimals where a root or logarithm has no end
     * @param loss what the dearest price loses
     */
    public record Row(Text name, boolean chosen, List<Fraction> marks, Fraction loss) {
        public Row {
            marks = List.copyOf(marks);
        }
    }

    public PriceChart {
        prices = List.copyOf(prices);
        lines = List.copyOf(lines);
        rows = List.copyOf(rows);
        across = List.copyOf(across);
        up = List.copyOf(up);
    }

    /**
     * Draws a formula, and others beside it.
     *
     * @param prices imaginary ones, two or more, each more than 0
     * @param others drawn thinner, each once, and none that is the formula itself or cannot mark these prices
     */
    public static PriceChart of(
            Fraction points, List<Fraction> prices, PriceFormula formula, List<PriceFormula> others) {
        ReferencePrices references = ReferencePrices.of(prices);
        List<PriceFormula> shown = new ArrayList<>(List.of(formula));
        others.stream()
                .filter(other -> !shown.contains(other) && canMark(other, prices))
                .forEach(shown::add);
        Fraction gap = references.highest().divide(references.lowest()).subtract(Fraction.ONE);
        Fraction widest = gap.max(Fraction.ONE);
        List<Line> lines = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        Labels labels = new Labels();
        for (PriceFormula one : shown) {
            Drawing drawing = new Drawing(one.curve(references), references, widest);
            String dash = DASHES.get(lines.isEmpty() ? 0 : Math.min(lines.size(), DASHES.size() - 1));
            lines.add(new Line(
                    FormulaWords.named(one),
                    lines.isEmpty(),
                    one.status() == Status.FORBIDDEN,
                    drawing.path(),
                    dash,
                    lines.isEmpty() ? drawing.dots() : List.of(),
                    labels.put(drawing)));
            rows.add(drawing.row(FormulaWords.named(one), rows.isEmpty(), points));
        }
        return new PriceChart(points, references.sorted(), lines, rows, across(widest), up(points));
    }

    /**
     * Imaginary prices on which a formula shows what it does: 100, 120 and 160, or as far from the amount of money that
     * the formula itself names.
     */
    public static List<Fraction> imaginary(PriceFormula formula) {
        Fraction unit = formula.constants().entrySet().stream()
                .filter(amount -> MONEY.containsKey(amount.getKey()))
                .map(amount -> amount.getValue().divide(MONEY.getOrDefault(amount.getKey(), Fraction.ONE)))
                .findFirst()
                .orElse(Fraction.ONE);
        return IMAGINARY.stream().map(unit::multiply).toList();
    }

    /** Whether a formula can be computed on these prices. */
    public static boolean canMark(PriceFormula formula, List<Fraction> prices) {
        return prices.stream().allMatch(price -> formula.canMark(price)) && formula.canMark(ReferencePrices.of(prices));
    }

    /** How much dearer the dearest is than the cheapest, in percent. */
    public Fraction gap() {
        Fraction lowest = prices.get(0);
        return prices.get(prices.size() - 1).subtract(lowest).divide(lowest).multiply(Fraction.of(100));
    }

    /** The formula in question, in numbers. */
    public Row chosen() {
        return rows.get(0);
    }

    /** The same in a sentence: what the dearest bid loses. */
    public Text consequence() {
        Text gap = Text.of(gap().roundHalfUp(0));
        Text loss = Text.of(chosen().loss().roundHalfUp(2));
        Text all = Text.of(points);
        return new Text(
                "Une offre " + gap.fr() + "\u202F% plus chère que la moins chère perd " + loss.fr() + " points sur "
                        + all.fr() + ".",
                "A bid " + gap.en() + "% dearer than the cheapest loses " + loss.en() + " points of " + all.en() + ".");
    }

    private static List<Tick> across(Fraction widest) {
        return IntStream.rangeClosed(0, 5)
                .mapToObj(fifth -> new Tick(placed(Fraction.of(fifth, 5)), widest.multiply(Fraction.of(fifth * 20L))))
                .toList();
    }

    private static List<Tick> up(Fraction points) {
        return IntStream.rangeClosed(0, 4)
                .mapToObj(
                        quarter -> new Tick(height(Fraction.of(quarter, 4)), points.multiply(Fraction.of(quarter, 4))))
                .toList();
    }

    /** A share of the width, 0 to 1, as a place in percent. */
    private static String placed(Fraction share) {
        return written(share.multiply(Fraction.of(WIDTH)).add(Fraction.of(LEFT)));
    }

    /** A share of the points, 0 to 1, as a place in pixels from the top. */
    private static String height(Fraction share) {
        return written(Fraction.of(TOP).add(Fraction.ONE.subtract(share).multiply(Fraction.of(HEIGHT))));
    }

    private static String written(Fraction value) {
        return value.toDecimal(2).toPlainString();
    }

    /** One curve between the cheapest price and the widest gap shown. */
    private record Drawing(PriceFormula.Curve curve, ReferencePrices references, Fraction widest) {
        Fraction share(Fraction across) {
            return of(references.lowest().multiply(Fraction.ONE.add(across.multiply(widest))));
        }

        Fraction of(Fraction price) {
            return curve.mark(price, Fraction.ONE).points().value();
        }

        String path() {
            return IntStream.rangeClosed(0, SAMPLES)
                    .mapToObj(sample -> Fraction.of(sample, SAMPLES))
                    .map(across -> placed(across) + " " + height(share(across)))
                    .collect(Collectors.joining("L", "M", ""));
        }

        List<Place> dots() {
            return references.sorted().stream()
                    .map(price -> new Place(
                            placed(price.divide(references.lowest())
                                    .subtract(Fraction.ONE)
                                    .divide(widest)),
                            height(of(price))))
                    .toList();
        }

        Row row(Text name, boolean chosen, Fraction points) {
            List<Fraction> marks = references.sorted().stream()
                    .map(price -> of(price).multiply(points))
                    .toList();
            Fraction dearest = marks.get(marks.size() - 1);
            return new Row(name, chosen, marks, points.subtract(dearest));
        }
    }

    /** Names stand at the end of their line, or where it nears the ground; none on another. */
    private static final class Labels {
        private static final Fraction GROUND = Fraction.of(1, 20);
        private static final Fraction BESIDE = Fraction.of(1, 100);
        private final List<Fraction> taken = new ArrayList<>();
        private int grounded;

        Label put(Drawing drawing) {
            Fraction end = drawing.share(Fraction.ONE);
            if (end.isGreaterThan(GROUND)) {
                return new Label(placed(Fraction.ONE), free(end), true);
            }
            grounded++;
            Fraction level = Fraction.of(5L - Math.min(grounded, 4), 20);
            Fraction across = IntStream.rangeClosed(0, SAMPLES)
                    .mapToObj(sample -> Fraction.of(sample, SAMPLES))
                    .filter(sample -> !drawing.share(sample).isGreaterThan(level))
                    .findFirst()
                    .orElse(Fraction.ONE);
            boolean ends = across.isGreaterThan(Fraction.of(3, 4));
            Fraction beside = ends ? across.subtract(BESIDE) : across.add(BESIDE);
            return new Label(placed(beside), height(level), ends);
        }

        /** Below the end: a falling line is above it everywhere to the left. */
        private String free(Fraction share) {
            Fraction step = Fraction.of(LABEL, HEIGHT);
            Fraction below = share.subtract(step);
            for (int tries = 0; tries < DASHES.size() && isTaken(below, step); tries++) {
                below = below.subtract(step);
            }
            taken.add(below);
            return height(below);
        }

        private boolean isTaken(Fraction share, Fraction step) {
            return taken.stream().anyMatch(other -> other.subtract(share).abs().isLessThan(step));
        }
    }
}
