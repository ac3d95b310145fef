package fr.pesee.rule.lint;

import fr.pesee.rule.model.Lines;
import fr.pesee.rule.model.ScoringModel;
import java.util.Comparator;
import java.util.List;

/** The door: everything that the law has to say of a scoring model, at once. Pure. */
public final class Linter {
    /** The rulebook, in the order of the rules' numbers. */
    static final List<LintRule> RULES = List.of(
            new LegalProfileRule(),
            new EnvironmentalCriterionRule(),
            new FrameworkMaximumRule(),
            new WeightedCriteriaRule(),
            new ExactSumRule(),
            new HiddenCriterionRule(),
            new WeightRangeRule(),
            new NeutralWordingRule(),
            new CompleteCriterionRule(),
            new PriceFloorRule(),
            new SelfMarkingRule(),
            new RankAggregationRule(),
            new UnitPriceSumRule(),
            new PublishedThresholdRule(),
            new PositionValuesRule(),
            new MethodStatusRule(),
            new FlatFormulaRule(),
            new LiteralScaleRule(),
            new PublishedTieRule(),
            new LowBidDetectorRule(),
            new EquivalentLabelRule());

    private Linter() {}

    /**
     * Every finding on a model, in the order of its file.
     *
     * @param lines where its parts stand; {@link Lines#none()} for a model that comes from no file
     */
    public static List<Finding> lint(ScoringModel model, Lines lines, Consultation consultation) {
        Subject subject = new Subject(model, lines, consultation);
        return RULES.stream()
                .flatMap(rule -> rule.findings(subject).stream())
                .sorted(Comparator.comparingInt(Finding::line).thenComparing(Finding::rule))
                .toList();
    }
}
