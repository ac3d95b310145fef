package fr.pesee.rule.lint;

import fr.pesee.rule.exact.Text;
import fr.pesee.rule.model.CriterionSheet.Weight;
import fr.pesee.rule.scoring.Criterion;
import java.util.List;

/**
 * RULE-08: a weight announced as a range is fixed inside it, and sealed before the opening (R2152-12; directive 2014/24
 * art. 67(5)). A fixed weight is better.
 */
final class WeightRangeRule implements LintRule {
    private static final Basis BASIS = new Basis("RULE-08", "R2152-12; dir. 2014/24 art. 67(5)");

    @Override
    public List<Finding> findings(Subject subject) {
        return subject.criteria().stream()
                .filter(criterion -> subject.sheet(criterion).weight().range() != null)
                .map(criterion -> finding(subject, criterion))
                .toList();
    }

    private static Finding finding(Subject subject, Criterion criterion) {
        String code = criterion.code();
        Weight weight = subject.sheet(criterion).weight();
        if (!weight.isInRange()) {
            return subject.block(
                    BASIS,
                    code,
                    "weightRange",
                    new Text(
                            "Le poids de " + code + " sort de la fourchette annoncée.",
                            "The weight of " + code + " is outside the range announced."),
                    new Text("Fixez-le dans la fourchette.", "Fix it inside the range."));
        }
        return subject.info(
                BASIS,
                code,
                "weightRange",
                new Text(
                        "Le poids de " + code + " est annoncé par une fourchette.",
                        "The weight of " + code + " is announced as a range."),
                new Text(
                        "Préférez un poids fixe ; sinon, scellez le poids choisi avant l’ouverture.",
                        "Prefer a fixed weight; else seal the chosen one before the opening."));
    }
}
