package fr.pesee.rule.lint;

import fr.pesee.rule.exact.Text;
import fr.pesee.rule.scoring.Criterion;
import java.util.ArrayList;
import java.util.List;

/** RULE-30: a quality is marked on a scale that says in words what its levels mean (dir. 2014/24 art. 67(4)). */
final class LiteralScaleRule implements LintRule {
    private static final Basis BASIS = new Basis("RULE-30", "dir. 2014/24 art. 67(4)");

    @Override
    public List<Finding> findings(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Criterion criterion : subject.criteria()) {
            if (criterion instanceof Criterion.Quality quality
                    && quality.scale().levels().isEmpty()) {
                findings.add(finding(subject, criterion.code()));
            }
        }
        return findings;
    }

    private static Finding finding(Subject subject, String code) {
        return subject.warn(
                BASIS,
                code,
                "quality",
                new Text(
                        code + " : l’échelle ne dit pas ce que ses notes signifient.",
                        code + ": the scale does not say what its marks mean."),
                new Text("Décrivez ses niveaux, chacun avec ses mots.", "Describe its levels, each in words."));
    }
}
