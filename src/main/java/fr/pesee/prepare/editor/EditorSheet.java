package fr.pesee.prepare.editor;

import fr.pesee.ground.page.Typed;
import fr.pesee.prepare.editor.GridDraft.Placed;
import fr.pesee.prepare.grid.FormulaWords;
import fr.pesee.prepare.grid.GridLine;
import fr.pesee.prepare.grid.PriceChart;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.formula.PriceFormula;
import fr.pesee.rule.lint.Finding;
import fr.pesee.rule.scoring.Alert.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A grid in the words of its editor: weights as typed, and every finding beside what it concerns. Pure. */
final class EditorSheet {
    private static final int ENOUGH_DIGITS = 3;
    private static final Fraction HUNDRED = Fraction.of(100);
    private static final Set<String> FORMULAS = Set.of("price", "positions");

    private final GridDraft draft;
    private final Weights weights;
    private final List<ShownFinding> findings;
    private final Map<String, GridLine> lines;

    EditorSheet(GridDraft draft, Typed form, List<Finding> found, List<GridLine> lines, String address) {
        this.draft = draft;
        this.weights = new Weights(draft, form);
        this.findings = new ArrayList<>();
        for (Finding finding : found) {
            Text consequence = draft.criterion(finding.code())
                    .filter(one -> FORMULAS.contains(finding.key()))
                    .map(EditorSheet::consequence)
                    .orElse(null);
            ShownFinding shown = ShownFinding.of(finding, consequence, findings.size() + 1, address);
            // Where one reason stands for several findings, it is asked for once.
            boolean asked = findings.stream().anyMatch(one -> one.motive().equals(shown.motive()));
            findings.add(asked ? shown.withoutMotive() : shown);
        }
        this.lines = new HashMap<>();
        lines.forEach(line -> this.lines.put(line.code(), line));
    }

    /** What the formula of a price does to a bid that is much dearer; null where no formula does anything yet. */
    private static @Nullable Text consequence(Placed one) {
        PriceFormula formula = FormulaForm.isPrice(one.node()) ? FormulaForm.standing(one.node()) : null;
        Fraction points = GridDraft.number(one.node().path(GridDraft.POINTS).asText());
        if (formula == null || points == null || points.signum() <= 0) {
            return null;
        }
        return PriceChart.of(points, PriceChart.imaginary(formula), formula, List.of())
                .consequence();
    }

    /** Every finding, the gravest first. */
    public List<ShownFinding> findings() {
        return findings.stream()
                .sorted((one, other) ->
                        other.finding().severity().compareTo(one.finding().severity()))
                .toList();
    }

    /** Findings on the whole grid. */
    public List<ShownFinding> atLarge() {
        return on("");
    }

    /** How many findings stop publication. */
    public int blocking() {
        return (int) findings.stream().filter(one -> one.finding().isBlocking()).count();
    }

    /** How many motives are still to be recorded. */
    public int unmotivated() {
        return (int)
                findings.stream().filter(one -> one.finding().wantsMotive()).count();
    }

    /** Every criterion, each before those below it. */
    public List<EditorRow> rows() {
        List<Placed> criteria = draft.criteria();
        Map<String, Integer> depths = new HashMap<>();
        Fraction longest = Fraction.of(1, 100);
        for (Placed one : criteria) {
            depths.put(one.code(), one.above().isEmpty() ? 0 : depths.getOrDefault(one.above(), 0) + 1);
            Fraction points = weights.of(one);
            longest = points == null || Weights.isPercent(one) ? longest : longest.max(points);
        }
        List<EditorRow> rows = new ArrayList<>();
        for (Placed one : criteria) {
            rows.add(row(one, depths.getOrDefault(one.code(), 0), longest));
        }
        return rows;
    }

    private EditorRow row(Placed one, int depth, Fraction longest) {
        GridLine line = lines.get(one.code());
        boolean group = one.node().has(GridDraft.CRITERIA);
        boolean percents = group && !one.isSummed();
        Fraction points = weights.of(one);
        return new EditorRow(
                one.code(),
                Written.text(one.node().path("name")),
                group,
                depth,
                one.isSummed() ? "" : Weights.field(one.code()),
                Weights.isPercent(one),
                points,
                percents ? weights.below(one) : null,
                share(points, Weights.isPercent(one) ? HUNDRED : longest),
                how(one, line),
                line == null ? null : line.threshold(),
                cure(one),
                on(one.code()));
    }

    /** A price says the name of its formula, everything else what it announces. */
    private static Text how(Placed one, @Nullable GridLine line) {
        PriceFormula formula = FormulaForm.isPrice(one.node()) ? FormulaForm.standing(one.node()) : null;
        if (formula != null) {
            return FormulaWords.named(formula);
        }
        return line == null ? Text.same("") : line.how();
    }

    private static String cure(Placed one) {
        if (one.node().has("price") || one.node().has("positions")) {
            return "formula";
        }
        return one.node().has("quality") ? "scale" : "";
    }

    private static String share(@Nullable Fraction points, Fraction longest) {
        Fraction share = points == null || points.signum() < 0 ? Fraction.ZERO : points.divide(longest);
        return share.min(Fraction.ONE)
                .multiply(HUNDRED)
                .toDecimal(ENOUGH_DIGITS)
                .toPlainString();
    }

    private List<ShownFinding> on(String code) {
        return findings.stream()
                .filter(one -> one.finding().code().equals(code))
                .toList();
    }

    /** What the weights sum to; null where one cannot be read. */
    public @Nullable Fraction total() {
        return weights.total();
    }

    /** How the balance stands: {@code level}, {@code light} under 100 points, {@code heavy} above, or unread. */
    public String balance() {
        Fraction total = weights.total();
        if (total == null) {
            return "unread";
        }
        int sign = total.compareTo(HUNDRED);
        return sign == 0 ? "level" : sign < 0 ? "light" : "heavy";
    }

    /** How far the weights are from 100 points; null where one cannot be read. */
    public @Nullable Fraction missing() {
        Fraction total = weights.total();
        return total == null ? null : HUNDRED.subtract(total).abs();
    }

    /** Whether nothing keeps the grid from being published. */
    public boolean isClean() {
        return findings.stream().allMatch(one -> one.finding().severity() == Severity.INFO || one.isMotivated());
    }
}
