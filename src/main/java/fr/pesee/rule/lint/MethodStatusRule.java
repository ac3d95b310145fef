package fr.pesee.rule.lint;

import fr.pesee.rule.aggregation.Overall;
import fr.pesee.rule.aggregation.RankAverage;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.formula.CatalogueEntry;
import fr.pesee.rule.formula.CatalogueEntry.Status;
import fr.pesee.rule.scoring.Criterion;
import java.util.ArrayList;
import java.util.List;

/**
 * RULE-24: what the catalogue says of each formula and aggregation with the very parameters of the model: a forbidden
 * one is refused, one that is regular only if motivated is warned of.
 */
final class MethodStatusRule implements LintRule {
    private static final String RULE = "RULE-24";

    @Override
    public List<Finding> findings(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Subject.Priced priced : subject.formulas()) {
            String code = priced.criterion().code();
            judge(subject, priced.formula().entry(), priced.formula().status(), code, priced.key(), findings);
        }
        Overall overall = subject.model().grid().overall();
        if (!(overall instanceof RankAverage)) {
            judge(subject, overall.entry(), overall.status(), "", "overall", findings);
        }
        for (Criterion criterion : subject.criteria()) {
            if (criterion instanceof Criterion.Quality quality && quality.rescaledToBest()) {
                CatalogueEntry rescaled = Criterion.RESCALE_BEST;
                judge(subject, rescaled, rescaled.status(), criterion.code(), "quality", findings);
            }
        }
        return findings;
    }

    private static void judge(
            Subject subject, CatalogueEntry entry, Status status, String code, String key, List<Finding> findings) {
        Basis basis = new Basis(RULE, entry.law());
        String french = entry.defects().fr();
        String english = entry.defects().en();
        if (status == Status.FORBIDDEN) {
            findings.add(subject.block(
                    basis,
                    code,
                    key,
                    new Text(
                            entry.title() + " est irrégulière. " + french, entry.title() + " is irregular. " + english),
                    new Text(
                            "Choisissez une autre méthode ; INVERSE est la plus sûre pour un prix.",
                            "Choose another method; INVERSE is the safest for a price.")));
        } else if (status == Status.MOTIVATED) {
            findings.add(subject.warn(
                    basis,
                    code,
                    key,
                    new Text(
                            entry.title() + " n’est régulière que motivée. " + french,
                            entry.title() + " is regular only with a motive. " + english),
                    motive()));
        }
    }

    private static Text motive() {
        return new Text(
                "Changez de méthode, ou donnez vos raisons : elles sont publiées avec la grille.",
                "Change the method, or record your reasons: they are published with the grid.");
    }
}
