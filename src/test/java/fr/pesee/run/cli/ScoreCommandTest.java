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

/** {@code ./pesee score}: tables, JSON, exit codes and messages. */
class ScoreCommandTest {
    private static final String MODEL = "scoring-models/plain-60-40.yaml";
    private static final String BIDS = """
            format: pesee-bids/1
            bids:
              - { bid: A, prices: { P: 100 }, marks: { T: 14 } }
              - { bid: B, prices: { P: 160 }, marks: { T: 18 } }
            """;

    @TempDir
    Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8)
                .toString();
    }

    @Test
    void theCircleThreeSampleIsRankedInTables() {
        Run run = Run.of(
                "score",
                "scoring-models/circle-3-cloud.yaml",
                "scoring-models/circle-3-cloud.example.yaml",
                "--lang",
                "en");
        assertEquals("", run.errors());
        assertEquals(0, run.code());
        assertTrue(run.outLines().contains("1     Capgemini    82.58  35.98  24.30  15.30  3.80  3.20"), run.out());
        assertTrue(run.outLines().contains("2     Atos + SCC   82.17  33.67  24.20  16.80  3.70  3.80"), run.out());
        assertTrue(run.outLines().contains("3     SoftwareONE  78.20  40.00  18.70  12.50  4.00  3.00"), run.out());
        assertTrue(run.out().contains("SoftwareONE  G2    C5 (equivalent)"), run.out());
        assertTrue(run.out().contains("C1.1                  52370800    54990400     48702400"), run.out());
        assertTrue(run.outLines().contains("As announced."), run.out());
        assertTrue(run.out().contains("Fictional data for illustration."), run.out());
    }

    @Test
    void everyShippedModelScoresItsWorkedExample() {
        for (String id : ScoringModels.shipped()) {
            Run run = Run.of("score", id, "--lang=fr");
            assertEquals(0, run.code(), id + run.errors());
            assertTrue(run.outLines().contains("Conforme au résultat annoncé."), id);
        }
    }

    @Test
    void jsonIsCanonicalAndComplete() throws IOException {
        Run run = Run.of("score", MODEL, file("bids.yaml", BIDS), "--json", "--explain");
        assertEquals(0, run.code());
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertEquals("plain-60-40", json.at("/model/id").asText());
        assertEquals(64, json.at("/model/sha256").asText().length());
        assertEquals("A", json.at("/ranking/bids/0/bid").asText());
        assertEquals("147/2", json.at("/ranking/bids/1/total/value").asText());
        assertEquals("88", json.at("/explanations/A/value").asText());
        assertEquals(0, json.at("/findings").size());
        assertEquals(
                run.out(),
                Run.of("score", MODEL, file("bids.yaml", BIDS), "--json", "--explain")
                        .out());
    }

    @Test
    void jsonModelsAndBidsAreReadAsYamlIs() throws IOException {
        String model = ScoringModels.toJson(
                ScoringModels.read(ScoringModels.shippedText("plain-60-40").orElseThrow())
                        .orThrow());
        String bids = """
                {"format": "pesee-bids/1", "bids": [
                  {"bid": "A", "prices": {"P": "100"}, "marks": {"T": 14}},
                  {"bid": "B", "prices": {"P": 160}, "marks": {"T": "18"}}]}
                """;
        Run run = Run.of("score", file("model.json", model), file("bids.json", bids), "--lang", "fr");
        assertTrue(run.outLines().contains("2     B      73,50  37,50  36,00"), run.out() + run.errors());
    }

    @Test
    void allProblemsOfTheBidsComeAtOnceWithFileAndLine() throws IOException {
        String bids = file("bids.yaml", BIDS.replace("P: 100", "P: 0").replace("T: 18", "T: 18.3"));
        Run run = Run.of("score", MODEL, bids, "--lang", "en");
        assertEquals(1, run.code());
        assertEquals("", run.out());
        assertEquals(
                List.of(
                        bids + ":3: P: A: price 0 cannot be marked on P (RULE-27).",
                        bids + ":4: T: B: mark 18.3 is off the step 0.5 of T.",
                        bids + ": refused, problems: 2."),
                run.errorLines());
        Run json = Run.of("score", MODEL, bids, "--json");
        assertEquals(2, new ObjectMapper().readTree(json.out()).at("/problems").size());
        assertEquals(1, json.code());
    }

    @Test
    void aNameThatStandsTwiceIsNamedAndEveryProblemHasItsOwnLine() throws IOException {
        String bids = file("bids.yaml", """
            format: pesee-bids/1
            bids:
              - { bid: A, prices: { P: 100 }, marks: { T: 21 } }
              - { bid: B, prices: { P: 160 }, marks: { T: 18.3 } }
              - { bid: A, prices: { P: x }, marks: { T: 14 } }
            """);
        Run run = Run.of("score", MODEL, bids, "--lang", "en");
        assertEquals(1, run.code());
        List<String> lines = run.errorLines();
        assertEquals(bids + ":3: T: A: mark 21 is off the scale 0–20 of T.", lines.get(0));
        assertEquals(bids + ":4: T: B: mark 18.3 is off the step 0.5 of T.", lines.get(1));
        assertTrue(lines.get(2).startsWith(bids + ":5: bids[2].prices.P: "), run.errors());
        assertEquals(bids + ":5: Duplicate bid: A.", lines.get(3));
        assertEquals(bids + ": refused, problems: 4.", lines.get(4));
        assertEquals(5, lines.size());
    }

    @Test
    void anotherPriceBasisIsToldInWords() throws IOException {
        String basis = "bid: A, priceBasis: { currency: USD, taxes: included, months: 12 }";
        String bids = file("bids.yaml", BIDS.replace("bid: A", basis).replace("T: 18", "T: 18.3"));
        String english = Run.of("score", MODEL, bids, "--lang", "en").errors();
        assertTrue(english.contains("A: price basis USD including tax over 12 months instead of EUR ex"), english);
        String french = Run.of("score", MODEL, bids, "--lang", "fr").errors();
        assertTrue(french.contains("A : base de prix USD TTC sur 12 mois au lieu de EUR HT sur "), french);
        assertTrue(french.contains("note 18,3 hors du pas de 0,5"), french);
    }

    @Test
    void aResultOtherThanAnnouncedIsTold() throws IOException {
        String bids = BIDS + "expected: { decimals: 2, ranking: [B, A], points: { A: { P: 60, total: 89 } } }\n";
        Run run = Run.of("score", MODEL, file("bids.yaml", bids), "--lang", "en");
        assertEquals(1, run.code());
        assertTrue(run.outLines().contains("ranking: announced B, A, found A, B"), run.out());
        assertTrue(run.outLines().contains("A total: announced 89.00, found 88.00"), run.out());
    }

    @Test
    void aForbiddenFormulaIsComputedForComparisonAndTheExitCodeSaysSo() throws IOException {
        String model = Files.readString(Path.of(MODEL)).replace("formula: INVERSE", "formula: BELLEVILLE");
        Run run = Run.of("score", file("model.yaml", model), file("bids.yaml", BIDS), "--lang", "en");
        assertEquals(1, run.code());
        assertTrue(run.outLines().contains("1     B    90.00  54.00  36.00"), run.out());
        assertTrue(run.out().contains("BLOCK RULE-24"), run.out());
        assertTrue(run.out().contains("blocking: 1"), run.out());
    }

    @Test
    void anUnresolvedTieBlocks() throws IOException {
        String bids = BIDS.replace("P: 160", "P: 100").replace("T: 18", "T: 14");
        Run run = Run.of("score", MODEL, file("bids.yaml", bids), "--lang", "en");
        assertEquals(1, run.code());
        assertTrue(run.outLines().contains("Equal at rank 1: A, B; told apart by: -"), run.out());
        Run json = Run.of("score", MODEL, file("bids.yaml", bids), "--json");
        assertEquals(
                "RULE-39",
                new ObjectMapper().readTree(json.out()).at("/alerts/0/rule").asText());
    }

    @Test
    void rejectedAndEliminatedBidsAreListedWithTheirFate() {
        Run consultancy = Run.of("score", "consultancy-80-20", "--lang", "en");
        assertTrue(
                consultancy.out().contains("-     Cotentin (below the threshold: T 69.90 < 75/100)"),
                consultancy.out());
        Run lowest = Run.of("score", "lowest-price", "--lang", "fr");
        assertTrue(lowest.out().contains("-     Papeterie D (anormalement basse)"), lowest.out());
    }

    @Test
    void unitPricesWithoutQuantitiesAreJudgedOnTheBids() throws IOException {
        String model = Files.readString(Path.of(MODEL))
                .replace("{ formula: INVERSE }", "{ formula: INVERSE, basis: unit-price-sum }");
        String schedule = "schedules: { P: [{ line: L1 }, { line: L2 }] }\nbids:";
        String bids = BIDS.replace("bids:\n", schedule + "\n")
                .replace("prices: { P: 100 }", "lines: { P: { L1: 10, L2: 90 } }")
                .replace("prices: { P: 160 }", "lines: { P: { L1: 20, L2: 60 } }");
        Run run = Run.of("score", file("model.yaml", model), file("bids.yaml", bids), "--lang", "en");
        assertEquals(1, run.code(), run.errors());
        Run close = Run.of(
                "score",
                file("model.yaml", model),
                file("bids.yaml", bids.replace("L1: 10", "L1: 30")),
                "--lang",
                "en");
        assertEquals(0, close.code(), close.out() + close.errors());
    }

    @Test
    void aModelWithoutWeightsCannotBeScored() throws IOException {
        String model =
                Files.readString(Path.of(MODEL)).replace("    points: 60\n", "").replace("    points: 40\n", "");
        Run run = Run.of("score", file("model.yaml", model), file("bids.yaml", BIDS), "--lang", "en");
        assertEquals(1, run.code());
        assertTrue(run.errors().contains("Without weights no total can be computed (RULE-04)."), run.errors());
    }

    @Test
    void namesCannotBreakOutOfTheirLine() throws IOException {
        String bids = BIDS.replace("bid: A", "bid: \"A\\n\\tB\"");
        Run run = Run.of("score", MODEL, file("bids.yaml", bids), "--lang", "en");
        assertTrue(run.outLines().contains("1     A B  88.00  60.00  28.00"), run.out());
    }

    @Test
    void theExplanationLeadsFromTheTotalToTheLinesOfTheFile() throws IOException {
        Run run = Run.of("score", MODEL, file("bids.yaml", BIDS), "--explain", "--lang", "en");
        assertTrue(run.outLines().contains("Total [B] = 73.5  (RULE-37, R2152-6)"), run.out());
        assertTrue(run.out().contains("[P@B] = 160  (line 4)"), run.out());
    }
}
