package fr.pesee.rule.lint;

import fr.pesee.rule.exact.Text;
import fr.pesee.rule.model.CriterionSheet;
import fr.pesee.rule.scoring.Criterion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * RULE-10: a criterion says its name, its type, its weight, its link to the subject, its scale, its method and the page
 * of the consultation documents (R2152-7, R2152-11). The format itself wants name and scale.
 */
final class CompleteCriterionRule implements LintRule {
    private static final Basis BASIS = new Basis("RULE-10", "R2152-7, R2152-11");

    @Override
    public List<Finding> findings(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        Set<String> top = new HashSet<>();
        subject.model().grid().criteria().forEach(criterion -> top.add(criterion.code()));
        for (Criterion criterion : subject.criteria()) {
            CriterionSheet sheet = subject.sheet(criterion);
            String code = criterion.code();
            require(subject, sheet.type() != null, code, "type", "sa nature", "its nature", findings);
            boolean weighted = top.contains(code) || sheet.weight().isStated();
            require(subject, weighted, code, "points", "son poids", "its weight", findings);
            boolean linked = sheet.linkToSubject() != null;
            require(
                    subject,
                    linked,
                    code,
                    "linkToSubject",
                    "son lien avec l’objet",
                    "its link to the subject",
                    findings);
            require(subject, sheet.method() != null, code, "method", "sa méthode", "its method", findings);
            require(subject, sheet.page() != null, code, "page", "la page du règlement", "the page", findings);
        }
        return findings;
    }

    private static void require(
            Subject subject,
            boolean present,
            String code,
            String key,
            String french,
            String english,
            List<Finding> findings) {
        if (!present) {
            findings.add(subject.block(
                    BASIS,
                    code,
                    key,
                    new Text(code + " ne dit pas " + french + ".", code + " does not say " + english + "."),
                    new Text(
                            "Dites-le : les candidats doivent pouvoir le lire.",
                            "Say it: tenderers must be able to read it.")));
        }
    }
}
