package fr.pesee.run.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.pesee.rule.model.ScoringModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages on scoring models and on the command line show is what happens. */
class DocumentationTest {
    private static final Path MODELS = Path.of("docs/scoring-models.md");
    private static final Path COMMANDS = Path.of("docs/command-line.md");

    @TempDir
    Path folder;

    private static List<String> blocks(Path page, String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(page))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    @Test
    void theExampleOfThePageLintsCleanAndScoresAsAnnounced() throws IOException {
        List<String> blocks = blocks(MODELS, "yaml");
        Path model = Files.writeString(folder.resolve("translation.yaml"), blocks.get(0));
        Path bids = Files.writeString(folder.resolve("bids.yaml"), blocks.get(1));
        Run lint = Run.of("lint", model.toString(), "--lang", "en");
        assertEquals(List.of(model + ": nothing to report."), lint.outLines());
        Run score = Run.of("score", model.toString(), bids.toString(), "--lang", "en");
        assertEquals(0, score.code(), score.out() + score.errors());
        assertTrue(score.outLines().contains("As announced."));
    }

    @Test
    void theCommandsOfThePageAnswerAsShown() throws IOException {
        List<String> blocks = blocks(COMMANDS, "console");
        assertFalse(blocks.isEmpty());
        for (String block : blocks) {
            List<String> lines = block.lines().toList();
            String command = lines.get(0);
            assertTrue(command.startsWith("$ ./pesee "), command);
            Run run = Run.of(command.substring("$ ./pesee ".length()).split(" "));
            assertEquals(lines.subList(1, lines.size()), run.outLines(), command);
        }
    }

    @Test
    void thePageListsEveryShippedModelAndEveryRuleOfTheLinter() throws IOException {
        String page = Files.readString(MODELS);
        for (String id : ScoringModels.shipped()) {
            assertTrue(page.contains("| `" + id + "` |"), id);
        }
        try (Stream<Path> rules = Files.list(Path.of("src/main/java/fr/pesee/rule/lint"))) {
            for (Path rule : rules.toList()) {
                List<String> numbers = Pattern.compile("\"(RULE-[0-9]+)\"")
                        .matcher(Files.readString(rule))
                        .results()
                        .map(MatchResult::group)
                        .map(number -> number.substring(1, number.length() - 1))
                        .toList();
                for (String number : numbers) {
                    assertTrue(page.contains("| " + number + " |"), number);
                }
            }
        }
    }

    @Test
    void everyKeyOfTheSchemaStandsOnThePage() throws IOException {
        String page = Files.readString(MODELS);
        String schema = Files.readString(Path.of("scoring-models/pesee-scoring-model-1.schema.json"));
        Set<String> keys = new TreeSet<>();
        collect(new ObjectMapper().readTree(schema), keys);
        assertTrue(keys.size() > 50, "the keys of the schema were found");
        for (String key : keys) {
            assertTrue(page.contains("`" + key + "`") || page.contains(key + ":"), key);
        }
    }

    private static void collect(JsonNode node, Set<String> keys) {
        node.properties().forEach(property -> {
            if (property.getKey().equals("properties")) {
                property.getValue().fieldNames().forEachRemaining(keys::add);
            }
            collect(property.getValue(), keys);
        });
        if (node.isArray()) {
            node.forEach(item -> collect(item, keys));
        }
    }
}
