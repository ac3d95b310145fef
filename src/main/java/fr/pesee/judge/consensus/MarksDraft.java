package fr.pesee.judge.consensus;

import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.scoring.Criterion;
import fr.pesee.rule.scoring.Grid;
import fr.pesee.rule.scoring.Scale;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Marks agreed for one bid, each with its reason. */
public record MarksDraft(@Nullable List<Mark> marks) {
    private static final int MOST = 1000;

    /** One mark as entered. */
    public record Mark(
            @Nullable String criterion,
            @Nullable BigDecimal mark,
            @Nullable String reason) {}

    /** Everything wrong with these marks on that grid. */
    Findings findings(Grid grid) {
        Findings findings = new Findings();
        if (marks == null || marks.isEmpty() || marks.size() > MOST) {
            return findings.at("/marks", ConsensusProblem.MARKS_NONE);
        }
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < marks.size(); index++) {
            Mark mark = marks.get(index);
            String at = "/marks/" + index;
            if (mark == null) {
                findings.present(at, null);
                continue;
            }
            check(mark, at, grid, findings);
            if (mark.criterion() != null) {
                findings.require(
                        seen.add(mark.criterion()),
                        at + "/criterion",
                        ConsensusProblem.MARK_CRITERION_TWICE,
                        mark.criterion());
            }
        }
        return findings;
    }

    private static void check(Mark mark, String at, Grid grid, Findings findings) {
        findings.text(at + "/criterion", mark.criterion(), 64)
                .text(at + "/reason", mark.reason(), 4000)
                .present(at + "/mark", mark.mark());
        if (mark.criterion() == null) {
            return;
        }
        Optional<Scale> scale = scale(grid, mark.criterion());
        findings.require(
                scale.isPresent(), at + "/criterion", ConsensusProblem.MARK_CRITERION_UNKNOWN, mark.criterion());
        if (scale.isPresent() && mark.mark() != null) {
            checkOn(scale.get(), mark.mark(), at + "/mark", findings);
        }
    }

    private static void checkOn(Scale scale, BigDecimal mark, String at, Findings findings) {
        // Sizes first: a number such as 1e999999999 must not be expanded.
        boolean small = mark.precision() <= 30 && Math.abs(mark.scale()) <= 30;
        if (!small || !scale.holds(Fraction.of(mark))) {
            findings.addAll(List.of(Refusal.inWords(
                    at,
                    ConsensusProblem.MARK_OFF_SCALE,
                    small ? Text.of(Fraction.of(mark)) : Text.same(mark.toString()),
                    Text.of(scale.minimum()),
                    Text.of(scale.maximum()))));
            return;
        }
        if (!scale.isOnStep(Fraction.of(mark))) {
            findings.addAll(List.of(Refusal.inWords(
                    at, ConsensusProblem.MARK_OFF_STEP, Text.of(Fraction.of(mark)), Text.of(scale.step()))));
        }
    }

    private static Optional<Scale> scale(Grid grid, String code) {
        return grid.find(code).filter(Criterion.Quality.class::isInstance).map(leaf -> ((Criterion.Quality) leaf)
                .scale());
    }

    /** The marks, once nothing is wrong with them. */
    List<Mark> valid() {
        return Objects.requireNonNull(marks);
    }
}
