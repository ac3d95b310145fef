package fr.pesee.rule.lint;

import fr.pesee.rule.exact.Text;
import fr.pesee.rule.model.CriterionSheet;
import fr.pesee.rule.scoring.Criterion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * RULE-02: for consultations launched from 21 August 2026 on, at least one criterion takes the environment into account
 * (L2152-7, loi 2021-1104 art. 35), and the price alone is no longer a criterion: a single one is a global cost that
 * includes the environment (R2152-7, décret 2022-767).
 */
final class EnvironmentalCriterionRule implements LintRule {
    private static final Basis CRITERION = new Basis("RULE-02", "L2152-7");
    private static final Basis ALONE = new Basis("RULE-02", "R2152-7");

    @Override
    public List<Finding> findings(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        if (!subject.consultation().profile().isEnvironmentalCriterionRequired()) {
            return findings;
        }
        if (subject.criteria().stream().noneMatch(criterion -> weighsTheEnvironment(subject, criterion))) {
            findings.add(subject.block(
                    CRITERION,
                    "",
                    "criteria",
                    new Text(
                            "Aucun critère ne prend en compte les caractéristiques environnementales.",
                            "No criterion takes environmental characteristics into account."),
                    new Text(
                            "Ajoutez un critère environnemental pondéré, ou un coût global qui prend l’environnement en"
                                    + " compte.",
                            "Add a weighted environmental criterion, or an overall cost that takes the environment into"
                                    + " account.")));
        }
        if (isPriceAlone(subject, subject.model().grid().criteria(), null)) {
            findings.add(subject.block(
                    ALONE,
                    "",
                    "criteria",
                    new Text("Le prix est le seul critère.", "The price is the only criterion."),
                    new Text(
                            "Ajoutez un critère, ou remplacez le prix par un coût global qui inclut"
                                    + " l’environnement.",
                            "Add a criterion, or replace the price by an overall cost that includes the"
                                    + " environment.")));
        }
        return findings;
    }

    private static boolean weighsTheEnvironment(Subject subject, Criterion criterion) {
        return subject.sheet(criterion).environmental() && criterion.points().signum() > 0;
    }

    /** A criterion without a type of its own has that of the criterion above. */
    private static boolean isPriceAlone(
            Subject subject, List<Criterion> criteria, CriterionSheet.@Nullable Type above) {
        for (Criterion criterion : criteria) {
            CriterionSheet.Type own = subject.sheet(criterion).type();
            CriterionSheet.Type type = own == null ? above : own;
            boolean price = criterion instanceof Criterion.Branch
                    ? isPriceAlone(subject, criterion.children(), type)
                    : type == CriterionSheet.Type.PRICE;
            if (!price) {
                return false;
            }
        }
        return true;
    }
}
