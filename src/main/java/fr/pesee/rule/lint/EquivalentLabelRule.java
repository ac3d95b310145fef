package fr.pesee.rule.lint;

import fr.pesee.rule.exact.Text;
import fr.pesee.rule.model.Gate;
import java.util.ArrayList;
import java.util.List;

/**
 * RULE-137: a label is asked for with the characteristics that it stands for, and its equivalents are accepted
 * (directive 2014/24 art. 43; R2111-12 to R2111-17).
 */
final class EquivalentLabelRule implements LintRule {
    private static final Basis BASIS = new Basis("RULE-137", "R2111-16, R2111-17; dir. 2014/24 art. 43");

    @Override
    public List<Finding> findings(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Gate gate : subject.model().gates()) {
            String key = "gates/" + gate.code();
            Gate.Label label = gate.label();
            if (!gate.orEquivalent()) {
                findings.add(noEquivalent(subject, gate, key));
            }
            if (label != null && label.characteristics().isEmpty()) {
                findings.add(subject.warn(
                        BASIS,
                        "",
                        key,
                        new Text(
                                gate.code() + " : le label " + label.scheme() + " est demandé sans dire pour quoi.",
                                gate.code() + ": the label " + label.scheme() + " is asked for without saying why."),
                        new Text(
                                "Énoncez les caractéristiques réellement exigées.",
                                "State the characteristics really required.")));
            }
        }
        return findings;
    }

    /** A label without "or equivalent" is irregular; another requirement may have no equivalent. */
    private static Finding noEquivalent(Subject subject, Gate gate, String key) {
        Text mend = new Text("Admettez toute preuve équivalente.", "Accept any equivalent proof.");
        Gate.Label label = gate.label();
        if (label != null) {
            Text sentence = new Text(
                    gate.code() + " exige le label " + label.scheme() + " sans accepter d’équivalent.",
                    gate.code() + " requires the label " + label.scheme() + " and accepts no equivalent.");
            return subject.block(BASIS, "", key, sentence, mend);
        }
        Text sentence = new Text(
                gate.code() + " n’accepte pas de preuve équivalente.", gate.code() + " accepts no equivalent proof.");
        return subject.info(BASIS, "", key, sentence, mend);
    }
}
