package fr.pesee.rule.model;

import static fr.pesee.rule.model.ModelTexts.WHOLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The published JSON Schema against the reader. */
class SchemaTest {
    /** Pairs of a part of a whole model and what replaces it. */
    private static final List<String[]> BROKEN = List.of(
            pair("format: pesee-scoring-model/1", "format: pesee-scoring-model/2"),
            pair("id: whole", "id: Whole"),
            pair("id: whole\n", ""),
            pair("version: 7", "version: 0"),
            pair("version: 7", "version: \"7\""),
            pair("version: 7", "version: 7.5"),
            pair("title: { fr: \"Tout le format\", en: \"The whole format\" }", "title: The whole format"),
            pair("title: { fr: \"Tout le format\", en: \"The whole format\" }", "title: { fr: \"Tout\" }"),
            pair("notice: { fr: \"Fictif.\"", "notice: { fr: \" \""),
            pair("notice: { fr: \"Fictif.\"", "notice: { fr: \"a\\0b\""),
            pair("notice: { fr: \"Fictif.\"", "notice: { fr: 12"),
            pair("notice: { fr: \"Fictif.\"", "notice: { fr:"),
            pair("legalProfile: \"2022\"", "legalProfile: \"2021\""),
            pair("procedure: adapted", "procedure: any"),
            pair("currency: EUR", "currency: euro"),
            pair("months: 24", "months: 0"),
            pair(", months: 24", ""),
            pair("taxes: included", "taxes: some"),
            pair("method: WEIGHTED_SUM", "method: weighted sum"),
            pair("rounding: { marks: { decimals: 2, outOf: 20 }, totalDecimals: 3 }", "rounding: {}"),
            pair("rounding: { marks: { decimals: 2, outOf: 20 }, totalDecimals: 3 }", "rounding: half-even"),
            pair("decimals: 2, outOf: 20", "decimals: 11, outOf: 20"),
            pair("decimals: 2, outOf: 20", "decimals: 2, outOf: 0"),
            pair("displayDecimals: 3", "displayDecimals: 11"),
            pair("displayDecimals: 3\n", ""),
            pair("tieChain: [Q, P.1, P.3]", "tieChain: Q"),
            pair("belowThreshold: stays-in-references\n", ""),
            pair("belowThreshold: stays-in-references", "belowThreshold: maybe"),
            pair("  RULE-24:", "  article-24:"),
            pair("    step: 0.25\n", ""),
            pair("step: 0.25", "step: 0"),
            pair("mark: 10", "mark: -10"),
            pair("mark: 10,", ""),
            pair("id: D3", "id: D8"),
            pair("dropAbove: 1.20", "dropAbove: 0.9"),
            pair("suspectUpTo: 0.90", "suspectUpTo: 1.5"),
            pair(", deviation: sample", ""),
            pair(", deviation: sample", ", deviation: sample, below: 0.2"),
            pair("maximumDiscount: 0.6, costFloors: { L01: 3.10, L02: 4 }", "costFloors: {}"),
            pair("L02: 4", "L02: -4"),
            pair("{ id: D3, price: P.1 }", "{ id: D3 }"),
            pair("  - code: G1\n", "  - \n"),
            pair("orEquivalent: true", "orEquivalent: \"yes\""),
            pair("scheme: SecNumCloud", "name: SecNumCloud"),
            pair("code: Q.2", "code: Q 2"),
            pair("code: Q.2", "code: 1.10"),
            pair("points: 40", "points: many"),
            pair("points: 40", "points: -1"),
            pair("points: 40", "points: \"1e3\""),
            pair("points: 40", ""),
            pair("points: 50", "points: 50\n        percent: 20"),
            pair("percent: 90", "percent: 101"),
            pair("minimum: 35, maximum: 45", "minimum: 35"),
            pair("type: cost", "type: cheap"),
            pair("environmental: true", "environmental: \"true\""),
            pair("markSource: verified-value", "markSource: rumour"),
            pair("threshold: { minimum: 10, outOf: 20, published: true }", "threshold: { minimum: 10 }"),
            pair("measured: { direction", "threshold: { minimum: 1, outOf: 2 }\n    measured: { direction"),
            pair("direction: lower-is-better, ", ""),
            pair("formula: INVERSE, basis", "formula: inverse, basis"),
            pair("formula: INVERSE, basis", "parameters: { n: 2 }, basis"),
            pair("parameters: {}, basis", "parameters: [], basis"),
            pair("basis: unit-price-sum", "basis: guess"),
            pair("floor: none", "floor: below"),
            pair("estimatedValue: 100", "estimatedValue: 0"),
            pair("estimatedValue: 100,", ""),
            pair("coefficient: 0.5", "coefficient: -0.5"),
            pair("coefficient: 0.5", "coefficient: 1.5"),
            pair("formula: LINEAR_N\n", ""),
            pair("items:", "things:"),
            pair("rescaleBest: true", "rescaleBest: 1"),
            pair("scale: twenty", "scale: 20"),
            pair(
                    "measured: { direction: lower-is-better, unit: dB }",
                    "quality: {}\n    measured: { direction: lower-is-better }"),
            pair("    measured: { direction: lower-is-better, unit: dB }\n", ""),
            pair("    measured: { direction: lower-is-better, unit: dB }\n", "    criteria: []\n"),
            pair("{ fr: \"moyens humains\", en: \"people\" }", "{ fr: a, en: b, points: 2 }"),
            pair("code: M", "colour: blue\n    code: M"));

