package fr.pesee.judge.consensus;

import fr.pesee.ground.page.Formats;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.RequestProblem;
import fr.pesee.judge.consensus.MarkSheet.Cell;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.scoring.Scale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The form that enters one mark, as it is shown and as it comes back.
 *
 * @param cell the place of the mark
 * @param elements what the published grid says is looked at
 * @param chosen the mark as sent; empty when none was chosen
 * @param reason as typed
 * @param seen the entry of the mark that the form showed; empty when there was none
 * @param refusals what is wrong with it; empty when nothing is, or it was not sent yet
 */
record MarkForm(Cell cell, List<Text> elements, String chosen, String reason, String seen, List<Refusal> refusals) {
    private static final int RADIOS = 11;
    private static final int MOST_STEPS = 200;
    private static final Text A_NUMBER = new Text("un nombre, tel que 3,5", "a number, such as 3.5");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}([.,]\\d{1,6})?");

    MarkForm {
        elements = List.copyOf(elements);
        refusals = List.copyOf(refusals);
    }

    /** The form as it is first shown: with the mark agreed so far, if any. */
    static MarkForm fresh(Cell cell, List<Text> elements) {
        AgreedMark mark = cell.mark();
        return mark == null
                ? new MarkForm(cell, elements, "", "", "", List.of())
                : new MarkForm(
                        cell,
                        elements,
                        plain(mark.mark()),
                        mark.reason(),
                        mark.entry().toString(),
                        List.of());
    }

    /** The same place with what was sent. */
    MarkForm sent(@Nullable String mark, @Nullable String typed, @Nullable String saw) {
        return new MarkForm(
                cell,
                elements,
                mark == null ? "" : mark.strip(),
                typed == null ? "" : typed.replace("\r\n", "\n"),
                saw == null ? "" : saw,
                List.of());
    }

    /** The same with what is wrong with it. */
    MarkForm refused(List<Refusal> wrong) {
        return new MarkForm(cell, elements, chosen, reason, seen, wrong);
    }

    /** The same once its sender has been shown the mark that stands there now. */
    MarkForm seeing(MarkSheet sheet) {
        Cell now = sheet.cell(cell.bid().number(), cell.criterion()).orElse(cell);
        AgreedMark mark = now.mark();
        return new MarkForm(
                now, elements, chosen, reason, mark == null ? "" : mark.entry().toString(), refusals);
    }

    /** What keeps the mark from being read at all: it was given, and is no number. */
    List<Refusal> unreadable() {
        return chosen.isEmpty() || NUMBER.matcher(chosen).matches()
                ? List.of()
                : List.of(Refusal.inWords("/marks/0/mark", RequestProblem.FIELD_UNREADABLE, A_NUMBER));
    }

    /** The mark and its reason as the door takes them; null for a mark that is no number. */
    MarksDraft.Mark mark() {
        BigDecimal value = NUMBER.matcher(chosen).matches() ? new BigDecimal(chosen.replace(',', '.')) : null;
        return new MarksDraft.Mark(cell.criterion(), value, reason.isEmpty() ? null : reason);
    }

    /** What is wrong with one field of the form. */
    public List<Refusal> wrongWith(String field) {
        return refusals.stream()
                .filter(refusal -> refusal.at().endsWith("/" + field))
                .toList();
    }

    /** What is wrong with no field in particular. */
    public List<Refusal> wrongAtLarge() {
        return refusals.stream().filter(refusal -> refusal.at().isEmpty()).toList();
    }

    /** Whether the scale has as many steps as the drawn one. */
    public boolean isDrawn() {
        return steps(Formats.of("en")).size() == RADIOS;
    }

    /** Every mark of the scale, from the lowest; empty when there are too many to choose from. */
    public List<Choice> steps(Formats formats) {
        Scale scale = cell.scale();
        Fraction count = scale.maximum().subtract(scale.minimum()).divide(scale.step());
        List<Choice> choices = new ArrayList<>();
        if (count.compareTo(Fraction.of(MOST_STEPS)) > 0) {
            return choices;
        }
        for (Fraction mark = scale.minimum(); scale.holds(mark); mark = mark.add(scale.step())) {
            String value = plain(mark.toDecimal(6));
            choices.add(new Choice(value, formats.exact(mark), !mark.isInteger(), value.equals(chosen)));
        }
        return choices;
    }

    /** Whether writing begins at this mark: the chosen one, or the lowest; unless only the reason is wrong. */
    public boolean isFocused(Choice choice) {
        boolean lowest = choice.value().equals(plain(cell.scale().minimum().toDecimal(6)));
        return !isReasonFocused() && (choice.checked() || (chosen.isEmpty() && lowest));
    }

    /** Whether writing begins at the reason, because it alone is wrong. */
    public boolean isReasonFocused() {
        return wrongWith("mark").isEmpty() && !wrongWith("reason").isEmpty();
    }

    /** One mark to choose. */
    record Choice(String value, String label, boolean half, boolean checked) {}

    private static String plain(BigDecimal mark) {
        BigDecimal stripped = mark.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
