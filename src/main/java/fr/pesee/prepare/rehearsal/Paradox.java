package fr.pesee.prepare.rehearsal;

import fr.pesee.prepare.grid.FormulaWords;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.formula.PriceFormula;
import fr.pesee.rule.formula.ReferencePrices;
import java.util.List;
import java.util.Optional;

/**
 * Two bids that do not change, and a third that cannot win: with min-max its price alone decides which of the two wins.
 * In the points of the very grid. Pure.
 *
 * @param price the points of the price
 * @param quality the points of all the rest
 * @param lead by how many points of quality B is better than A
 * @param rows one for each formula, min-max first
 */
record Paradox(Fraction price, Fraction quality, Fraction lead, List<Row> rows) {
    private static final Fraction A = Fraction.of(100);
    private static final Fraction B = Fraction.of(104);
    private static final List<Fraction> THIRD = List.of(Fraction.of(200), Fraction.of(110));
    private static final Fraction SHARE_OF_A = Fraction.of(7, 10);
    private static final Fraction LEAD = Fraction.of(15, 100);
    /** What min-max takes from B for its 4 % when the third bid is at 200: less than this lead, B would never win. */
    private static final Fraction LEAST = Fraction.of(4, 100);

    Paradox {
        rows = List.copyOf(rows);
    }

    /**
     * One formula.
     *
     * @param cases one for each price of the third bid
     */
    record Row(Text name, boolean flips, List<Case> cases) {
        Row {
            cases = List.copyOf(cases);
        }
    }

    /**
     * The two bids beside a third one.
     *
     * @param third its price
     * @param winner {@code A} or {@code B}
     */
    record Case(Fraction third, Fraction a, Fraction b, String winner) {}

    /** The example in a grid's own points; empty where quality weighs too little for it. */
    static Optional<Paradox> of(Fraction price, Fraction quality, List<PriceFormula> formulas) {
        Fraction room = quality.multiply(Fraction.ONE.subtract(SHARE_OF_A));
        Fraction lead = price.multiply(LEAD).min(room);
        if (price.signum() <= 0 || !lead.isGreaterThan(price.multiply(LEAST))) {
            return Optional.empty();
        }
        List<Row> rows = formulas.stream()
                .map(formula -> row(price, quality.multiply(SHARE_OF_A), lead, formula))
                .toList();
        return Optional.of(new Paradox(price, quality, lead, rows));
    }

    private static Row row(Fraction price, Fraction qualityOfA, Fraction lead, PriceFormula formula) {
        List<Case> cases = THIRD.stream()
                .map(third -> {
                    PriceFormula.Curve curve = formula.curve(ReferencePrices.of(List.of(A, B, third)));
                    Fraction a = qualityOfA.add(curve.mark(A, price).points().value());
                    Fraction b = qualityOfA
                            .add(lead)
                            .add(curve.mark(B, price).points().value());
                    return new Case(third, a, b, b.isGreaterThan(a) ? "B" : "A");
                })
                .toList();
        boolean flips = !cases.get(0).winner().equals(cases.get(1).winner());
        return new Row(FormulaWords.named(formula), flips, cases);
    }
}
