package fr.pesee.rule.lint;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.formula.PriceFormula;
import fr.pesee.rule.formula.ReferencePrices;
import fr.pesee.rule.model.CriterionSheet.Pricing;
import java.util.List;
import java.util.stream.Stream;

/** RULE-13: a negative mark distorts the weights of the others (CE 18 Dec 2012 n° 362532, Guadeloupe). */
final class PriceFloorRule implements LintRule {
    private static final Basis BASIS = new Basis("RULE-13", "CE 362532");

    /** Prices of one lot each: one, near, far, very far, and many that pull the mean away from one. */
    private static final List<List<Fraction>> PROBES = Stream.of(
                    List.of(1L),
                    List.of(1L, 2L, 3L),
                    List.of(100L, 120L, 160L),
                    List.of(1L, 1L, 1L, 1L, 1_000_000_000_000L),
                    List.of(1L, 999_999_999_999_999L))
            .map(prices -> prices.stream().map(Fraction::of).toList())
            .toList();

    @Override
    public List<Finding> findings(Subject subject) {
        return subject.formulas().stream()
                .filter(priced -> hasNoFloor(subject, priced) && canGoNegative(priced.formula()))
                .map(priced -> finding(subject, priced))
                .toList();
    }

    private static boolean hasNoFloor(Subject subject, Subject.Priced priced) {
        Pricing pricing = subject.sheet(priced.criterion()).pricing();
        return pricing != null && pricing.floor() == Pricing.Floor.NONE;
    }

    /** Found by trying: a formula that stays at 0 or more on all probes has a floor of its own. */
    static boolean canGoNegative(PriceFormula formula) {
        return PROBES.stream().anyMatch(prices -> goesNegative(formula, prices));
    }

    private static boolean goesNegative(PriceFormula formula, List<Fraction> prices) {
        ReferencePrices references = ReferencePrices.of(prices);
        if (!formula.canMark(references)) {
            return false;
        }
        PriceFormula.Curve curve = formula.curve(references);
        return prices.stream().anyMatch(price -> curve.share(price).value().signum() < 0);
    }

    private static Finding finding(Subject subject, Subject.Priced priced) {
        String code = priced.criterion().code();
        String title = priced.formula().entry().title();
        return subject.block(
                BASIS,
                code,
                priced.key(),
                new Text(
                        code + " : " + title + " peut donner une note négative, et la grille la garderait.",
                        code + ": " + title + " can give a negative mark, and the grid would keep it."),
                new Text(
                        "Ramenez les notes négatives à zéro (floor: zero).",
                        "Raise negative marks to zero (floor: zero)."));
    }
}
