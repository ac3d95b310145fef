package fr.pesee.prepare.schedule;

import fr.pesee.ground.problem.Findings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A price schedule as asked for. */
public record ScheduleDraft(@Nullable List<Line> lines) {
    static final int MOST_LINES = 5000;

    /**
     * One line asked for.
     *
     * @param criterion the price leaf it counts towards; may be left out when the grid has only one
     */
    public record Line(
            @Nullable String code,
            @Nullable String label,
            @Nullable String unit,
            @Nullable BigDecimal quantity,
            @Nullable String criterion) {}

    /** The same lines, asked for again. */
    static ScheduleDraft of(List<ScheduleLine> lines) {
        return new ScheduleDraft(lines.stream()
                .map(line -> new Line(line.code(), line.label(), line.unit(), line.quantity(), line.criterion()))
                .toList());
    }

    /** The schedule, once nothing is wrong with it. */
    Schedule schedule(Set<String> priceLeaves, Findings findings) {
        if (lines == null || lines.isEmpty() || lines.size() > MOST_LINES) {
            findings.at("/lines", ScheduleProblem.SCHEDULE_LINES_COUNT).throwIfAny();
        }
        List<ScheduleLine> made = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        List<Line> asked = Objects.requireNonNull(lines);
        for (int index = 0; index < asked.size(); index++) {
            Line line = asked.get(index);
            String at = "/lines/" + index;
            if (line == null) {
                findings.present(at, null);
                continue;
            }
            String criterion = criterion(line, priceLeaves);
            check(line, criterion, at, priceLeaves, findings);
            if (line.code() != null) {
                findings.require(
                        codes.add(line.code()), at + "/code", ScheduleProblem.SCHEDULE_CODE_TWICE, line.code());
            }
            if (findings.isEmpty()) {
                made.add(line(line, criterion));
            }
        }
        findings.throwIfAny();
        return new Schedule(made);
    }

    private static void check(Line line, String criterion, String at, Set<String> priceLeaves, Findings findings) {
        findings.text(at + "/code", line.code(), 32)
                .text(at + "/label", line.label(), 300)
                .text(at + "/unit", line.unit(), 64)
                .present(at + "/quantity", line.quantity())
                .require(
                        line.quantity() == null || ScheduleLine.isQuantity(line.quantity()),
                        at + "/quantity",
                        ScheduleProblem.SCHEDULE_QUANTITY_INVALID)
                .require(
                        priceLeaves.contains(criterion),
                        at + "/criterion",
                        ScheduleProblem.SCHEDULE_CRITERION_UNKNOWN,
                        criterion,
                        String.join(", ", priceLeaves));
    }

    private static String criterion(Line line, Set<String> priceLeaves) {
        if (line.criterion() != null) {
            return line.criterion();
        }
        return priceLeaves.size() == 1 ? priceLeaves.iterator().next() : "";
    }

    private static ScheduleLine line(Line line, String criterion) {
        return new ScheduleLine(
                Objects.requireNonNull(line.code()),
                Objects.requireNonNull(line.label()),
                Objects.requireNonNull(line.unit()),
                ScheduleLine.written(Objects.requireNonNull(line.quantity())),
                criterion);
    }
}
