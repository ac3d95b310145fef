package fr.pesee.prepare.grid;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.PlainText;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.RequestProblem;
import fr.pesee.rule.model.ScoringModels;

/**
 * What the texts of a grid must be made of to be kept. YAML can spell out any character; the grid is stored, hashed and
 * read back as canonical JSON.
 */
final class GridText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private GridText() {}

    /** What keeps this grid, in its canonical form, from being stored and read back. */
    static Findings findings(String model) {
        Findings findings = new Findings();
        check(tree(model), "", findings);
        if (findings.isEmpty()) {
            findings.require(ScoringModels.read(model).problems().isEmpty(), "", GridProblem.GRID_TOO_LARGE);
        }
        return findings;
    }

    private static void check(JsonNode node, String at, Findings findings) {
        if (node.isTextual()) {
            findings.require(PlainText.isStorable(node.textValue()), at, RequestProblem.TEXT_UNSTORABLE);
        }
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            check(node.get(index), at + "/" + index, findings);
        }
        node.fields().forEachRemaining(field -> {
            String place = Refusal.under(at, field.getKey());
            findings.require(PlainText.isStorable(field.getKey()), place, RequestProblem.TEXT_UNSTORABLE);
            check(field.getValue(), place, findings);
        });
    }

    private static JsonNode tree(String model) {
        try {
            return JSON.readTree(model);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("canonical JSON that is none", impossible);
        }
    }
}
