package fr.pesee.rule.lint;

import fr.pesee.rule.exact.Text;
import fr.pesee.rule.model.LegalProfile;
import java.util.List;

/** RULE-01: the law of a consultation follows from its launch date, whatever a model was written for. */
final class LegalProfileRule implements LintRule {
    private static final Basis BASIS = new Basis("RULE-01", "L2152-7, R2162-4");

    @Override
    public List<Finding> findings(Subject subject) {
        LegalProfile written = subject.model().legalProfile();
        LegalProfile governing = subject.consultation().profile();
        if (written == governing) {
            return List.of();
        }
        return List.of(subject.info(
                BASIS,
                "",
                "legalProfile",
                new Text(
                        "Modèle écrit pour le droit de " + written.code() + ", consultation régie par celui de "
                                + governing.code() + ".",
                        "A model written for the law of " + written.code() + ", a consultation governed by that of "
                                + governing.code() + "."),
                new Text(
                        "Relisez le modèle au regard de ce droit, puis dites qu’il est écrit pour lui.",
                        "Read the model again in the light of that law, then say that it is written for it.")));
    }
}
