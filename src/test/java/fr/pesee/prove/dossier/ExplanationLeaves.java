package fr.pesee.prove.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.pesee.rule.exact.Fraction;
import java.util.List;

/** Follows every leaf of every explanation to the place that it cites. */
final class ExplanationLeaves {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String log;
    private final List<String> lines;
    private final String grid;
    private int cited;

    private ExplanationLeaves(String log, List<String> lines, String grid) {
        this.log = log;
        this.lines = lines;
        this.grid = grid;
    }

    /** How many leaves cite an entry, each of which states the very value. */
    static int check(String recommendation, String log, List<String> lines, String grid)
            throws JsonProcessingException {
        ExplanationLeaves leaves = new ExplanationLeaves(log, lines, grid);
        for (JsonNode tree : JSON.readTree(recommendation).path("explanation")) {
            leaves.follow(tree);
        }
        return leaves.cited;
    }

    private void follow(JsonNode node) throws JsonProcessingException {
        if (node.has("inputs")) {
            for (JsonNode input : node.path("inputs")) {
                follow(input);
            }
            return;
        }
        String source = node.path("source").asText();
        if (source.startsWith("grid#")) {
            String code = source.substring("grid#".length()).replaceFirst("/.*", "");
            assertTrue(grid.contains("\"" + code + "\""), source);
            return;
        }
        assertTrue(source.startsWith(log + "#"), source);
        JsonNode entry = JSON.readTree(lines.get(Integer.parseInt(source.substring(log.length() + 1))));
        assertStates(entry, node);
        cited++;
    }

    private static void assertStates(JsonNode entry, JsonNode leaf) {
        String criterion = leaf.path("subject").asText().replaceFirst("@.*", "");
        JsonNode payload = entry.path("payload").path("value");
        if (entry.path("leaf").path("type").asText().equals("bid-registered/1")) {
            JsonNode stated = payload.path("totals").path(criterion);
            JsonNode measured = payload.path("measures").path(criterion);
            assertValue(stated.isMissingNode() ? measured : stated, leaf);
            return;
        }
        assertEquals("marks-agreed/1", entry.path("leaf").path("type").asText());
        JsonNode mark = null;
        for (JsonNode one : payload.path("marks")) {
            mark = one.path("criterion").asText().equals(criterion) ? one.path("mark") : mark;
        }
        assertNotNull(mark, leaf::toString);
        assertValue(mark, leaf);
    }

    private static void assertValue(JsonNode stated, JsonNode leaf) {
        assertEquals(
                Fraction.parse(stated.asText()),
                Fraction.parse(leaf.path("value").asText()),
                leaf::toString);
    }
}
