package fr.pesee.prepare.variant;

import fr.pesee.ground.office.Spreadsheets;
import fr.pesee.ground.page.Slice;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.prepare.schedule.Schedule;
import fr.pesee.prepare.schedule.ScheduleLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The form of one variant, as it is shown and as it comes back: the lines of one page, a hundred at most. Those of
 * other pages keep their quantities.
 *
 * @param was the code of the variant that it changes; empty when it adds one
 * @param seen the version of the list that its reader saw
 * @param lines of the schedule that have a field
 * @param typed quantities by line code, as typed
 * @param refusals what is wrong with it; empty when nothing is, or it was not sent yet
 * @param now the variant as it stands after somebody changed the list meanwhile; null otherwise
 */
record VariantForm(
        String was,
        String code,
        String name,
        String seen,
        Slice<ScheduleLine> lines,
        Map<String, String> typed,
        List<Refusal> refusals,
        @Nullable Variant now) {
    private static final String FIELD = "quantity.";
    private static final String PLACE = "/variants/0/quantities";

    VariantForm {
        typed = Map.copyOf(typed);
        refusals = List.copyOf(refusals);
    }

    /**
     * A line of the table.
     *
     * @param field the name of its field
     * @param typed as typed
     * @param wrong what is wrong with it, first of all; empty when nothing is
     * @param now its quantity after somebody changed the list meanwhile; null otherwise
     */
    public record Row(
            ScheduleLine line,
            String field,
            String typed,
            List<Refusal> wrong,
            @Nullable BigDecimal now) {}

    /** An empty form under a code that is free. */
    static VariantForm fresh(Set<String> taken, Slice<ScheduleLine> lines, long version) {
        int number = 1;
        while (taken.contains("V" + number)) {
            number++;
        }
        return new VariantForm("", "V" + number, "", Long.toString(version), lines, Map.of(), List.of(), null);
    }

    /** The form of a variant as it stands. */
    static VariantForm of(Variant variant, Slice<ScheduleLine> lines, long version, String language) {
        Map<String, String> typed = variant.quantities().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, quantity -> Spreadsheets.typed(quantity.getValue(), language)));
        String seen = Long.toString(version);
        return new VariantForm(variant.code(), variant.code(), variant.name(), seen, lines, typed, List.of(), null);
    }

    /** The form with what was sent. */
    static VariantForm of(Map<String, List<String>> sent, Slice<ScheduleLine> lines) {
        Map<String, String> typed = new HashMap<>();
        sent.keySet().stream()
                .filter(field -> field.startsWith(FIELD))
                .forEach(field -> typed.put(field.substring(FIELD.length()), value(sent, field)));
        return new VariantForm(
                value(sent, "was"),
                value(sent, "code"),
                value(sent, "name"),
                value(sent, "seen"),
                lines,
                typed,
                List.of(),
                null);
    }

    /**
     * The variant as the door takes it; what cannot be read as a number is found.
     *
     * @param stands the variant that it changes, for the lines that have no field here; empty when it adds one
     */
    VariantsDraft.Line line(Optional<Variant> stands, Schedule schedule, String language, Findings findings) {
        Map<String, BigDecimal> quantities = new HashMap<>();
        stands.ifPresent(variant -> quantities.putAll(variant.quantities()));
        quantities.keySet().retainAll(schedule.codes());
        typed.forEach((line, text) -> {
            String at = Refusal.under(PLACE, line);
            BigDecimal number = text.isEmpty() ? null : Spreadsheets.number(text, language, at, findings);
            if (number == null) {
                quantities.remove(line);
            } else {
                quantities.put(line, number);
            }
        });
        return new VariantsDraft.Line(given(code), given(name), Map.copyOf(quantities));
    }

    /** The same with what is wrong with it. */
    VariantForm refused(List<Refusal> wrong) {
        return new VariantForm(was, code, name, seen, lines, typed, wrong, now);
    }

    /** The same once its sender has been shown how the list stands now. A variant that is gone would be added anew. */
    VariantForm seeing(Optional<Variant> stands, long version) {
        String then = stands.isEmpty() ? "" : was;
        return new VariantForm(then, code, name, Long.toString(version), lines, typed, refusals, stands.orElse(null));
    }

    /** The lines with what was typed. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (ScheduleLine line : lines.items()) {
            String at = Refusal.under(PLACE, line.code());
            rows.add(new Row(
                    line,
                    FIELD + line.code(),
                    typed.getOrDefault(line.code(), ""),
                    refusals.stream()
                            .filter(refusal -> refusal.at().equals(at))
                            .limit(1)
                            .toList(),
                    now == null ? null : now.quantities().get(line.code())));
        }
        return rows;
    }

    /** What is wrong with code or name. */
    public List<Refusal> wrongWith(String field) {
        return refusals.stream()
                .filter(refusal -> refusal.at().equals("/variants/0/" + field))
                .limit(1)
                .toList();
    }

    /** What is wrong with no field that is shown. */
    public List<Refusal> wrongAtLarge() {
        Set<String> shown = lines.items().stream()
                .map(line -> Refusal.under(PLACE, line.code()))
                .collect(Collectors.toSet());
        return refusals.stream()
                .filter(refusal -> !shown.contains(refusal.at()))
                .filter(refusal -> !refusal.at().matches("/variants/0/(code|name)"))
                .toList();
    }

    /** The field in which writing begins: the first wrong one, or the first. */
    public String focus() {
        for (String field : List.of("code", "name")) {
            if (!wrongWith(field).isEmpty()) {
                return field;
            }
        }
        return rows().stream()
                .filter(row -> !row.wrong().isEmpty())
                .map(Row::field)
                .findFirst()
                .orElse("code");
    }

    private static String value(Map<String, List<String>> sent, String field) {
        return sent.getOrDefault(field, List.of()).stream()
                .findFirst()
                .orElse("")
                .strip();
    }

    private static @Nullable String given(String value) {
        return value.isEmpty() ? null : value;
    }
}
