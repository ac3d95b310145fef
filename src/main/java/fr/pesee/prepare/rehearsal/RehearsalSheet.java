package fr.pesee.prepare.rehearsal;

import fr.pesee.prepare.grid.FormulaWords;
import fr.pesee.prepare.grid.PriceChart;
import fr.pesee.rule.aggregation.Overalls;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.formula.PriceFormula;
import fr.pesee.rule.formula.PriceFormulas;
import fr.pesee.rule.scoring.Alert;
import fr.pesee.rule.scoring.BidMarks;
import fr.pesee.rule.scoring.BidResult;
import fr.pesee.rule.scoring.Criterion;
import fr.pesee.rule.scoring.Grid;
import fr.pesee.rule.scoring.Ranking;
import fr.pesee.rule.scoring.Scoring;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a grid makes of imaginary bids, in the words of a page. Pure. */
final class RehearsalSheet {
    private final Grid grid;
    private final List<BidMarks> bids;
    private final Ranking ranking;

    RehearsalSheet(Grid grid, List<BidMarks> bids) {
        this.grid = grid;
        this.bids = bids;
        this.ranking = Scoring.rank(grid, bids);
    }

    /**
     * A bid in the ranking.
     *
     * @param points by criterion at the top; null where it got none
     * @param total null unless ranked
     * @param rank null unless ranked
     */
    record Placed(
            String bid,
            List<@Nullable Fraction> points,
            @Nullable Fraction total,
            @Nullable Integer rank) {}

    /**
     * The same bids under one formula.
     *
     * @param own whether the grid has it
     * @param totals in the order of the bids; null unless ranked
     * @param first who comes first
     * @param differs whether that is somebody else than under the grid’s own formula
     */
    record Compared(Text name, boolean own, List<@Nullable Fraction> totals, String first, boolean differs) {}

    /** The criteria at the top. */
    public List<Criterion> criteria() {
        return grid.criteria();
    }

    /** The names of the bids. */
    public List<String> names() {
        return bids.stream().map(BidMarks::bid).toList();
    }

    /** Best first. */
    public List<Placed> placed() {
        return ranking.results().stream().map(this::placed).toList();
    }

    private Placed placed(BidResult result) {
        List<@Nullable Fraction> points = new ArrayList<>();
        for (Criterion criterion : grid.criteria()) {
            BidResult.Points earned = result.points().get(criterion.code());
            points.add(earned == null ? null : earned.value().value());
        }
        Fraction total = result.total() == null ? null : result.total().value();
        return new Placed(result.bid(), points, total, result.rank());
    }

    /** Who comes first: one bid, or several that nothing sets apart. */
    public String first() {
        return first(ranking);
    }

    private static String first(Ranking ranking) {
        return String.join(", ", ranking.first());
    }

    /** By how many points the first is ahead of the second; null where there is no second, or no points decide. */
    public @Nullable Fraction lead() {
        if (!grid.overall().equals(Overalls.weightedSum())) {
            return null;
        }
        List<Fraction> totals = ranking.results().stream()
                .map(result -> result.total() == null ? null : result.total().value())
                .filter(Objects::nonNull)
                .toList();
        return totals.size() < 2 ? null : totals.get(0).subtract(totals.get(1)).abs();
    }

    /** Whether the lead is told in the plural, as two points and more are. */
    public boolean leadOfMany() {
        Fraction lead = lead();
        return lead != null && !lead.roundHalfUp(2).isLessThan(Fraction.of(2));
    }

    /** Whether bids were equal at the first place before the chain of ties. */
    public boolean isTied() {
        return ranking.ties().stream().anyMatch(tie -> tie.rank() == 1);
    }

    /** What the engine warns of. */
    public List<Alert> alerts() {
        return ranking.alerts();
    }

    /** The formulas on the grid’s prices, each once. */
    static List<PriceFormula> own(Grid grid) {
        List<PriceFormula> own = new ArrayList<>();
        for (Criterion node : grid.priced()) {
            PriceFormula formula = node.formula();
            if (formula != null && !own.contains(formula)) {
                own.add(formula);
            }
        }
        return own;
    }

    /** Those that a grid is compared with. */
    static List<PriceFormula> others(Grid grid) {
        List<PriceFormula> all = new ArrayList<>(own(grid));
        for (String id : List.of("INVERSE", "LINEAR_LOW", "SQRT", "MINMAX", "BELLEVILLE")) {
            PriceFormula formula = PriceFormulas.of(id, Map.of());
            if (!all.contains(formula)) {
                all.add(formula);
            }
        }
        return all;
    }

    /** The grid’s own formulas, min-max and the proportional one: those whose outsiders are counted. */
    static List<PriceFormula> compared(Grid grid) {
        List<PriceFormula> all = new ArrayList<>(own(grid));
        for (PriceFormula formula : List.of(PriceFormulas.of("MINMAX", Map.of()), PriceFormulas.inverse())) {
            if (!all.contains(formula)) {
                all.add(formula);
            }
        }
        return all;
    }

    /** The same bids under other formulas; empty where no formula marks a price. */
    public List<Compared> compared() {
        List<PriceFormula> own = own(grid);
        if (own.isEmpty()) {
            return List.of();
        }
        List<Compared> compared = new ArrayList<>();
        for (PriceFormula formula : others(grid)) {
            Grid varied = own.size() == 1 && own.contains(formula) ? grid : Variation.of(grid, formula);
            if (Scoring.check(varied, bids).isEmpty()) {
                compared.add(compared(formula, own.contains(formula), Scoring.rank(varied, bids)));
            }
        }
        return compared;
    }

    private Compared compared(PriceFormula formula, boolean own, Ranking under) {
        List<@Nullable Fraction> totals = new ArrayList<>();
        for (BidMarks bid : bids) {
            BidResult result = under.result(bid.bid());
            totals.add(result.total() == null ? null : result.total().value());
        }
        return new Compared(
                FormulaWords.named(formula),
                own,
                totals,
                first(under),
                !under.first().equals(ranking.first()));
    }

    /** Why min-max is dangerous in the points of this grid; empty where it has no price with a formula. */
    static Optional<Paradox> paradox(Grid grid) {
        Fraction price =
                Fraction.sum(grid.priced().stream().map(Criterion::points).toList());
        List<PriceFormula> formulas =
                new ArrayList<>(List.of(PriceFormulas.of("MINMAX", Map.of()), PriceFormulas.inverse()));
        own(grid).stream()
                .filter(formula -> !formulas.contains(formula))
                .filter(formula -> PriceChart.imaginary(formula).get(0).equals(Fraction.of(100)))
                .forEach(formulas::add);
        return Paradox.of(price, grid.fullPoints().subtract(price), formulas);
    }
}
