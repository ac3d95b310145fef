package fr.pesee.rule.lint;

import static fr.pesee.rule.lint.Linting.CLEAN;
import static fr.pesee.rule.lint.Linting.changed;
import static fr.pesee.rule.lint.Linting.findings;
import static fr.pesee.rule.lint.Linting.lint;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.formula.UnweightedUnitPrices.Line;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Each rule on criteria both ways: what it lets pass, and what it finds. */
class CriterionLintTest {
    private static final List<String> NOTHING = List.of();

    @Test
    void rule02WantsAnEnvironmentalCriterionFromAugust2026() {
        String bare = changed("    environmental: true\n", "");
        assertEquals(NOTHING, lint(bare));
        assertEquals(NOTHING, lint(bare.replace("\"2019\"", "\"2022\"")));
        assertEquals(List.of("RULE-02 BLOCK criteria"), lint(bare.replace("\"2019\"", "\"2026\"")));
        String worthless = changed("    environmental: true\n", "")
                .replace("points: 10", "points: 0\n        environmental: true")
                .replace("points: 30", "points: 40")
                .replace("\"2019\"", "\"2026\"");
        assertEquals(List.of("RULE-02 BLOCK criteria"), lint(worthless));
    }

    @Test
    void rule02RefusesThePriceAloneAndAcceptsAnEnvironmentalCostAlone() {
        String alone = CLEAN.substring(0, CLEAN.indexOf("  - code: Q"))
                .replace("points: 60", "points: 100")
                .replace("tieChain: [Q, P]", "tieChain: [P]");
        assertEquals(NOTHING, lint(alone));
        String after = alone.replace("\"2019\"", "\"2026\"");
        assertEquals(List.of("RULE-02 BLOCK criteria", "RULE-02 BLOCK criteria"), lint(after));
        assertEquals(
                List.of("RULE-02 BLOCK criteria"),
                lint(after.replace("type: price", "type: price\n    environmental: true")));
        assertEquals(NOTHING, lint(after.replace("type: price", "type: cost\n    environmental: true")));
    }

    @Test
    void rule04WantsWeightsOrAnObjectiveReason() {
        String unweighted = changed("    points: 60\n", "");
        assertEquals(List.of("RULE-04 BLOCK P"), lint(unweighted));
        String reason = "objectiveReasonForRanking: { fr: \"Urgence\", en: \"Urgency\" }\nrounding";
        assertEquals(List.of("RULE-04 WARN P"), lint(unweighted.replace("rounding", reason)));
        assertEquals(List.of("RULE-04 WARN P"), lint(unweighted.replace("rounding", "procedure: adapted\nrounding")));
    }

    @Test
    void rule05WantsSumsToBeExact() {
        assertEquals(List.of("RULE-05 BLOCK criteria"), lint(changed("points: 60", "points: 59.9999999999")));
        assertEquals(List.of("RULE-05 BLOCK Q/criteria"), lint(changed("points: 30", "points: 30.1")));
        String percents = changed("points: 30", "percent: 75").replace("points: 10", "percent: 25");
        assertEquals(NOTHING, lint(percents));
        assertEquals(List.of("RULE-05 BLOCK Q/criteria"), lint(percents.replace("percent: 25", "percent: 24.9")));
        assertEquals(NOTHING, lint(changed("points: 30", "percent: 200/3").replace("points: 10", "percent: 100/3")));
        List<Finding> found = findings(changed("points: 60", "points: 59.9"), UnaryOperator.identity());
        assertEquals(
                "The criteria sum to 99.9 points instead of exactly 100.",
                found.get(0).sentence().en());
    }

    @Test
    void rule07RefusesAHiddenWeightedCriterion() {
        assertEquals(
                List.of("RULE-07 BLOCK Q.1/published"),
                lint(changed("points: 30", "points: 30\n        published: false")));
        assertEquals(
                NOTHING, lint(changed("points: 30", "points: 30\n        elements: [{ fr: \"Plan\", en: \"Plan\" }]")));
    }

    @Test
    void rule08WantsTheFinalWeightInsideItsRange() {
        String inside = changed("points: 60", "points: 60\n    weightRange: { minimum: 50, maximum: 60 }");
        assertEquals(List.of("RULE-08 INFO P/weightRange"), lint(inside));
        assertEquals(List.of("RULE-08 BLOCK P/weightRange"), lint(inside.replace("maximum: 60", "maximum: 59")));
    }

    @Test
    void rule09WarnsOfWordsThatHintAtANationality() {
        for (String name : List.of("Équipe française", "Siège en France", "Ancrage local", "Préférence NATIONALE")) {
            assertEquals(List.of("RULE-09 WARN Q.2"), lint(changed("fr: \"Équipe\"", "fr: \"" + name + "\"")), name);
        }
        for (String name : List.of("Localisation des données", "Coordination internationale", "Francophonie")) {
            assertEquals(NOTHING, lint(changed("fr: \"Équipe\"", "fr: \"" + name + "\"")), name);
        }
        assertEquals(NOTHING, lint(changed("fr: \"Service\"", "fr: \"sans égard à la nationalité\"")));
        Wording own = Wording.defaultAnd(List.of("terroir"));
        assertEquals(
                List.of("RULE-09 WARN Q.2"),
                lint(changed("fr: \"Équipe\"", "fr: \"Savoir du terroir\""), known -> known.withWording(own)));
    }

