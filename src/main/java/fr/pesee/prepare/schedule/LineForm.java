package fr.pesee.prepare.schedule;

import fr.pesee.ground.office.Spreadsheets;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.rule.scoring.Criterion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The form of one line, as it is shown and as it comes back.
 *
 * @param was the code of the line that it changes; empty when it adds one
 * @param quantity as typed
 * @param criterion the code of the chosen price criterion
 * @param seen the version of the schedule that its reader saw
 * @param leaves the price criteria to choose from
 * @param refusals what is wrong with it; empty when nothing is, or it was not sent yet
 * @param now the line as it stands after somebody changed the schedule meanwhile; null otherwise
 */
record LineForm(
        String was,
        String code,
        String label,
        String unit,
        String quantity,
        String criterion,
        String seen,
        List<Criterion> leaves,
        List<Refusal> refusals,
        @Nullable ScheduleLine now) {

    LineForm {
        leaves = List.copyOf(leaves);
        refusals = List.copyOf(refusals);
    }

    /** What comes back, each field as it was typed. */
    record Sent(
            @Nullable String was,
            @Nullable String code,
            @Nullable String label,
            @Nullable String unit,
            @Nullable String quantity,
            @Nullable String criterion,
            @Nullable String seen) {}

    /** An empty form. */
    static LineForm fresh(List<Criterion> leaves, long version) {
        String only = leaves.size() == 1 ? leaves.get(0).code() : "";
        return new LineForm("", "", "", "", "", only, Long.toString(version), leaves, List.of(), null);
    }

    /** The form of a line as it stands. */
    static LineForm of(ScheduleLine line, List<Criterion> leaves, long version, String language) {
        return new LineForm(
                line.code(),
                line.code(),
                line.label(),
                line.unit(),
                Spreadsheets.typed(line.quantity(), language),
                line.criterion(),
                Long.toString(version),
                leaves,
                List.of(),
                null);
    }

    /** The form with what was sent. */
    static LineForm of(Sent sent, List<Criterion> leaves) {
        return new LineForm(
                typed(sent.was()),
                typed(sent.code()),
                typed(sent.label()).replace("\r\n", "\n"),
                typed(sent.unit()),
                typed(sent.quantity()),
                typed(sent.criterion()),
                typed(sent.seen()),
                leaves,
                List.of(),
                null);
    }

    /** The line as the door takes it; what cannot be read as a number is found. */
    ScheduleDraft.Line line(String language, Findings findings) {
        BigDecimal number =
                quantity.isEmpty() ? null : Spreadsheets.number(quantity, language, "/lines/0/quantity", findings);
        return new ScheduleDraft.Line(given(code), given(label), given(unit), number, given(criterion));
    }

    /** The same with what is wrong with it. */
    LineForm refused(List<Refusal> wrong) {
        return new LineForm(was, code, label, unit, quantity, criterion, seen, leaves, wrong, now);
    }

    /** The same once its sender has been shown how the schedule stands now. A line that is gone would be added anew. */
    LineForm seeing(Schedule schedule, long version) {
        ScheduleLine stands = schedule.line(was.isEmpty() ? code : was).orElse(null);
        String then = stands == null ? "" : was;
        return new LineForm(
                then, code, label, unit, quantity, criterion, Long.toString(version), leaves, refusals, stands);
    }

    /** What is wrong with one field of the form, first of all: what cannot be read is no further fault. */
    public List<Refusal> wrongWith(String field) {
        return refusals.stream()
                .filter(refusal -> refusal.at().endsWith("/" + field))
                .limit(1)
                .toList();
    }

    /** What is wrong with no field in particular. */
    public List<Refusal> wrongAtLarge() {
        return refusals.stream().filter(refusal -> refusal.at().isEmpty()).toList();
    }

    /** The field in which writing begins: the first wrong one, or the first. */
    public String focus() {
        return List.of("code", "label", "unit", "quantity", "criterion").stream()
                .filter(field -> !wrongWith(field).isEmpty())
                .findFirst()
                .orElse("code");
    }

    private static String typed(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }

    private static @Nullable String given(String value) {
        return value.isEmpty() ? null : value;
    }
}
