package fr.pesee.prepare.grid;

import fr.pesee.prepare.tender.Tender;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.lint.Consultation;
import fr.pesee.rule.lint.Finding;
import fr.pesee.rule.lint.Linter;
import fr.pesee.rule.model.Lines;
import fr.pesee.rule.model.ScoringModel;
import java.math.BigDecimal;
import java.util.List;

/** What the law has to say of a grid in the very tender that it is for. Pure. */
final class GridLint {
    private GridLint() {}

    static List<Finding> findings(Tender tender, ScoringModel model) {
        return Linter.lint(model, Lines.none(), consultation(tender, model));
    }

    /** Whether a framework agreement states its maximum is asked of the tender, once and not in every lot. */
    private static Consultation consultation(Tender tender, ScoringModel model) {
        BigDecimal estimate = tender.estimatedValue();
        return Consultation.of(model).under(tender.law()).estimatedAt(estimate == null ? null : Fraction.of(estimate));
    }
}
