package fr.pesee.prepare.editor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.ground.page.Typed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a grid says as a whole, as a form has it: ties, rounding, thresholds, detectors of low bids. Pure. */
final class RulesForm {
    /** The detectors that a form can set, with their parameters; D6 needs lines and stays as it is. */
    static final List<DetectorField> DETECTORS = List.of(
            new DetectorField("D1", List.of("dropAbove", "suspectUpTo")),
            new DetectorField("D2", List.of("deviation")),
            new DetectorField("D3", List.of()),
            new DetectorField("D4", List.of("below")),
            new DetectorField("D5", List.of("below")));

    private static final String MARKS = "marks";
    private static final String LOW = "abnormallyLow";

    private RulesForm() {}

    /** A detector that a form can set. */
    record DetectorField(String id, List<String> parameters) {
        /** The field of the price that it watches. */
        public String price() {
            return id + ".price";
        }

        /** The field of one of its parameters. */
        public String field(String parameter) {
            return id + "." + parameter;
        }
    }

    static Map<String, String> of(GridDraft draft, String language) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("titleFr", draft.value("title").path("fr").asText());
        String english = draft.value("title").path("en").asText();
        values.put("titleEn", english.equals(values.get("titleFr")) ? "" : english);
        List<String> ties = new ArrayList<>();
        draft.value("tieChain").forEach(code -> ties.add(code.asText()));
        values.put("tieChain", String.join(", ", ties));
        JsonNode rounding = draft.value("rounding");
        values.put("markDecimals", rounding.path(MARKS).path("decimals").asText());
        values.put("markOutOf", Written.shown(rounding.path(MARKS).path("outOf").asText(), language));
        values.put("totalDecimals", rounding.path("totalDecimals").asText());
        values.put("displayDecimals", draft.value("displayDecimals").asText());
        values.put("belowThreshold", draft.value("belowThreshold").asText());
        values.put("legalProfile", draft.value("legalProfile").asText());
        values.put("months", draft.value("priceBasis").path("months").asText());
        values.put("overall", draft.value("overall").path("method").asText());
        List<String> parameters = new ArrayList<>();
        draft.value("overall")
                .path("parameters")
                .properties()
                .forEach(one -> parameters.add(
                        one.getKey() + " = " + Written.shown(one.getValue().asText(), language)));
        values.put("overallParameters", String.join("\n", parameters));
        detectors(draft, language, values);
        return values;
    }

    private static void detectors(GridDraft draft, String language, Map<String, String> values) {
        for (JsonNode detector : draft.value(LOW)) {
            for (DetectorField field : DETECTORS) {
                if (field.id().equals(detector.path("id").asText())) {
                    values.put(field.id(), "true");
                    values.put(field.price(), detector.path("price").asText());
                    field.parameters()
                            .forEach(name -> values.put(
                                    field.field(name),
                                    Written.shown(detector.path(name).asText(), language)));
                }
            }
        }
    }

    static void apply(ObjectNode root, Typed form) {
        Written.putText(root, "title", form.value("titleFr"), form.value("titleEn"));
        ArrayNode ties = root.putArray("tieChain");
        Arrays.stream(form.value("tieChain").split("[,;\\s]+"))
                .filter(code -> !code.isEmpty())
                .forEach(ties::add);
        rounding(root, form);
        putWhole(root, "displayDecimals", form.value("displayDecimals"));
        root.put("belowThreshold", form.value("belowThreshold"));
        putWhole(root.withObjectProperty("priceBasis"), "months", form.value("months"));
        root.put("legalProfile", form.value("legalProfile"));
        ObjectNode overall = root.putObject("overall");
        overall.put("method", form.value("overall"));
        ObjectNode parameters = overall.putObject("parameters");
        for (String line : Written.lines(form.value("overallParameters"))) {
            int equals = line.indexOf('=');
            String name = equals < 0 ? line : line.substring(0, equals).strip();
            parameters.put(name, equals < 0 ? "" : Written.number(line.substring(equals + 1)));
        }
        detectors(root, form);
    }

    private static void rounding(ObjectNode root, Typed form) {
        boolean marks = !form.value("markDecimals").isBlank();
        boolean totals = !form.value("totalDecimals").isBlank();
        if (!marks && !totals) {
            root.put("rounding", "none");
            return;
        }
        ObjectNode rounding = root.putObject("rounding");
        if (marks) {
            ObjectNode stage = rounding.putObject(MARKS);
            putWhole(stage, "decimals", form.value("markDecimals"));
            Written.putNumber(stage, "outOf", form.value("markOutOf"));
        }
        if (totals) {
            putWhole(rounding, "totalDecimals", form.value("totalDecimals"));
        }
    }

    private static void detectors(ObjectNode root, Typed form) {
        ArrayNode kept = root.arrayNode();
        for (DetectorField field : DETECTORS) {
            if (form.ticked(field.id())) {
                ObjectNode detector = kept.addObject();
                detector.put("id", field.id());
                detector.put("price", form.value(field.price()));
                for (String name : field.parameters()) {
                    String typed = form.value(field.field(name)).strip();
                    detector.put(name, name.equals("deviation") ? typed : Written.number(typed));
                }
            }
        }
        for (JsonNode detector : root.path(LOW)) {
            String id = detector.path("id").asText();
            if (DETECTORS.stream().noneMatch(field -> field.id().equals(id))) {
                kept.add(detector);
            }
        }
        root.set(LOW, kept);
    }

    /** A whole number as the format has it; whatever else is typed is for its reader to refuse. */
    private static void putWhole(ObjectNode node, String key, String typed) {
        String number = Written.number(typed);
        if (number.matches("\\d{1,6}")) {
            node.put(key, Integer.parseInt(number));
        } else if (number.isEmpty()) {
            node.remove(key);
        } else {
            node.put(key, number);
        }
    }
}
