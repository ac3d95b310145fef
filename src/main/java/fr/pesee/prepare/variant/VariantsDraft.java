package fr.pesee.prepare.variant;

import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.prepare.schedule.Schedule;
import fr.pesee.prepare.schedule.ScheduleLine;
import fr.pesee.prepare.schedule.ScheduleProblem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The variants of a lot as asked for. */
public record VariantsDraft(@Nullable List<Line> variants) {
    static final int MOST = 20;
    private static final int CODE = 32;
    private static final int NAME = 100;

    /**
     * One variant asked for.
     *
     * @param quantities by line code; a line without one takes the schedule's, as it stands now
     */
    public record Line(
            @Nullable String code,
            @Nullable String name,
            @Nullable Map<String, BigDecimal> quantities) {
        Map<String, BigDecimal> given() {
            return quantities == null ? Map.of() : quantities;
        }
    }

    /** The variants, once nothing is wrong with them. None is a list, too. */
    List<Variant> list(Schedule schedule, Findings findings) {
        if (variants == null) {
            findings.present("/variants", null).throwIfAny();
        }
        List<Line> asked = Objects.requireNonNull(variants);
        if (asked.size() > MOST) {
            findings.at("/variants", VariantProblem.VARIANTS_COUNT).throwIfAny();
        }
        if (!asked.isEmpty() && schedule.lines().isEmpty()) {
            findings.at("/variants", VariantProblem.VARIANTS_WITHOUT_LINES).throwIfAny();
        }
        Set<String> lines = schedule.codes();
        Set<String> codes = new HashSet<>();
        List<Variant> made = new ArrayList<>();
        for (int index = 0; index < asked.size(); index++) {
            Line line = asked.get(index);
            String at = "/variants/" + index;
            if (line == null) {
                findings.present(at, null);
                continue;
            }
            check(line, at, lines, findings);
            if (line.code() != null) {
                findings.require(codes.add(line.code()), at + "/code", VariantProblem.VARIANT_CODE_TWICE, line.code());
            }
            if (findings.isEmpty()) {
                made.add(variant(line, schedule));
            }
        }
        findings.throwIfAny();
        return made;
    }

    private static void check(Line line, String at, Set<String> lines, Findings findings) {
        findings.text(at + "/code", line.code(), CODE).text(at + "/name", line.name(), NAME);
        line.given().forEach((code, quantity) -> {
            String place = Refusal.under(at + "/quantities", code);
            findings.require(lines.contains(code), place, VariantProblem.VARIANT_LINE_UNKNOWN, code)
                    .require(
                            quantity == null || ScheduleLine.isQuantity(quantity),
                            place,
                            ScheduleProblem.SCHEDULE_QUANTITY_INVALID);
        });
    }

    private static Variant variant(Line asked, Schedule schedule) {
        Map<String, BigDecimal> quantities = new LinkedHashMap<>();
        for (ScheduleLine line : schedule.lines()) {
            BigDecimal given = asked.given().get(line.code());
            quantities.put(line.code(), given == null ? line.quantity() : ScheduleLine.written(given));
        }
        return new Variant(Objects.requireNonNull(asked.code()), Objects.requireNonNull(asked.name()), quantities);
    }
}
