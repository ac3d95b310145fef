package fr.pesee.prepare.editor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.ground.page.Typed;
import fr.pesee.prepare.editor.GridDraft.Placed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A marking scale as a form has it: limits, step, and what marks mean, a line each (RULE-30). Pure. */
final class ScaleForm {
    private static final String QUALITY = "quality";
    private static final String SCALE = "scale";
    private static final String RESCALE = "rescaleBest";
    private static final String RESCALED = "RULE-24";

    private ScaleForm() {}

    static boolean isQuality(ObjectNode criterion) {
        return criterion.path(QUALITY).isObject();
    }

    static Map<String, String> of(ObjectNode criterion, String language) {
        JsonNode scale = criterion.path(QUALITY).path(SCALE);
        Map<String, String> values = new LinkedHashMap<>();
        for (String key : List.of("minimum", "maximum", "step")) {
            values.put(key, Written.shown(scale.path(key).asText(), language));
        }
        List<String> french = new ArrayList<>();
        List<String> english = new ArrayList<>();
        for (JsonNode level : scale.path("levels")) {
            String mark = Written.shown(level.path("mark").asText(), language);
            french.add(mark + " = " + level.path("label").path("fr").asText());
            english.add(mark + " = " + level.path("label").path("en").asText());
        }
        values.put("levelsFr", String.join("\n", french));
        values.put("levelsEn", String.join("\n", english));
        values.put(RESCALE, criterion.path(QUALITY).path(RESCALE).asBoolean() ? "true" : "");
        return values;
    }

    /** The other criteria that are marked on the very same scale. */
    static List<String> alike(GridDraft draft, String code) {
        JsonNode scale = draft.criterion(code)
                .map(one -> one.node().path(QUALITY).path(SCALE))
                .orElseThrow();
        return draft.criteria().stream()
                .filter(one -> !one.code().equals(code))
                .filter(one -> Objects.equals(one.node().path(QUALITY).path(SCALE), scale))
                .map(Placed::code)
                .toList();
    }

    /** The grid with the scale as typed, on this criterion and, where asked, on those that shared it. */
    static GridDraft applied(GridDraft draft, String code, Typed form) {
        ObjectNode scale = scale(draft, form);
        GridDraft changed = draft.with(code, node -> {
            ObjectNode quality = node.withObjectProperty(QUALITY);
            quality.set(SCALE, scale);
            if (quality.path(RESCALE).asBoolean() != form.ticked(RESCALE)) {
                Motives.drop(node, List.of(RESCALED));
            }
            quality.put(RESCALE, form.ticked(RESCALE));
        });
        if (form.ticked("alike")) {
            for (String other : alike(draft, code)) {
                changed = changed.with(
                        other, node -> node.withObjectProperty(QUALITY).set(SCALE, scale.deepCopy()));
            }
        }
        return changed;
    }

    private static ObjectNode scale(GridDraft draft, Typed form) {
        ObjectNode scale = draft.fresh();
        for (String key : List.of("minimum", "maximum", "step")) {
            Written.putNumber(scale, key, form.value(key));
        }
        ArrayNode levels = scale.putArray("levels");
        Map<String, String> english = new LinkedHashMap<>();
        for (String line : Written.lines(form.value("levelsEn"))) {
            english.put(mark(line), words(line));
        }
        for (String line : Written.lines(form.value("levelsFr"))) {
            level(levels, mark(line), words(line), english.getOrDefault(mark(line), ""));
            english.remove(mark(line));
        }
        english.forEach((mark, words) -> level(levels, mark, words, words));
        return scale;
    }

    private static void level(ArrayNode levels, String mark, String french, String english) {
        ObjectNode level = levels.addObject();
        level.put("mark", mark);
        Written.putText(level, "label", french, english);
    }

    private static String mark(String line) {
        int equals = line.indexOf('=');
        return Written.number(equals < 0 ? line : line.substring(0, equals));
    }

    private static String words(String line) {
        int equals = line.indexOf('=');
        return equals < 0 ? "" : line.substring(equals + 1).strip();
    }
}
