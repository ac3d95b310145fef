package fr.pesee.rule.lint;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.formula.CatalogueEntry.Status;
import fr.pesee.rule.formula.PriceFormula;
import java.util.ArrayList;
import java.util.List;

/**
 * A straight line that takes six times the lowest price or more to lose all points is as flat as Belleville (CE 3 Nov
 * 2014 n° 373362). Before bids exist, the estimate stands for the lowest price.
 */
final class FlatFormulaRule implements LintRule {
    private static final Basis BASIS = new Basis("RULE-24", "CE 373362");
    private static final Fraction TINY = Fraction.of(1, 1_000_000);
    private static final Fraction HUGE = Fraction.of(1_000_000_000_000L);

    @Override
    public List<Finding> findings(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Subject.Priced priced : subject.formulas()) {
            PriceFormula formula = priced.formula();
            Fraction estimate = priced.estimate();
            if (formula.status() == Status.FORBIDDEN) {
                continue;
            }
            if (estimate == null && dependsOnTheLowestPrice(formula)) {
                findings.add(untested(subject, priced));
            } else if (formula.isFlat(estimate == null ? Fraction.ONE : estimate)) {
                findings.add(flat(subject, priced));
            }
        }
        return findings;
    }

    private static boolean dependsOnTheLowestPrice(PriceFormula formula) {
        return formula.isFlat(TINY) != formula.isFlat(HUGE);
    }

    private static Finding untested(Subject subject, Subject.Priced priced) {
        String code = priced.criterion().code();
        return subject.info(
                BASIS,
                code,
                priced.key(),
                new Text(
                        code + " : sans prix estimé, on ne sait pas si la formule est aussi plate que Belleville.",
                        code + ": without an estimated price, nobody knows whether the formula is as flat as"
                                + " Belleville."),
                new Text("Donnez le prix estimé de la consultation.", "Give the estimated price of the consultation."));
    }

    private static Finding flat(Subject subject, Subject.Priced priced) {
        String code = priced.criterion().code();
        String title = priced.formula().entry().title();
        return subject.block(
                BASIS,
                code,
                priced.key(),
                new Text(
                        code + " : avec ces paramètres, " + title + " est aussi plate que Belleville, ou plus.",
                        code + ": with these parameters " + title + " is as flat as Belleville, or flatter."),
                new Text(
                        "Resserrez les paramètres : tous les points doivent se perdre avant six fois le prix estimé.",
                        "Tighten the parameters: all points must be lost within six times the estimated price."));
    }
}
