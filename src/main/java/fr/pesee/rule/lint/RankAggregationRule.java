package fr.pesee.rule.lint;

import fr.pesee.rule.aggregation.RankAverage;
import fr.pesee.rule.exact.Text;
import java.util.List;

/** RULE-17: ranks do not prevail over marks (CE 7 June 2024 n° 489404, RATP Développement). */
final class RankAggregationRule implements LintRule {
    private static final Basis BASIS = new Basis("RULE-17", "CE 489404");

    @Override
    public List<Finding> findings(Subject subject) {
        if (!(subject.model().grid().overall() instanceof RankAverage)) {
            return List.of();
        }
        return List.of(subject.block(
                BASIS,
                "",
                "overall",
                new Text(
                        "Les offres seraient classées par la moyenne de leurs rangs, sans égard aux écarts.",
                        "Bids would be ranked by the mean of their ranks, whatever the gaps."),
                new Text(
                        "Additionnez les points pondérés (WEIGHTED_SUM).",
                        "Add up the weighted points (WEIGHTED_SUM).")));
    }
}
