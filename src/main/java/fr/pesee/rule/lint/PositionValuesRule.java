package fr.pesee.rule.lint;

import fr.pesee.rule.exact.Text;
import fr.pesee.rule.scoring.Criterion;
import java.util.ArrayList;
import java.util.List;

/**
 * RULE-21: marks of technical lots or positions are weighted by estimated value (CE 1 July 2015 n° 381095, SNEGSO).
 * Marking the total price is simpler.
 */
final class PositionValuesRule implements LintRule {
    private static final Basis BASIS = new Basis("RULE-21", "CE 381095");

    @Override
    public List<Finding> findings(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Criterion criterion : subject.criteria()) {
            if (criterion instanceof Criterion.Positions positions && !positions.hasLawfulCoefficients()) {
                findings.add(otherCoefficients(subject, criterion.code()));
            }
            long prices = criterion.children().stream()
                    .filter(Criterion.Price.class::isInstance)
                    .count();
            if (criterion instanceof Criterion.Branch && prices > 1) {
                findings.add(severalPrices(subject, criterion.code()));
            }
        }
        return findings;
    }

    private static Finding otherCoefficients(Subject subject, String code) {
        return subject.block(
                BASIS,
                code,
                "positions",
                new Text(
                        code + " : les coefficients ne sont pas les valeurs estimées rapportées à leur somme.",
                        code + ": the coefficients are not the estimated values over their sum."),
                new Text(
                        "Ôtez le coefficient : il se déduit des valeurs estimées. Mieux : notez le prix total.",
                        "Remove the coefficient: it follows from the estimated values. Better: mark the total price."));
    }

    private static Finding severalPrices(Subject subject, String code) {
        return subject.info(
                BASIS,
                code,
                "criteria",
                new Text(
                        code + " additionne les notes de plusieurs prix.",
                        code + " adds up the marks of several prices."),
                new Text(
                        "S’il s’agit de lots techniques, notez des prix par poste, avec leurs valeurs estimées.",
                        "If they are technical lots, mark prices by position, with their estimated values."));
    }
}
