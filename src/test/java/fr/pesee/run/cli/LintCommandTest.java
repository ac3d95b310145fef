package fr.pesee.run.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.pesee.rule.model.ScoringModels;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./pesee lint}, and what every command does with arguments and files that it cannot use. */
class LintCommandTest {
    private static final Path MODEL = Path.of("scoring-models/plain-60-40.yaml");

    @TempDir
    Path folder;

    private String changed(String part, String replacement) throws IOException {
        String text = Files.readString(MODEL);
        assertTrue(text.contains(part), part);
        return Files.writeString(folder.resolve("model.yaml"), text.replace(part, replacement))
                .toString();
    }

    @Test
    void shippedModelsHaveNothingToReport() {
        for (String id : ScoringModels.shipped()) {
            Run run = Run.of("lint", id, "--lang", "en");
            assertEquals(0, run.code(), id);
            assertEquals(List.of(id + ": nothing to report."), run.outLines());
        }
    }

    @Test
    void eachFindingHasFileLineSeverityRuleAndArticle() throws IOException {
        String file = changed("points: 60", "points: 61");
        Run run = Run.of("lint", file, "--lang", "en");
        assertEquals(1, run.code());
        assertEquals(
                List.of(
                        file + ":34: BLOCK RULE-05 (R2152-12) criteria: The criteria sum to 101 points instead of"
                                + " exactly 100.",
                        "    Mend the weights; for thirds, write 100/3.",
                        file + ": findings: 1, blocking: 1, wanting a motive: 0."),
                run.outLines());
        assertTrue(Run.of("lint", file, "--lang", "fr").out().contains("Les critères font 101 points au lieu de 100"));
    }

    @Test
    void jsonGivesTheSameToPrograms() throws IOException {
        Run run = Run.of("lint", changed("points: 60", "points: 61"), "--json");
        assertEquals(1, run.code());
        JsonNode finding = new ObjectMapper().readTree(run.out()).at("/findings/0");
        assertEquals("RULE-05", finding.get("rule").asText());
        assertEquals("R2152-12", finding.get("law").asText());
        assertEquals("BLOCK", finding.get("severity").asText());
        assertEquals(34, finding.get("line").asInt());
        assertEquals("criteria", finding.get("path").asText());
    }

    @Test
    void warningsStopOnlyAStrictRunAndOnlyWithoutAMotive() throws IOException {
        String file = changed("formula: INVERSE", "formula: MINMAX");
        Run warned = Run.of("lint", file);
        assertEquals(0, warned.code());
        assertTrue(warned.out().contains("WARN RULE-24 P/price: "), warned.out());
        assertEquals(1, Run.of("lint", file, "--strict").code());
        String motive = "    motives: { RULE-24: { fr: \"Motif.\", en: \"Motive.\" } }\n    price: { formula: MINMAX }";
        String motivated = changed("    price: { formula: INVERSE }", motive);
        Run run = Run.of("lint", motivated, "--strict", "--lang", "en");
        assertEquals(0, run.code());
        assertTrue(run.outLines().contains("    Motive: Motive."), run.out());
    }

    @Test
    void whatIsKnownOfTheConsultationChangesTheLaw() {
        assertEquals(1, Run.of("lint", "lowest-price", "--launch", "2026-08-21").code());
        assertEquals(0, Run.of("lint", "lowest-price", "--launch", "2026-08-20").code());
        assertEquals(1, Run.of("lint", "lowest-price", "--framework").code());
        assertEquals(0, Run.of("lint", "lowest-price", "--maximum", "450000000").code());
        Run words = Run.of("lint", "lowest-price", "--word", "prix", "--lang", "en");
        assertTrue(words.out().contains("WARN RULE-09"), words.out());
    }

    @Test
    void theEstimateTellsWhetherAFormulaIsFlat() throws IOException {
        String file = changed("formula: INVERSE", "formula: EURO_SLOPE, parameters: { interval: 600 }");
        assertEquals(0, Run.of("lint", file).code());
        assertEquals(1, Run.of("lint", file, "--estimate", "100").code());
        assertEquals(0, Run.of("lint", file, "--estimate", "100.5").code());
    }

    @Test
    void aFileThatIsNoModelIsRefusedWithEveryProblem() throws IOException {
        String file = changed("points: 60", "points: sixty\n    colour: red");
        Run run = Run.of("lint", file, "--lang", "en");
        assertEquals(1, run.code());
        assertEquals(
                List.of(
                        file + ":37: criteria[0].points: \"sixty\": an exact decimal (12.5) or a fraction (100/3) is"
                                + " expected.",
                        file + ":38: criteria[0].colour: Unknown key: colour.",
                        file + ": refused, problems: 2."),
                run.errorLines());
    }

    @Test
    void unusableArgumentsAndFilesGiveCodeTwo() throws IOException {
        Path latin = Files.write(folder.resolve("latin.yaml"), "é".getBytes(StandardCharsets.ISO_8859_1));
        String[][] wrong = {
            {"lint"},
            {"lint", "no-such-model"},
            {"lint", folder.toString()},
            {"lint", latin.toString()},
            {"lint", "plain-60-40", "--colour"},
            {"lint", "plain-60-40", "--launch", "yesterday"},
            {"lint", "plain-60-40", "--launch", "2019-03-31"},
            {"lint", "plain-60-40", "--estimate", "1e3"},
            {"lint", "plain-60-40", "--estimate", "0"},
            {"lint", "plain-60-40", "--framework", "--maximum", "-5"},
            {"lint", "plain-60-40", "--lang", "de"},
            {"lint", "\0"},
            {"score", MODEL.toString()},
            {"score", "plain-60-40", "no-such-file"},
            {"score", "-", "-"},
            {"weigh"}
        };
        for (String[] arguments : wrong) {
            Run run = Run.of(arguments);
            assertEquals(2, run.code(), String.join(" ", arguments) + run.out());
            assertEquals("", run.out());
            assertTrue(!run.errors().isBlank());
        }
    }

    @Test
    void messagesAndHelpSpeakTheLanguageAskedFor() {
        assertTrue(Run.of("lint", "--lang", "fr").errors().startsWith("Il manque : MODEL"));
        assertTrue(Run.of("lint", "--lang", "en").errors().startsWith("Missing: MODEL"));
        assertTrue(Run.of("lint", "nope", "--lang=fr").errors().contains("Modèles fournis : circle-1-internal-cloud"));
        assertTrue(Run.of("score", "--help", "--lang", "fr").out().contains("Note des offres"));
        assertTrue(Run.of("score", "--help", "--lang", "en").out().contains("Scores bids"));
    }
}
