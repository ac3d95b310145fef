package fr.pesee.prepare.editor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.ground.page.Typed;
import fr.pesee.rule.exact.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One criterion as a form has it, and as the format does. Pure. */
final class CriterionForm {
    private static final List<String> WORDS = List.of("name", "method", "elements");
    private static final List<String> ON_WORDS = List.of("RULE-09");

    private CriterionForm() {}

    /** A criterion that stands. */
    static Map<String, String> of(ObjectNode node, String language) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("was", node.path("code").asText());
        values.put("code", node.path("code").asText());
        for (String key : List.of("name", "linkToSubject", "method")) {
            values.put(key + "Fr", Written.french(node, key));
            values.put(key + "En", Written.english(node, key));
        }
        values.put("page", node.path("page").asText());
        values.put("type", node.path("type").asText());
        values.put("marked", Marked.of(node).name());
        values.put("environmental", node.path("environmental").asBoolean() ? "true" : "");
        values.put("hidden", node.path("published").asBoolean(true) ? "" : "true");
        values.put("markSource", node.path("markSource").asText());
        values.put("unit", node.has(GridDraft.PERCENT) ? GridDraft.PERCENT : GridDraft.POINTS);
        String unit = values.get("unit");
        values.put("weight", Written.shown(node.path(unit).asText(), language));
        JsonNode range = node.path("weightRange");
        values.put("rangeMinimum", Written.shown(range.path("minimum").asText(), language));
        values.put("rangeMaximum", Written.shown(range.path("maximum").asText(), language));
        JsonNode threshold = node.path("threshold");
        values.put("thresholdMinimum", Written.shown(threshold.path("minimum").asText(), language));
        values.put("thresholdOutOf", Written.shown(threshold.path("outOf").asText(), language));
        elements(node.path("elements"), values);
        values.put("direction", node.path("measured").path("direction").asText());
        values.put("measuredUnit", node.path("measured").path("unit").asText());
        values.put("basis", node.path("price").path("basis").asText());
        values.put("positions", positions(node.path("positions").path("items"), language));
        return values;
    }

    private static void elements(JsonNode elements, Map<String, String> values) {
        List<String> french = new ArrayList<>();
        List<String> english = new ArrayList<>();
        boolean same = true;
        for (JsonNode one : elements) {
            Text text = Written.text(one);
            french.add(text.fr());
            english.add(text.en());
            same &= text.fr().equals(text.en());
        }
        values.put("elementsFr", String.join("\n", french));
        values.put("elementsEn", same ? "" : String.join("\n", english));
    }

    private static String positions(JsonNode items, String language) {
        List<String> lines = new ArrayList<>();
        for (JsonNode item : items) {
            lines.add(item.path("code").asText() + " ; " + Written.french(item, "name") + " ; "
                    + Written.shown(item.path("estimatedValue").asText(), language));
        }
        return String.join("\n", lines);
    }

    /** An empty form for a criterion below another one, or at the top. */
    static Map<String, String> fresh(String above, String code) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("was", "");
        values.put("above", above);
        values.put("code", code);
        values.put("marked", Marked.QUALITY.name());
        values.put("type", "quality");
        values.put("unit", GridDraft.POINTS);
        return values;
    }

    /** The criterion that stands, as the form changes it. */
    static ObjectNode changed(ObjectNode before, Typed form) {
        ObjectNode node = before.deepCopy();
        node.put("code", form.value("code").strip());
        for (String key : List.of("name", "linkToSubject", "method")) {
            Written.putText(node, key, form.value(key + "Fr"), form.value(key + "En"));
        }
        putWord(node, "page", form.value("page"));
        putWord(node, "type", form.value("type"));
        node.put("environmental", form.ticked("environmental"));
        node.put("published", !form.ticked("hidden"));
        putWord(node, "markSource", form.value("markSource"));
        putWeight(node, form);
        putPair(node, "weightRange", "minimum", "maximum", form.value("rangeMinimum"), form.value("rangeMaximum"));
        putPair(node, "threshold", "minimum", "outOf", form.value("thresholdMinimum"), form.value("thresholdOutOf"));
        ArrayNode elements = node.putArray("elements");
        Written.texts(form.value("elementsFr"), form.value("elementsEn"))
                .forEach(text -> elements.addObject().put("fr", text.fr()).put("en", text.en()));
        putMarked(node, form);
        if (before.has("code") && Marked.of(before) != Marked.of(node)) {
            node.remove("motives");
        }
        if (WORDS.stream().anyMatch(key -> !Objects.equals(before.get(key), node.get(key)))) {
            Motives.drop(node, ON_WORDS);
        }
        return node;
    }

    private static void putWeight(ObjectNode node, Typed form) {
        if (!form.names().contains("weight")) {
            return;
        }
        boolean percent = form.chose("unit", GridDraft.PERCENT);
        node.remove(percent ? GridDraft.POINTS : GridDraft.PERCENT);
        Written.putNumber(node, percent ? GridDraft.PERCENT : GridDraft.POINTS, form.value("weight"));
    }

    /** Two numbers that stand together; neither stands where both are blank. */
    private static void putPair(ObjectNode node, String key, String one, String other, String first, String second) {
        if (first.isBlank() && second.isBlank()) {
            node.remove(key);
            return;
        }
        ObjectNode pair = node.withObjectProperty(key);
        Written.putNumber(pair, one, first);
        Written.putNumber(pair, other, second);
    }

    private static void putMarked(ObjectNode node, Typed form) {
        Marked before = Marked.of(node);
        Marked way = before;
        for (Marked one : Marked.values()) {
            way = form.chose("marked", one.name()) && before != Marked.CRITERIA ? one : way;
        }
        way.into(node);
        if (way == Marked.MEASURED) {
            ObjectNode measured = node.withObjectProperty("measured");
            putWord(
                    measured,
                    "direction",
                    form.value("direction").isEmpty() ? "higher-is-better" : form.value("direction"));
            putWord(measured, "unit", form.value("measuredUnit"));
        } else if (way == Marked.PRICE) {
            putWord(node.withObjectProperty("price"), "basis", form.value("basis"));
        } else if (way == Marked.POSITIONS) {
            putPositions(node.withObjectProperty("positions"), form.value("positions"));
        } else if (way == Marked.CRITERIA && node.path("criteria").isEmpty()) {
            node.withArray("criteria").add(first(node));
        }
    }

    /** The first sub-criterion of a criterion that has none yet: as much as the whole, to be completed. */
    private static ObjectNode first(ObjectNode above) {
        ObjectNode first = above.objectNode();
        first.put("code", above.path("code").asText() + ".1");
        first.set("name", above.path("name").deepCopy());
        first.put(GridDraft.POINTS, above.path(GridDraft.POINTS).asText("0"));
        first.put("type", above.path("type").asText("quality"));
        Marked.QUALITY.into(first);
        return first;
    }

    private static void putPositions(ObjectNode positions, String typed) {
        Map<String, JsonNode> names = new LinkedHashMap<>();
        positions.path("items").forEach(item -> names.put(item.path("code").asText(), item.path("name")));
        ArrayNode items = positions.putArray("items");
        for (String line : Written.lines(typed)) {
            String[] parts = line.split(";", 3);
            ObjectNode item = items.addObject();
            item.put("code", parts[0].strip());
            String name = parts.length > 1 ? parts[1].strip() : "";
            JsonNode known = names.getOrDefault(parts[0].strip(), item.path("name"));
            boolean same = known.path("fr").asText().equals(name);
            Written.putText(item, "name", name, same ? known.path("en").asText() : "");
            Written.putNumber(item, "estimatedValue", parts.length > 2 ? parts[2] : "");
        }
    }

    private static void putWord(ObjectNode node, String key, String typed) {
        if (typed.isBlank()) {
            node.remove(key);
        } else {
            node.put(key, typed.strip());
        }
    }
}
