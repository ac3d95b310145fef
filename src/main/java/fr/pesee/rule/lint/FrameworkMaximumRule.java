package fr.pesee.rule.lint;

import fr.pesee.rule.exact.Text;
import java.util.List;

/**
 * RULE-03: a framework agreement launched from 1 January 2022 on states a maximum (R2162-4, décret 2021-1111; CJEU 17
 * June 2021 C-23/20). Before, its absence is only warned of.
 */
final class FrameworkMaximumRule implements LintRule {
    private static final Basis BASIS = new Basis("RULE-03", "R2162-4; CJUE C-23/20");
    private static final Text SENTENCE =
            new Text("L’accord-cadre n’a pas de maximum.", "The framework agreement states no maximum.");
    private static final Text MEND = new Text(
            "Fixez un maximum en valeur ou en quantité dans la consultation.",
            "State a maximum value or quantity in the consultation.");

    @Override
    public List<Finding> findings(Subject subject) {
        Consultation consultation = subject.consultation();
        if (!consultation.framework() || consultation.maximum() != null) {
            return List.of();
        }
        return List.of(
                consultation.profile().isMaximumRequired()
                        ? subject.block(BASIS, "", "", SENTENCE, MEND)
                        : subject.warn(BASIS, "", "", SENTENCE, MEND));
    }
}
