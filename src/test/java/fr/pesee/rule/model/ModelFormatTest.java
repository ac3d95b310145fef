package fr.pesee.rule.model;

import static fr.pesee.rule.model.ModelTexts.WHOLE;
import static fr.pesee.rule.model.ModelTexts.kinds;
import static fr.pesee.rule.model.ModelTexts.problems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.model.CriterionSheet.Pricing;
import fr.pesee.rule.model.CriterionSheet.Weight;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the format holds, and what the reader refuses. */
class ModelFormatTest {
    private static final ScoringModel MODEL = ScoringModels.read(WHOLE).orThrow();

    @Test
    void relativeWeightsBecomePointsOfTheWhole() {
        assertEquals(Fraction.of(36), MODEL.grid().find("P.1").orElseThrow().points());
        assertEquals(Fraction.of(4), MODEL.grid().find("P.2").orElseThrow().points());
        assertEquals(
                new Weight(Weight.Unit.PERCENT, Fraction.of(90), null),
                MODEL.sheet("P.1").weight());
    }

    @Test
    void aThirdOfAHundredPercentStaysExact() {
        ScoringModel thirds = ScoringModels.read(WHOLE.replace("percent: 90", "percent: 100/3"))
                .orThrow();
        assertEquals(Fraction.of(40, 3), thirds.grid().find("P.1").orElseThrow().points());
    }

    @Test
    void announcedRangesOfWeightsAreKept() {
        Weight weight = MODEL.sheet("P").weight();
        assertEquals(new Weight.Range(Fraction.of(35), Fraction.of(45)), weight.range());
        assertTrue(weight.isInRange());
        assertFalse(ScoringModels.read(WHOLE.replace("points: 40", "points: 50"))
                .orThrow()
                .sheet("P")
                .weight()
                .isInRange());
    }

    @Test
    void aCriterionWithoutAWeightIsReadForTheLinterToJudge() {
        assertFalse(MODEL.isWeighted());
        assertEquals(Weight.Unit.NONE, MODEL.sheet("M").weight().unit());
        assertEquals("dB", MODEL.sheet("M").unit());
    }

    @Test
    void pricesSayWhatTheyAreMadeOf() {
        assertEquals(
                new Pricing(Pricing.Basis.ESTIMATED_QUANTITIES, Pricing.Floor.ZERO),
                MODEL.sheet("P.1").pricing());
        assertEquals(
                new Pricing(Pricing.Basis.UNIT_PRICE_SUM, Pricing.Floor.NONE),
                MODEL.sheet("P.2").pricing());
        assertNull(MODEL.sheet("Q").pricing());
    }

    @Test
    void everyDetectorIsReadWithItsParameters() {
        Map<String, Fraction> floors = new TreeMap<>(Map.of("L01", Fraction.of(31, 10), "L02", Fraction.of(4)));
        assertEquals(
                List.of(
                        new Detector.DoubleMean("P.1", Fraction.of(6, 5), Fraction.of(9, 10)),
                        new Detector.BelowDeviation("P.1", Detector.BelowDeviation.Deviation.SAMPLE),
                        new Detector.UnionProposal("P.1"),
                        new Detector.BelowEstimate("P.2", Fraction.of(1, 4)),
                        new Detector.BelowSecond("P.2", Fraction.of(1, 5)),
                        new Detector.LowLines("P.1", new TreeMap<>(floors), Fraction.of(3, 5))),
                MODEL.detectors());
    }

    @Test
    void gatesSayWhatTheirLabelIsAskedFor() {
        Gate gate = MODEL.gates().get(0);
        assertTrue(gate.orEquivalent());
        assertNotNull(gate.label());
        assertEquals("3.2", gate.label().version());
        assertEquals(
                List.of(new Text("Cloisonnement", "Partitioning")), gate.label().characteristics());
    }

    @Test
    void theCanonicalFormReadsBackToAnEqualModelAndToItself() {
        String json = ScoringModels.toJson(MODEL);
        ScoringModel read = ScoringModels.read(json).orThrow();
        assertEquals(MODEL, read);
        assertEquals(json, ScoringModels.toJson(read));
    }

    @Test
    void numbersAreExactDecimalsOrFractionsOfFewDigits() {
        for (String good : List.of("0", "12.5", "100/3", "0.0000000001", "999999999999999.9999999999")) {
            String json = ScoringModels.toJson(ScoringModels.read(WHOLE.replace("points: 50", "points: " + good))
                    .orThrow());
            assertEquals(json, ScoringModels.toJson(ScoringModels.read(json).orThrow()));
        }
        for (String bad :
                List.of("1e3", "+1", ".5", "1,5", "1 000", "1/0", "0x10", "1_000", "١٢", "1".repeat(16), "NaN")) {
            assertEquals(List.of("not-a-number"), kinds("points: 50", "points: \"" + bad + "\""), bad);
        }
        assertEquals(List.of("out-of-range"), kinds("points: 50", "points: -1"));
        assertEquals(List.of("not-text"), kinds("points: 50", "points: [1]"));
        assertEquals(List.of("not-text"), kinds("points: 50", "points: ~"));
    }

