package fr.pesee.rule.lint;

import fr.pesee.rule.exact.Text;
import fr.pesee.rule.model.ScoringModel.Procedure;
import fr.pesee.rule.scoring.Criterion;
import java.util.List;

/**
 * RULE-04: criteria of a formalised procedure are weighted; ranking by importance needs objective reasons (R2152-12; CE
 * 7 Oct 2005 n° 276867). Without weights no total can be computed, so the model cannot score in any procedure.
 */
final class WeightedCriteriaRule implements LintRule {
    private static final Basis BASIS = new Basis("RULE-04", "R2152-12; CE 276867");
    private static final Text MEND = new Text(
            "Donnez à chaque critère des points ou un pourcentage ; une hiérarchie seule est presque toujours annulée.",
            "Give each criterion points or a percentage; courts nearly always strike down a mere order of importance.");

    @Override
    public List<Finding> findings(Subject subject) {
        Procedure procedure = subject.model().procedure();
        boolean excused = procedure.kind() == Procedure.Kind.ADAPTED || procedure.objectiveReasonForRanking() != null;
        return subject.model().grid().criteria().stream()
                .filter(criterion -> !subject.sheet(criterion).weight().isStated())
                .map(criterion -> finding(subject, criterion, excused))
                .toList();
    }

    private static Finding finding(Subject subject, Criterion criterion, boolean excused) {
        String code = criterion.code();
        if (excused) {
            Text sentence = new Text(
                    code + " n’est pas pondéré : aucun total ne peut être calculé.",
                    code + " is not weighted: no total can be computed.");
            return subject.warn(BASIS, code, "", sentence, MEND);
        }
        Text sentence = new Text(
                code + " n’est pas pondéré, et aucune raison objective de hiérarchiser n’est donnée.",
                code + " is not weighted, and no objective reason for ranking by importance is given.");
        return subject.block(BASIS, code, "", sentence, MEND);
    }
}