    private static final List<String[]> GOOD = List.of(
            pair("legalProfile: \"2022\"", "legalProfile: 2026"),
            pair("overall: { method: WEIGHTED_SUM, parameters: {} }", "overall: WEIGHTED_SUM"),
            pair("rounding: { marks: { decimals: 2, outOf: 20 }, totalDecimals: 3 }", "rounding: none"),
            pair("percent: 90", "percent: \"100/3\""),
            pair("points: 40", "points: 33.3333333333"),
            pair("points: 40", "points: 0"),
            pair("scale: twenty, rescaleBest: true", "rescaleBest: false"),
            pair("notice: { fr: \"Fictif.\", en: \"Fictional.\" }\n", ""),
            pair("threshold: { minimum: 10, outOf: 20, published: true }", "threshold: { minimum: 0, outOf: 1/3 }"));

    private static String[] pair(String part, String replacement) {
        return new String[] {part, replacement};
    }

    private static String replaced(String[] pair) {
        assertTrue(WHOLE.contains(pair[0]), pair[0]);
        return WHOLE.replace(pair[0], pair[1]);
    }

    @Test
    void everyShippedModelAndItsCanonicalFormValidate() {
        assertFalse(ScoringModels.shipped().isEmpty());
        for (String id : ScoringModels.shipped()) {
            String text = ScoringModels.shippedText(id).orElseThrow();
            assertEquals(List.of(), ModelSchema.errors(text), id);
            assertEquals(
                    List.of(),
                    ModelSchema.errors(
                            ScoringModels.toJson(ScoringModels.read(text).orThrow())),
                    id);
        }
    }

    @Test
    void aModelWithEveryKeyValidatesAsDoesItsCanonicalForm() {
        assertEquals(List.of(), ModelSchema.errors(WHOLE));
        String json = ScoringModels.toJson(ScoringModels.read(WHOLE).orThrow());
        assertEquals(List.of(), ModelSchema.errors(json));
    }

    @Test
    void whatTheSchemaRefusesTheReaderRefuses() {
        for (String[] broken : BROKEN) {
            String text = replaced(broken);
            String what = broken[0] + " -> " + broken[1];
            assertFalse(ScoringModels.read(text).problems().isEmpty(), "reader accepts " + what);
            assertFalse(ModelSchema.errors(text).isEmpty(), "schema accepts " + what);
        }
    }

    @Test
    void whatTheReaderAcceptsTheSchemaAccepts() {
        for (String[] good : GOOD) {
            String text = replaced(good);
            String what = good[0] + " -> " + good[1];
            assertEquals(List.of(), ScoringModels.read(text).problems(), what);
            assertEquals(List.of(), ModelSchema.errors(text), what);
        }
    }

    @Test
    void everyKeyIsDescribed() {
        List<String> undescribed = new ArrayList<>();
        collect(ModelSchema.node(), "", undescribed);
        assertEquals(List.of(), undescribed);
    }

    /** Combinations such as {@code oneOf} only restrict keys that are described elsewhere. */
    private static void collect(JsonNode schema, String path, List<String> undescribed) {
        for (Map.Entry<String, JsonNode> part : schema.properties()) {
            if (part.getKey().equals("properties") || part.getKey().equals("$defs")) {
                for (Map.Entry<String, JsonNode> key : part.getValue().properties()) {
                    if (!key.getValue().hasNonNull("description")) {
                        undescribed.add(path + "/" + key.getKey());
                    }
                    collect(key.getValue(), path + "/" + key.getKey(), undescribed);
                }
            }
        }
    }
}