    @Test
    void textsAreQuotedWhereYamlWouldReadSomethingElse() {
        assertEquals(List.of("unquoted-text"), kinds("code: Q.2", "code: 1.10"));
        assertEquals(List.of(), kinds("code: Q.2", "code: \"1.10\""));
        assertEquals(List.of("unquoted-text"), kinds("page: \"RC p. 3\"", "page: true"));
        assertEquals(List.of("not-text"), kinds("page: \"RC p. 3\"", "page: null"));
        assertEquals(List.of("not-text"), kinds("page: \"RC p. 3\"", "page:"));
        assertEquals(List.of("not-text"), kinds("page: \"RC p. 3\"", "page: \" \""));
        assertEquals(List.of("bad-character"), kinds("page: \"RC p. 3\"", "page: \"a\\0b\""));
        assertEquals(List.of("bad-character"), kinds("page: \"RC p. 3\"", "page: \"\\ud800\""));
        assertEquals(List.of("text-too-long"), kinds("page: \"RC p. 3\"", "page: \"" + "x".repeat(4001) + "\""));
        assertEquals(List.of("not-a-flag"), kinds("environmental: true", "environmental: \"true\""));
        assertEquals(List.of("not-in-range"), kinds("version: 7", "version: \"7\""));
    }

    @Test
    void aChoiceLeftBlankIsNoChoice() {
        assertEquals(List.of("not-text"), kinds("{ method: WEIGHTED_SUM, parameters: {} }", "\"\""));
        assertEquals(List.of("not-text"), kinds("legalProfile: \"2022\"", "legalProfile: \" \""));
        assertEquals(List.of("not-text"), kinds("id: D3", "id: ''"));
    }

    @Test
    void weightsAreStatedOnce() {
        assertEquals(List.of("two-weights"), kinds("points: 50", "points: 50\n        percent: 5"));
        assertEquals(List.of("out-of-range"), kinds("percent: 10", "percent: 101"));
        assertEquals(List.of("bad-range"), kinds("minimum: 35, maximum: 45", "minimum: 45, maximum: 45"));
        assertEquals(List.of("missing-key"), kinds("points: 40", ""));
    }

    @Test
    void detectorsAreRefusedWhenTheyWatchNothingOrLackAParameter() {
        assertEquals(List.of("unknown-price"), kinds("{ id: D3, price: P.1 }", "{ id: D3, price: Q }"));
        assertEquals(
                List.of("missing-key"), kinds("{ id: D2, price: P.1, deviation: sample }", "{ id: D2, price: P.1 }"));
        assertEquals(List.of("not-a-choice"), kinds("id: D3", "id: D7"));
        assertEquals(List.of("duplicate-detector"), kinds("id: D5", "id: D4"));
        assertEquals(List.of("out-of-range"), kinds("suspectUpTo: 0.90", "suspectUpTo: 1"));
        assertEquals(List.of("out-of-range"), kinds("dropAbove: 1.20", "dropAbove: 1"));
        assertEquals(
                List.of("empty-detector"),
                kinds(", maximumDiscount: 0.6, costFloors: { L01: 3.10, L02: 4 }", ", costFloors: {}"));
        assertEquals(List.of("unknown-key"), kinds("{ id: D3, price: P.1 }", "{ id: D3, price: P.1, below: 0.5 }"));
    }

    @Test
    void aDrawBreaksNoTie() {
        assertEquals(List.of("random-tie"), kinds("tieChain: [Q, P.1, P.3]", "tieChain: [Q, RANDOM]"));
        assertEquals(List.of("unknown-tie-key"), kinds("tieChain: [Q, P.1, P.3]", "tieChain: [Q, NOPE]"));
        assertEquals(List.of("13 unknown-tie-key NOPE"), problems(WHOLE.replace("[Q, P.1, P.3]", "[NOPE]")));
    }

    @Test
    void wordsOfTheFormatAreCheckedOneByOne() {
        assertEquals(List.of("not-a-choice"), kinds("legalProfile: \"2022\"", "legalProfile: \"2018\""));
        assertEquals(List.of("not-a-choice"), kinds("procedure: adapted", "procedure: secret"));
        assertEquals(List.of("not-a-choice"), kinds("basis: unit-price-sum", "basis: guess"));
        assertEquals(List.of("not-a-choice"), kinds("lower-is-better", "middle-is-better"));
        assertEquals(List.of("unknown-scale"), kinds("scale: twenty", "scale: thirty"));
        assertEquals(List.of("bad-rule"), kinds("RULE-09", "article 9"));
        assertEquals(List.of("bad-id"), kinds("id: whole", "id: Whole_Model"));
        assertEquals(List.of("bad-method-id"), kinds("{ formula: INVERSE, basis", "{ formula: inverse, basis"));
        assertEquals(List.of("bad-formula"), kinds("{ formula: INVERSE, basis", "{ formula: NOPE, basis"));
        assertEquals(List.of("bad-formula"), kinds("parameters: {}, basis", "parameters: { n: 2 }, basis"));
        assertEquals(List.of("bad-parameters"), kinds("parameters: {}, basis", "parameters: { \"%s\": 2 }, basis"));
        assertEquals(List.of("bad-overall"), kinds("method: WEIGHTED_SUM", "method: NOPE"));
        assertEquals(List.of("bad-rounding"), kinds("{ marks: { decimals: 2, outOf: 20 }, totalDecimals: 3 }", "some"));
        assertEquals(List.of("duplicate-gate"), kinds("  - code: G1\n", """
                  - code: G1
                    requirement: { fr: "a", en: "a" }
                    evidence: { fr: "a", en: "a" }
                  - code: G1
                """));
    }

