package fr.pesee.rule.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Rounding;
import fr.pesee.rule.scoring.Criterion;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoringModelsTest {
    private static final String PLAIN = """
            format: pesee-scoring-model/1
            id: plain
            version: 3
            title: { fr: "Simple", en: "Plain" }
            legalProfile: "2019"
            priceBasis: { currency: EUR, taxes: excluded, months: 12 }
            rounding: none
            displayDecimals: 2
            belowThreshold: leaves-references
            criteria:
              - code: P
                name: { fr: Prix, en: Price }
                points: 33.3
                price: { formula: INVERSE }
              - code: Q
                name: { fr: Qualité, en: Quality }
                points: 200/3
                threshold: { minimum: 10, outOf: 20 }
                quality:
                  scale: { minimum: 0, maximum: 20, step: 0.1 }
            """;

    private static List<String> problems(String text) {
        return ScoringModels.read(text).problems().stream()
                .map(problem -> problem.line() + " " + problem.key() + " " + problem.path())
                .toList();
    }

    @Test
    void numbersAreReadFromTheirText() {
        ScoringModel model = ScoringModels.read(PLAIN).orThrow();
        assertEquals(Fraction.of(333, 10), model.grid().find("P").orElseThrow().points());
        assertEquals(Fraction.of(200, 3), model.grid().find("Q").orElseThrow().points());
        assertEquals(3, model.version());
    }

    @Test
    void aModelKnowsTheLinesOfItsCriteria() {
        ModelReading.Read read = (ModelReading.Read) ScoringModels.read(PLAIN);
        assertEquals(11, read.lines().of("P"));
        assertEquals(15, read.lines().of("Q"));
        assertEquals(13, read.lines().of("P", "points"));
        assertEquals(15, read.lines().of("Q", "page"));
        assertEquals(7, read.lines().ofKey("rounding"));
        assertEquals(1, read.lines().of("NOPE"));
    }

    @Test
    void everyProblemIsReportedWithItsLine() {
        String broken = PLAIN.replace("version: 3", "version: zero")
                .replace("points: 33.3", "points: 3e1")
                .replace("formula: INVERSE", "formula: NOPE")
                .replace("step: 0.1", "step: 0.3")
                .replace("currency: EUR", "currency: euros")
                .replace("displayDecimals: 2", "displayDecimals: 2\ncolour: blue");
        assertEquals(
                List.of(
                        "3 not-in-range version",
                        "6 bad-currency priceBasis.currency",
                        "9 unknown-key colour",
                        "14 not-a-number criteria[0].points",
                        "15 bad-formula criteria[0].price.formula",
                        "21 bad-scale criteria[1].quality.scale.step"),
                problems(broken));
    }

    @Test
    void aTreeThatCannotBeComputedIsRefusedAtTheLineOfTheCriterion() {
        assertEquals(List.of("15 duplicate-code P"), problems(PLAIN.replace("code: Q", "code: P")));
        assertEquals(
                List.of("15 one-kind criteria[1].code"),
                problems(PLAIN.replace("    quality:", "    measured: { direction: higher-is-better }\n    quality:")));
        assertEquals(
                List.of("13 circular-threshold criteria[0].threshold"),
                problems(PLAIN.replace(
                        "    points: 33.3", "    threshold: { minimum: 1, outOf: 2 }\n    points: 33.3")));
    }

    @Test
    void aliasesDuplicateKeysSecondDocumentsAndBrokenTextAreRefused() {
        assertTrue(problems("a: &x [1]\nb: *x\n").contains("2 alias b"));
        assertTrue(problems(PLAIN + "id: again\n").contains("21 duplicate-key id"));
        assertTrue(problems(PLAIN + "---\nid: again\n").contains("21 second-document "));
        assertEquals(List.of("1 empty "), problems(""));
        assertEquals(List.of("1 not-a-mapping ", "1 missing-key format"), problems("[]"));
        assertTrue(problems("format: [").get(0).contains("not-yaml"));
        assertTrue(problems("[".repeat(5000)).get(0).contains("not-yaml"));
        assertEquals(List.of("1 too-large "), problems(" ".repeat(1_000_001)));
        assertTrue(problems("format: \"\u0000\"").get(0).contains("not-yaml"));
    }

    @Test
    void anUnknownFormatIsRefusedBeforeAnythingElse() {
        assertEquals(List.of("1 unknown-format format"), problems(PLAIN.replace("model/1", "model/2")));
    }

    @Test
    void aRefusedFileThrowsWithAllItsLines() {
        ModelReading reading = ScoringModels.read("format: nothing");
        String message =
                assertThrows(IllegalArgumentException.class, reading::orThrow).getMessage();
        assertTrue(String.valueOf(message).startsWith("line 1: "));
    }

    @Test
    void roundingPoliciesReadBack() {
        String policy =
                PLAIN.replace("rounding: none", "rounding: { marks: { decimals: 2, outOf: 20 }, totalDecimals: 3 }");
        ScoringModel model = ScoringModels.read(policy).orThrow();
        assertEquals(
                new Rounding.HalfUp(new Rounding.MarkStage(2, Fraction.of(20)), 3),
                model.grid().rounding());
        assertEquals(model, ScoringModels.read(ScoringModels.toJson(model)).orThrow());
        assertEquals(List.of("7 empty-rounding rounding"), problems(PLAIN.replace("rounding: none", "rounding: {}")));
    }

    @Test
    void textInAnyScriptSurvivesTheCanonicalForm() {
        ScoringModel model = ScoringModels.read(
                        PLAIN.replace("fr: \"Simple\"", "fr: \"« \\\"À » \\\\ \\t € \\U0001F600\""))
                .orThrow();
        assertEquals(model, ScoringModels.read(ScoringModels.toJson(model)).orThrow());
    }

    @Test
    void positionsWithoutCoefficientsAreWeightedByTheirEstimatedValue() {
        String text = PLAIN.replace("price: { formula: INVERSE }", """
                positions:
                      formula: LINEAR_N
                      parameters: { n: 3 }
                      items:
                        - { code: L1, name: { fr: Lot 1, en: Lot 1 }, estimatedValue: 900 }
                        - { code: L2, name: { fr: Lot 2, en: Lot 2 }, estimatedValue: 100 }
                """);
        ScoringModel model = ScoringModels.read(text).orThrow();
        Criterion.Positions positions =
                (Criterion.Positions) model.grid().find("P").orElseThrow();
        assertTrue(positions.hasLawfulCoefficients());
        assertEquals(Fraction.parse("29.97"), positions.leaves().get(0).points());
        assertEquals(model, ScoringModels.read(ScoringModels.toJson(model)).orThrow());
        assertEquals(
                List.of("11 bad-coefficients P"),
                problems(text.replace("estimatedValue: 900", "estimatedValue: 900, coefficient: 0.5")));
        assertEquals(
                List.of("18 out-of-range criteria[0].positions.items[0].estimatedValue"),
                problems(text.replace("estimatedValue: 900", "estimatedValue: -900")));
    }

    @Test
    void anAggregationThatReadsThePriceWantsItWithoutAFormula() {
        String text = PLAIN.replace("price: { formula: INVERSE }", "price: {}")
                .replace("rounding: none", "rounding: none\noverall: EU_RATIO");
        ScoringModel model = ScoringModels.read(text).orThrow();
        assertEquals("EU_RATIO", model.grid().overall().id());
        assertEquals(model, ScoringModels.read(ScoringModels.toJson(model)).orThrow());
        assertEquals(
                List.of("1 one-bare-price "),
                problems(PLAIN.replace("rounding: none", "rounding: none\noverall: { method: EU_RATIO }")));
        assertEquals(
                List.of("11 formula-missing P"), problems(PLAIN.replace("price: { formula: INVERSE }", "price: {}")));
        assertEquals(
                List.of("8 bad-overall overall"),
                problems(PLAIN.replace("rounding: none", "rounding: none\noverall: DICE")));
    }

    @Test
    void nothingIsNoTextAndGatesHaveDifferentCodes() {
        assertEquals(List.of("5 not-text legalProfile"), problems(PLAIN.replace("\"2019\"", "~")));
        String gate =
                "  - { code: G, requirement: { fr: a, en: a }, evidence: { fr: b, en: b }, orEquivalent: true }\n";
        assertEquals(List.of("23 duplicate-gate gates[1].code"), problems(PLAIN + "gates:\n" + gate + gate));
    }

    @Test
    void theLegalProfileFollowsTheLaunchDate() {
        assertEquals(LegalProfile.LAW_2019, LegalProfile.ofLaunch(LocalDate.of(2019, 10, 1)));
        assertEquals(LegalProfile.LAW_2022, LegalProfile.ofLaunch(LocalDate.of(2022, 1, 1)));
        assertEquals(LegalProfile.LAW_2022, LegalProfile.ofLaunch(LocalDate.of(2026, 8, 20)));
        assertEquals(LegalProfile.LAW_2026, LegalProfile.ofLaunch(LocalDate.of(2026, 8, 21)));
        assertThrows(IllegalArgumentException.class, () -> LegalProfile.ofLaunch(LocalDate.of(2019, 3, 31)));
    }
}
