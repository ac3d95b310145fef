package fr.pesee.rule.lint;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.formula.PriceFormula;
import fr.pesee.rule.model.CriterionSheet;
import fr.pesee.rule.model.Lines;
import fr.pesee.rule.model.ScoringModel;
import fr.pesee.rule.scoring.Alert.Severity;
import fr.pesee.rule.scoring.Criterion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A model under the linter's eyes, with where its parts stand and what is known of the consultation. */
record Subject(ScoringModel model, Lines lines, Consultation consultation) {

    /** Every criterion of the file, each before its sub-criteria; positions of a price are none. */
    List<Criterion> criteria() {
        List<Criterion> all = new ArrayList<>();
        collect(model.grid().criteria(), all);
        return all;
    }

    private static void collect(List<Criterion> criteria, List<Criterion> all) {
        for (Criterion criterion : criteria) {
            all.add(criterion);
            if (criterion instanceof Criterion.Branch) {
                collect(criterion.children(), all);
            }
        }
    }

    CriterionSheet sheet(Criterion criterion) {
        return model.sheet(criterion.code());
    }

    /** A price formula of the model, with the criterion that it marks. */
    record Priced(
            Criterion criterion,
            PriceFormula formula,
            @Nullable Fraction estimate) {
        /** Where the file names the formula. */
        String key() {
            return criterion instanceof Criterion.Positions ? "positions" : "price";
        }
    }

    /** Every price formula; the estimate is the smallest of its positions, or that of the consultation. */
    List<Priced> formulas() {
        List<Priced> formulas = new ArrayList<>();
        for (Criterion criterion : criteria()) {
            if (criterion instanceof Criterion.Price price && price.formula() != null) {
                formulas.add(new Priced(price, price.formula(), consultation.estimate()));
            } else if (criterion instanceof Criterion.Positions positions) {
                Fraction smallest = positions.positions().stream()
                        .map(Criterion.Position::estimatedValue)
                        .reduce(Fraction::min)
                        .orElse(null);
                formulas.add(new Priced(positions, positions.formula(), smallest));
            }
        }
        return formulas;
    }

    Finding block(LintRule.Basis basis, String code, String key, Text sentence, Text mend) {
        return finding(Severity.BLOCK, basis, code, key, sentence, mend);
    }

    Finding warn(LintRule.Basis basis, String code, String key, Text sentence, Text mend) {
        return finding(Severity.WARN, basis, code, key, sentence, mend);
    }

    Finding info(LintRule.Basis basis, String code, String key, Text sentence, Text mend) {
        return finding(Severity.INFO, basis, code, key, sentence, mend);
    }

    private Finding finding(
            Severity severity, LintRule.Basis basis, String code, String key, Text sentence, Text mend) {
        Map<String, Text> motives =
                code.isEmpty() ? model.motives() : model.sheet(code).motives();
        return new Finding(
                basis.rule(),
                basis.law(),
                severity,
                lines.of(code, key),
                code,
                key,
                sentence,
                mend,
                motives.get(basis.rule()));
    }
}