    @Test
    void aGridWithAThresholdStatesWhatBecomesOfTheReferences() {
        assertEquals(List.of("missing-key"), kinds("belowThreshold: stays-in-references", ""));
    }

    @Test
    void elementsHaveWordsAndNoPoints() {
        assertEquals(
                List.of("unknown-key"),
                kinds("{ fr: \"moyens humains\", en: \"people\" }", "{ fr: a, en: a, points: 3 }"));
    }

    @Test
    void typeTagsAreRefused() {
        assertEquals(List.of("tag"), kinds("page: \"RC p. 3\"", "page: !!java.net.URL \"http://example.org\""));
        assertEquals(List.of("tag"), kinds("tieChain: [Q, P.1, P.3]", "tieChain: !!set [Q, P.1]"));
    }

    @Test
    void aFileWithTooMuchOfAnythingIsRefusedShortly() {
        String gates = "gates:\n" + "  - { code: G, x: 1 }\n".repeat(1000) + "others:\n";
        List<ModelProblem> found =
                ScoringModels.read(WHOLE.replace("gates:\n", gates)).problems();
        assertEquals(501, found.size());
        assertTrue(found.stream().anyMatch(problem -> problem.key().equals("too-many-problems")));
        assertTrue(problems(WHOLE.replace("[Q, P.1, P.3]", "[" + "Q, ".repeat(1001) + "]"))
                .contains("13 too-many-items tieChain"));
        StringBuilder criteria = new StringBuilder("criteria:\n");
        for (int i = 0; i < 501; i++) {
            criteria.append("  - { code: X%d, name: { fr: a, en: a }, points: 0, quality: {} }\n".formatted(i));
        }
        assertTrue(problems(WHOLE.replace("criteria:\n  - code: P\n", criteria + "  - code: P\n")).stream()
                .anyMatch(problem -> problem.contains("too-many-criteria")));
    }

    /** What is read can be frozen, and what was frozen is read again. */
    @Test
    void aModelThatWouldNotReadBackIsRefused() {
        ScoringModel deepest = ScoringModels.read(nested(50)).orThrow();
        assertEquals(deepest, ScoringModels.read(ScoringModels.toJson(deepest)).orThrow());
        assertTrue(ScoringModels.read(nested(51)).problems().stream()
                .anyMatch(problem -> problem.key().equals("too-deep")));
        StringBuilder levels = new StringBuilder("    levels:\n");
        for (int mark = 0; mark < 900; mark++) {
            levels.append("      - { mark: " + mark + "/100, label: { fr: \"niveau\", en: \"level\" } }\n");
        }
        StringBuilder criteria = new StringBuilder("criteria:\n");
        for (int i = 0; i < 100; i++) {
            criteria.append(
                    "  - { code: X%d, name: { fr: a, en: a }, points: 0, quality: { scale: big } }\n".formatted(i));
        }
        String large = WHOLE.replace(
                        "scales:\n", "scales:\n  big:\n    minimum: 0\n    maximum: 10\n    step: 0.01\n" + levels)
                .replace("criteria:\n  - code: P\n", criteria + "  - code: P\n");
        assertEquals(
                List.of("too-large"),
                ScoringModels.read(large).problems().stream()
                        .map(ModelProblem::key)
                        .toList());
    }

    private static String nested(int levels) {
        StringBuilder deep = new StringBuilder("criteria:\n");
        for (int level = 1; level <= levels; level++) {
            String indent = "    ".repeat(level);
            deep.append(indent + "- code: D" + level + "\n" + indent + "  name: { fr: a, en: a }\n");
            deep.append(indent + "  points: 0\n" + indent + (level == levels ? "  quality: {}\n" : "  criteria:\n"));
        }
        String rest = WHOLE.substring(WHOLE.indexOf("criteria:\n") + "criteria:\n".length());
        return WHOLE.substring(0, WHOLE.indexOf("criteria:\n")) + deep + rest.indent(2);
    }

    @Test
    void everyProblemHasASentenceInBothLanguages() {
        String broken = WHOLE.replace("points: 50", "points: many")
                .replace("id: D3", "id: D9")
                .replace("version: 7", "version: 0")
                .replace("code: G1", "code: 1");
        List<ModelProblem> found = ScoringModels.read(broken).problems();
        assertEquals(4, found.size());
        for (ModelProblem problem : found) {
            assertFalse(problem.sentence().fr().isBlank());
            assertFalse(problem.sentence().en().isBlank());
            assertFalse(problem.sentence().fr().equals(problem.sentence().en()));
            assertFalse(problem.path().isEmpty());
        }
    }
}
