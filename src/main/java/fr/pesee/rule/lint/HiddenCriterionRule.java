package fr.pesee.rule.lint;

import fr.pesee.rule.exact.Text;
import fr.pesee.rule.scoring.Criterion;
import java.util.List;

/** RULE-07: what has a weight of its own is published (CE 18 June 2010 n° 337377, Saint-Pal-de-Mons). */
final class HiddenCriterionRule implements LintRule {
    private static final Basis BASIS = new Basis("RULE-07", "CE 337377; CE 368448");

    @Override
    public List<Finding> findings(Subject subject) {
        return subject.criteria().stream()
                .filter(criterion -> !subject.sheet(criterion).published()
                        && subject.sheet(criterion).weight().isStated())
                .map(criterion -> finding(subject, criterion))
                .toList();
    }

    private static Finding finding(Subject subject, Criterion criterion) {
        String code = criterion.code();
        return subject.block(
                BASIS,
                code,
                "published",
                new Text(
                        code + " a un poids et n’est pas publié : sous-critère caché.",
                        code + " has a weight and is not published: a hidden sub-criterion."),
                new Text(
                        "Publiez-le avec son poids, ou faites-en un élément d’appréciation sans points.",
                        "Publish it with its weight, or make it an element without points."));
    }
}
