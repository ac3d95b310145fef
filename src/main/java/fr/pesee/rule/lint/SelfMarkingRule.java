package fr.pesee.rule.lint;

import fr.pesee.rule.exact.Text;
import fr.pesee.rule.model.CriterionSheet;
import java.util.List;

/** RULE-16: no tenderer gives itself a mark (CE 22 Nov 2019 n° 418460, Autocars Faure; n° 418461, Cars Annequin). */
final class SelfMarkingRule implements LintRule {
    private static final Basis BASIS = new Basis("RULE-16", "CE 418460; CE 418461");

    @Override
    public List<Finding> findings(Subject subject) {
        return subject.criteria().stream()
                .filter(criterion ->
                        subject.sheet(criterion).markSource() == CriterionSheet.MarkSource.TENDERER_DECLARED)
                .map(criterion -> finding(subject, criterion.code()))
                .toList();
    }

    private static Finding finding(Subject subject, String code) {
        return subject.block(
                BASIS,
                code,
                "markSource",
                new Text(
                        code + " : le candidat se donne lui-même sa note.",
                        code + ": the tenderer gives itself its mark."),
                new Text(
                        "Faites noter par les évaluateurs, ou entrez dans une formule un engagement vérifiable" + ".",
                        "Have evaluators mark it, or put a commitment that can be verified into a formula" + "."));
    }
}
