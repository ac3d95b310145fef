package fr.pesee.rule.lint;

import fr.pesee.rule.exact.Text;
import fr.pesee.rule.model.CriterionSheet;
import fr.pesee.rule.scoring.Criterion;
import java.util.List;

/** RULE-20: only a minimum mark that tenderers could read eliminates (R2152-11; CJEU C-546/16, Montte). */
final class PublishedThresholdRule implements LintRule {
    private static final Basis BASIS = new Basis("RULE-20", "R2152-11; CJUE C-546/16");

    @Override
    public List<Finding> findings(Subject subject) {
        return subject.criteria().stream()
                .filter(criterion -> criterion.threshold() != null && !isPublished(subject.sheet(criterion)))
                .map(criterion -> finding(subject, criterion))
                .toList();
    }

    private static boolean isPublished(CriterionSheet sheet) {
        return sheet.published() && sheet.thresholdPublished();
    }

    private static Finding finding(Subject subject, Criterion criterion) {
        String code = criterion.code();
        return subject.block(
                BASIS,
                code,
                "threshold",
                new Text(
                        code + " : un seuil qui n’est pas publié ne peut éliminer personne.",
                        code + ": a threshold that is not published cannot eliminate anybody."),
                new Text("Publiez le seuil, ou ôtez-le.", "Publish the threshold, or remove it."));
    }
}
