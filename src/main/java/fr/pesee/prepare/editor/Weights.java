package fr.pesee.prepare.editor;

import fr.pesee.ground.page.Typed;
import fr.pesee.prepare.editor.GridDraft.Placed;
import fr.pesee.rule.exact.Fraction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The weights of a grid as one types them, and what they sum to. Points of a criterion are the sum of those below. */
final class Weights {
    private static final String FIELD = "w:";
    /** As the reader of the format takes them. */
    private static final Pattern WEIGHT = Pattern.compile("\\d{1,15}(\\.\\d{1,10})?|\\d{1,25}/\\d{1,11}");

    private final GridDraft draft;
    private final Typed form;
    private final Map<String, List<Placed>> below;

    Weights(GridDraft draft, Typed form) {
        this.draft = draft;
        this.form = form;
        this.below = draft.criteria().stream().collect(Collectors.groupingBy(Placed::above));
    }

    /** The field of a criterion's weight. */
    static String field(String code) {
        return FIELD + code;
    }

    /** The weights that stand, by field. */
    static Map<String, String> stored(GridDraft draft, String language) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Placed one : draft.criteria()) {
            if (!one.isSummed()) {
                values.put(field(one.code()), Written.shown(weight(one), language));
            }
        }
        return values;
    }

    private static String weight(Placed one) {
        return one.node()
                .path(isPercent(one) ? GridDraft.PERCENT : GridDraft.POINTS)
                .asText();
    }

    static boolean isPercent(Placed one) {
        return one.node().has(GridDraft.PERCENT);
    }

    /** The draft with the weights as typed; what cannot be read is for the reader of the format to refuse. */
    GridDraft applied() {
        return draft.withEach(node -> {
            String field = field(node.path("code").asText());
            if (form.names().contains(field) && !GridDraft.isSummed(node)) {
                String key = node.has(GridDraft.PERCENT) ? GridDraft.PERCENT : GridDraft.POINTS;
                Written.putNumber(node, key, form.value(field));
            }
        });
    }

    /** What a criterion is worth as typed, in its own unit; null where that cannot be read. */
    @Nullable
    Fraction of(Placed one) {
        if (!one.isSummed()) {
            String typed = Written.number(form.value(field(one.code())));
            return WEIGHT.matcher(typed).matches() ? GridDraft.number(typed) : null;
        }
        return sum(below(one.code()));
    }

    /** What the sub-criteria of a criterion sum to; null where one cannot be read. */
    @Nullable
    Fraction below(Placed one) {
        return sum(below(one.code()));
    }

    /** What the whole grid sums to; null where a weight cannot be read. */
    @Nullable
    Fraction total() {
        return sum(below(""));
    }

    private List<Placed> below(String code) {
        return below.getOrDefault(code, List.of());
    }

    private @Nullable Fraction sum(List<Placed> criteria) {
        Fraction sum = Fraction.ZERO;
        for (Placed one : criteria) {
            Fraction value = of(one);
            if (value == null) {
                return null;
            }
            sum = sum.add(value);
        }
        return sum;
    }
}