    @Test
    void rule10WantsACriterionToSayEverything() {
        String bare = CLEAN.replace("        page: \"p. 2\"\n        quality: {}\n  - code: X", "")
                .replace("        points: 10\n        type: quality\n", "")
                .replace("    method: { fr: \"Ratio\", en: \"Ratio\" }\n    page: \"p. 1\"\n", "");
        assertEquals(
                List.of(
                        "RULE-10 BLOCK P/method",
                        "RULE-10 BLOCK P/page",
                        "RULE-10 BLOCK Q.2/type",
                        "RULE-10 BLOCK Q.2/points"),
                lint(bare));
        assertEquals(
                List.of("RULE-10 BLOCK P/linkToSubject"),
                lint(changed("    linkToSubject: { fr: \"Coût\", en: \"Cost\" }\n", "")));
    }

    @Test
    void rule13RefusesAFormulaThatCouldMarkBelowZero() {
        String floorless = changed("formula: INVERSE", "formula: LINEAR_LOW, floor: none");
        assertEquals(List.of("RULE-13 BLOCK P/price"), lint(floorless));
        assertEquals(NOTHING, lint(floorless.replace("floor: none", "floor: zero")));
        assertEquals(NOTHING, lint(changed("formula: INVERSE", "formula: INVERSE, floor: none")));
    }

    @Test
    void rule16RefusesAMarkThatTheTendererGivesItself() {
        assertEquals(
                List.of("RULE-16 BLOCK Q.2/markSource"),
                lint(changed("points: 10", "points: 10\n        markSource: tenderer-declared")));
        assertEquals(NOTHING, lint(changed("points: 10", "points: 10\n        markSource: verified-value")));
    }

    @Test
    void rule18RefusesASumOfUnitPricesThatDifferWidely() {
        String sum = changed("formula: INVERSE", "formula: INVERSE, basis: unit-price-sum");
        assertEquals(List.of("RULE-18 WARN P/price"), lint(sum));
        List<Line> wide = List.of(new Line(Fraction.of(100), null), new Line(Fraction.of(301), null));
        List<Line> close = List.of(new Line(Fraction.of(100), null), new Line(Fraction.of(300), null));
        assertEquals(
                List.of("RULE-18 BLOCK P/price"),
                lint(sum, known -> known.withSchedules(Map.of("P", List.of(close, wide)))));
        assertEquals(NOTHING, lint(sum, known -> known.withSchedules(Map.of("P", List.of(close)))));
        List<Line> basket =
                List.of(new Line(Fraction.of(100), Fraction.of(1000)), new Line(Fraction.of(1000), Fraction.of(5)));
        assertEquals(NOTHING, lint(sum, known -> known.withSchedules(Map.of("P", List.of(basket)))));
        assertEquals(NOTHING, lint(changed("formula: INVERSE", "formula: INVERSE, basis: estimated-quantities")));
        List<Line> same = List.of(new Line(Fraction.of(1), Fraction.of(7)), new Line(Fraction.of(4), Fraction.of(7)));
        assertEquals(
                List.of("RULE-18 BLOCK P/price"),
                lint(
                        changed("formula: INVERSE", "formula: INVERSE, basis: estimated-quantities"),
                        known -> known.withSchedules(Map.of("P", List.of(same)))));
    }

    @Test
    void rule20LetsNoUnpublishedThresholdEliminate() {
        assertEquals(
                List.of("RULE-20 BLOCK Q/threshold"), lint(changed("outOf: 20 }", "outOf: 20, published: false }")));
        assertEquals(NOTHING, lint(changed("outOf: 20 }", "outOf: 20, published: true }")));
    }

    @Test
    void rule21WantsPositionsWeightedByTheirValue() {
        String positions = changed("price: { formula: INVERSE }", """
                positions:
                      formula: INVERSE
                      items:
                        - { code: L1, name: { fr: "L1", en: "L1" }, estimatedValue: 900 }
                        - { code: L2, name: { fr: "L2", en: "L2" }, estimatedValue: 100 }
                """);
        assertEquals(NOTHING, lint(positions));
        String mean = positions
                .replace("estimatedValue: 900", "estimatedValue: 900, coefficient: 0.5")
                .replace("estimatedValue: 100", "estimatedValue: 100, coefficient: 0.5");
        assertEquals(List.of("RULE-21 BLOCK P/positions"), lint(mean));
        assertEquals(NOTHING, lint(mean.replace("estimatedValue: 900", "estimatedValue: 100")));
        String several = changed("    quality: {}\n", "    price: { formula: INVERSE }\n")
                .replace("    threshold: { minimum: 10, outOf: 20 }\n", "");
        assertEquals(List.of("RULE-21 INFO Q/criteria"), lint(several));
    }

    @Test
    void rule30WarnsOfAScaleWithoutWords() {
        assertEquals(
                List.of("RULE-30 WARN Q.2/quality"),
                lint(CLEAN.substring(0, CLEAN.lastIndexOf("quality: {}"))
                        + "quality: { scale: { minimum: 0, maximum: 20, step: 1 } }\n"));
    }

    @Test
    void rule137WantsEquivalentLabelsAndTheirCharacteristics() {
        assertEquals(List.of("RULE-137 BLOCK gates/G1"), lint(changed("orEquivalent: true", "orEquivalent: false")));
        assertEquals(
                List.of("RULE-137 WARN gates/G1"),
                lint(changed(", characteristics: [{ fr: \"Cloisonnement\", en: \"Partitioning\" }]", "")));
        String plain = CLEAN.replaceFirst("    label: .*\n", "").replace("orEquivalent: true", "orEquivalent: false");
        assertEquals(List.of("RULE-137 INFO gates/G1"), lint(plain));
    }
}
