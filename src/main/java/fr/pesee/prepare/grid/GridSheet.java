package fr.pesee.prepare.grid;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Rounding;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.formula.PriceFormula;
import fr.pesee.rule.formula.PriceFormulas;
import fr.pesee.rule.model.CriterionSheet;
import fr.pesee.rule.model.CriterionSheet.Weight;
import fr.pesee.rule.model.ScoringModel;
import fr.pesee.rule.scoring.Criterion;
import fr.pesee.rule.scoring.Grid;
import fr.pesee.rule.scoring.PriceBasis;
import fr.pesee.rule.scoring.Scale;
import fr.pesee.rule.scoring.Threshold;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A scoring model in the words of a page. Pure: the same model gives the same page. */
final class GridSheet {
    private static final int ENOUGH_DIGITS = 3;

    private final ScoringModel model;
    private final Grid grid;
    private final Fraction longest;

    GridSheet(ScoringModel model) {
        this.model = model;
        this.grid = model.grid();
        this.longest = grid.criteria().stream()
                .map(Criterion::points)
                .reduce(Fraction.ZERO, Fraction::max)
                .max(Fraction.of(1, 100));
    }

    /** Every criterion, each before its sub-criteria. */
    public List<GridLine> lines() {
        List<GridLine> lines = new ArrayList<>();
        grid.criteria().forEach(criterion -> add(criterion, false, lines));
        return lines;
    }

    /** How many leaves are marked. */
    public int leaves() {
        return grid.leaves().size();
    }

    /** Every price that a formula marks, with what that does to imaginary prices. */
    public List<PricedCriterion> prices() {
        List<PricedCriterion> prices = new ArrayList<>();
        for (Criterion node : grid.priced()) {
            PriceFormula formula = node.formula();
            if (formula != null && !node.points().isZero()) {
                prices.add(PricedCriterion.of(node.code(), node.points(), formula));
            }
        }
        return prices;
    }

    /**
     * A price that a formula marks.
     *
     * @param id of its drawing in the page
     * @param words the formula in plain words
     */
    record PricedCriterion(String code, String id, PriceFormula formula, FormulaWords words, PriceChart chart) {
        static PricedCriterion of(String code, Fraction points, PriceFormula formula) {
            PriceChart chart =
                    PriceChart.of(points, PriceChart.imaginary(formula), formula, List.of(PriceFormulas.inverse()));
            return new PricedCriterion(code, "curve-" + code, formula, FormulaWords.of(formula.id()), chart);
        }
    }

    /** The reasons that the grid is published with, those on the whole grid first. */
    public List<Motive> motives() {
        List<Motive> motives = new ArrayList<>();
        new TreeMap<>(model.motives()).forEach((rule, why) -> motives.add(new Motive("", rule, why)));
        for (Criterion node : grid.nodes()) {
            CriterionSheet sheet = model.sheets().get(node.code());
            if (sheet != null) {
                new TreeMap<>(sheet.motives()).forEach((rule, why) -> motives.add(new Motive(node.code(), rule, why)));
            }
        }
        return motives;
    }

    /**
     * A recorded reason for what a rule warns of.
     *
     * @param code of the criterion; empty for the whole grid
     */
    record Motive(String code, String rule, Text why) {}

    /** The marking scales, each once, in the order of the grid. */
    public List<Scale> scales() {
        return grid.leaves().stream()
                .filter(Criterion.Quality.class::isInstance)
                .map(leaf -> ((Criterion.Quality) leaf).scale())
                .distinct()
                .toList();
    }

    /** The published rounding, in words (RULE-37, RULE-38). */
    public Text rounding() {
        if (!(grid.rounding() instanceof Rounding.HalfUp halfUp)) {
            return new Text(
                    "Aucun arrondi : les offres sont classées sur leurs totaux exacts.",
                    "No rounding: bids are ranked on their exact totals.");
        }
        Rounding.MarkStage marks = halfUp.marks();
        Integer total = halfUp.totalDecimals();
        String fr =
                marks == null ? "" : "Points de chaque sous-critère arrondis à " + marks.decimals() + " décimales. ";
        String en = marks == null ? "" : "Points of each leaf rounded to " + marks.decimals() + " decimals. ";
        return new Text(
                (fr + (total == null ? "" : "Total arrondi à " + total + " décimales.")).strip(),
                (en + (total == null ? "" : "Total rounded to " + total + " decimals.")).strip());
    }

    /** How equal bids are told apart, in words (RULE-39). */
    public Text ties() {
        String chain = String.join(", ", grid.tieChain());
        return grid.tieChain().isEmpty()
                ? new Text(
                        "Aucun départage annoncé : une égalité reste une égalité.",
                        "None announced: a tie stays a tie.")
                : new Text(chain, chain);
    }

    /** What every price means (RULE-29). */
    public Text priceBasis() {
        boolean excluded = grid.priceBasis().taxes() == PriceBasis.Taxes.EXCLUDED;
        int months = grid.priceBasis().months();
        String currency = grid.priceBasis().currency();
        return new Text(
                currency + (excluded ? " hors taxes, sur " : " toutes taxes comprises, sur ") + months + " mois",
                currency + (excluded ? " excluding tax, over " : " including tax, over ") + months + " months");
    }

    private void add(Criterion criterion, boolean inner, List<GridLine> lines) {
        lines.add(new GridLine(
                criterion.code(),
                criterion.name(),
                !criterion.children().isEmpty(),
                inner,
                criterion.points(),
                criterion
                        .points()
                        .multiply(Fraction.of(100))
                        .divide(longest)
                        .toDecimal(ENOUGH_DIGITS)
                        .toPlainString(),
                how(criterion),
                threshold(criterion.threshold()),
                range(criterion)));
        criterion.children().forEach(child -> add(child, true, lines));
    }

    private @Nullable Text range(Criterion criterion) {
        CriterionSheet said = model.sheets().get(criterion.code());
        if (said == null) {
            return null;
        }
        Weight.Range range = said.weight().range();
        if (range == null) {
            return null;
        }
        boolean percent = said.weight().unit() == Weight.Unit.PERCENT;
        Text from = Text.of(range.minimum());
        Text to = Text.of(range.maximum());
        return new Text(
                "annoncé entre " + from.fr() + " et " + to.fr() + (percent ? "\u202F%" : " points"),
                "announced between " + from.en() + " and " + to.en() + (percent ? "%" : " points"));
    }

    private Text how(Criterion criterion) {
        if (criterion instanceof Criterion.Quality quality) {
            return scale(quality.scale());
        }
        PriceFormula formula = criterion.formula();
        CriterionSheet said = model.sheets().get(criterion.code());
        Text method = said == null || criterion instanceof Criterion.Branch ? null : said.method();
        if (method != null) {
            return method;
        }
        return formula == null ? Text.same("") : FormulaWords.of(formula.id()).name();
    }

    private static Text scale(Scale scale) {
        Text from = Text.of(scale.minimum());
        Text to = Text.of(scale.maximum());
        Text step = Text.of(scale.step());
        return new Text(
                "Niveaux " + from.fr() + " à " + to.fr() + ", pas de " + step.fr(),
                "Levels " + from.en() + " to " + to.en() + ", steps of " + step.en());
    }

    private static @Nullable Text threshold(@Nullable Threshold threshold) {
        if (threshold == null) {
            return null;
        }
        Text minimum = Text.of(threshold.minimum());
        Text outOf = Text.of(threshold.outOf());
        return new Text(
                "note minimale " + minimum.fr() + " sur " + outOf.fr() + ", annoncée",
                "minimum mark " + minimum.en() + " out of " + outOf.en() + ", announced");
    }
}
