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
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A requirement that a bid meets or not, as a form has it (R2111-16, R2111-17). Pure. */
final class GateForm {
    private static final String GATES = "gates";
    private static final List<String> ON_GATES = List.of("RULE-137");

    private GateForm() {}

    /** A requirement in a list. */
    record Line(String code, Text requirement, boolean orEquivalent, String label) {}

    static List<Line> lines(GridDraft draft) {
        List<Line> lines = new ArrayList<>();
        for (JsonNode gate : draft.value(GATES)) {
            String label = (gate.path("label").path("scheme").asText() + " "
                            + gate.path("label").path("version").asText())
                    .strip();
            lines.add(new Line(
                    gate.path("code").asText(),
                    Written.text(gate.path("requirement")),
                    gate.path("orEquivalent").asBoolean(),
                    label));
        }
        return lines;
    }

    static Optional<Map<String, String>> of(GridDraft draft, String code) {
        for (JsonNode gate : draft.value(GATES)) {
            if (gate.path("code").asText().equals(code)) {
                return Optional.of(values(gate));
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> values(JsonNode gate) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("was", gate.path("code").asText());
        values.put("code", gate.path("code").asText());
        for (String key : List.of("requirement", "evidence")) {
            values.put(key + "Fr", Written.french(gate, key));
            values.put(key + "En", Written.english(gate, key));
        }
        values.put("orEquivalent", gate.path("orEquivalent").asBoolean() ? "true" : "");
        values.put("scheme", gate.path("label").path("scheme").asText());
        values.put("schemeVersion", gate.path("label").path("version").asText());
        List<String> french = new ArrayList<>();
        List<String> english = new ArrayList<>();
        for (JsonNode one : gate.path("label").path("characteristics")) {
            french.add(one.path("fr").asText());
            english.add(one.path("en").asText());
        }
        values.put("characteristicsFr", String.join("\n", french));
        values.put("characteristicsEn", french.equals(english) ? "" : String.join("\n", english));
        return values;
    }

    /** Puts the requirement in its place, or last. */
    static void put(ObjectNode root, Typed form) {
        // One reason stands for the rule on all requirements: it was not given for these.
        Motives.drop(root, ON_GATES);
        ArrayNode gates = root.withArray(GATES);
        String was = form.value("was");
        for (int index = 0; index < gates.size(); index++) {
            if (!was.isEmpty() && gates.get(index).path("code").asText().equals(was)) {
                gates.set(index, gate(root, form));
                return;
            }
        }
        gates.add(gate(root, form));
    }

    static void remove(ObjectNode root, @Nullable String code) {
        ArrayNode gates = root.withArray(GATES);
        for (int index = gates.size() - 1; index >= 0; index--) {
            if (gates.get(index).path("code").asText().equals(code)) {
                gates.remove(index);
            }
        }
    }

    private static ObjectNode gate(ObjectNode root, Typed form) {
        ObjectNode gate = root.objectNode();
        gate.put("code", form.value("code").strip());
        for (String key : List.of("requirement", "evidence")) {
            Written.putText(gate, key, form.value(key + "Fr"), form.value(key + "En"));
        }
        gate.put("orEquivalent", form.ticked("orEquivalent"));
        boolean labelled = Stream.of("scheme", "schemeVersion", "characteristicsFr", "characteristicsEn")
                .anyMatch(field -> !form.value(field).isBlank());
        if (labelled) {
            ObjectNode label = gate.putObject("label");
            label.put("scheme", form.value("scheme").strip());
            if (!form.value("schemeVersion").isBlank()) {
                label.put("version", form.value("schemeVersion").strip());
            }
            ArrayNode characteristics = label.putArray("characteristics");
            Written.texts(form.value("characteristicsFr"), form.value("characteristicsEn"))
                    .forEach(text ->
                            characteristics.addObject().put("fr", text.fr()).put("en", text.en()));
        }
        return gate;
    }
}
