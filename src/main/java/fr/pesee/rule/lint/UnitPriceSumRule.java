package fr.pesee.rule.lint;

import fr.pesee.rule.exact.Text;
import fr.pesee.rule.formula.UnweightedUnitPrices;
import fr.pesee.rule.model.CriterionSheet.Pricing;
import fr.pesee.rule.scoring.Criterion;
import java.util.ArrayList;
import java.util.List;

/**
 * RULE-18: unit prices that differ widely are not summed without quantities (CE 13 Nov 2020, n° 439525 to verify).
 * While nobody knows the unit prices, a sum of them is only warned of.
 */
final class UnitPriceSumRule implements LintRule {
    private static final Basis BASIS = new Basis("RULE-18", "CE 439525 (à vérifier / to verify)");
    private static final Text MEND = new Text(
            "Multipliez les prix unitaires par des quantités estimées.",
            "Multiply the unit prices by estimated quantities.");

    @Override
    public List<Finding> findings(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Criterion criterion : subject.criteria()) {
            Pricing pricing = subject.sheet(criterion).pricing();
            if (pricing != null && pricing.basis() != Pricing.Basis.TOTAL) {
                check(subject, criterion, pricing.basis(), findings);
            }
        }
        return findings;
    }

    private static void check(Subject subject, Criterion criterion, Pricing.Basis basis, List<Finding> findings) {
        List<List<UnweightedUnitPrices.Line>> known = known(subject, criterion);
        String code = criterion.code();
        String key = criterion instanceof Criterion.Positions ? "positions" : "price";
        if (known.stream().anyMatch(UnweightedUnitPrices::isIrregular)) {
            findings.add(subject.block(
                    BASIS,
                    code,
                    key,
                    new Text(
                            code + " : somme de prix unitaires sans quantités, qui diffèrent de plus du triple.",
                            code + ": a sum of unit prices without quantities that differ more than threefold."),
                    MEND));
        } else if (known.isEmpty() && basis == Pricing.Basis.UNIT_PRICE_SUM) {
            findings.add(subject.warn(
                    BASIS,
                    code,
                    key,
                    new Text(
                            code + " : somme de prix unitaires sans quantités ; irrégulière s’ils diffèrent de plus du"
                                    + " triple.",
                            code + ": a sum of unit prices without quantities; irregular if they differ more than"
                                    + " threefold."),
                    MEND));
        }
    }

    private static List<List<UnweightedUnitPrices.Line>> known(Subject subject, Criterion criterion) {
        List<List<UnweightedUnitPrices.Line>> known =
                new ArrayList<>(subject.consultation().schedules().getOrDefault(criterion.code(), List.of()));
        for (Criterion position : criterion.children()) {
            known.addAll(subject.consultation().schedules().getOrDefault(position.code(), List.of()));
        }
        return known;
    }
}
