package fr.pesee.rule.lint;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.model.CriterionSheet.Weight;
import fr.pesee.rule.scoring.Criterion;
import java.util.ArrayList;
import java.util.List;

/** RULE-05: weights sum exactly to 100 at the top, and to the criterion above everywhere else (R2152-12). */
final class ExactSumRule implements LintRule {
    private static final Basis BASIS = new Basis("RULE-05", "R2152-12");
    private static final Fraction HUNDRED = Fraction.of(100);

    @Override
    public List<Finding> findings(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        check(subject, subject.model().grid().criteria(), "", HUNDRED, findings);
        for (Criterion criterion : subject.criteria()) {
            if (criterion instanceof Criterion.Branch
                    && subject.sheet(criterion).weight().isStated()) {
                check(subject, criterion.children(), criterion.code(), criterion.points(), findings);
            }
        }
        return findings;
    }

    /** Missing weights are other rules' concern. */
    private static void check(
            Subject subject, List<Criterion> criteria, String above, Fraction whole, List<Finding> findings) {
        List<Weight> weights = criteria.stream()
                .map(criterion -> subject.sheet(criterion).weight())
                .toList();
        if (!weights.stream().allMatch(Weight::isStated)) {
            return;
        }
        boolean relative = weights.stream().allMatch(weight -> weight.unit() == Weight.Unit.PERCENT);
        Fraction expected = relative ? HUNDRED : whole;
        Fraction sum = relative
                ? Fraction.sum(weights.stream().map(Weight::value).toList())
                : Fraction.sum(criteria.stream().map(Criterion::points).toList());
        if (!sum.equals(expected)) {
            findings.add(finding(subject, above, relative, sum, expected));
        }
    }

    private static Finding finding(Subject subject, String above, boolean relative, Fraction sum, Fraction expected) {
        String french = above.isEmpty() ? "Les critères" : "Les sous-critères de " + above;
        String english = above.isEmpty() ? "The criteria" : "The sub-criteria of " + above;
        String unit = relative ? " %" : " points";
        return subject.block(
                BASIS,
                above,
                "criteria",
                new Text(
                        french + " font " + shown(sum) + unit + " au lieu de " + shown(expected) + " exactement.",
                        english + " sum to " + shown(sum) + unit + " instead of exactly " + shown(expected) + "."),
                new Text(
                        "Corrigez les poids ; pour des tiers, écrivez 100/3.",
                        "Mend the weights; for thirds, write 100/3."));
    }

    /** As a decimal where that is exact. */
    private static String shown(Fraction value) {
        Fraction rounded = value.roundHalfUp(6);
        return rounded.equals(value) ? value.toDecimal(6).stripTrailingZeros().toPlainString() : value.toString();
    }
}
