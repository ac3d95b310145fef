package fr.pesee.rule.lint;

import static fr.pesee.rule.lint.Linting.CLEAN;
import static fr.pesee.rule.lint.Linting.changed;
import static fr.pesee.rule.lint.Linting.findings;
import static fr.pesee.rule.lint.Linting.lint;
import static fr.pesee.rule.lint.Linting.under;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.model.LegalProfile;
import fr.pesee.rule.model.Lines;
import fr.pesee.rule.model.ScoringModel;
import fr.pesee.rule.model.ScoringModels;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule both ways: what it lets pass, and what it finds. */
class LinterTest {
    private static final List<String> NOTHING = List.of();

    static List<String> shipped() {
        return ScoringModels.shipped();
    }

    @Test
    void theLawHasNothingToSayOfACleanModel() {
        assertEquals(NOTHING, lint(CLEAN));
        assertEquals(NOTHING, lint(CLEAN.replace("\"2019\"", "\"2022\"")));
        assertEquals(NOTHING, lint(CLEAN.replace("\"2019\"", "\"2026\"")));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void theLawHasNothingToSayOfAShippedModel(String id) {
        ScoringModel model =
                ScoringModels.read(ScoringModels.shippedText(id).orElseThrow()).orThrow();
        assertEquals(
                NOTHING,
                Linter.lint(model, Lines.none(), Consultation.of(model)).stream()
                        .map(Finding::rule)
                        .toList());
    }

    @Test
    void rule01TellsWhenAModelWasWrittenForAnotherLaw() {
        assertEquals(List.of("RULE-01 INFO legalProfile"), under(LegalProfile.LAW_2022, CLEAN));
    }

    @Test
    void rule03WantsTheMaximumOfAFrameworkFrom2022() {
        assertEquals(List.of("RULE-03 WARN"), lint(CLEAN, consultation -> consultation.asFramework(null)));
        assertEquals(
                List.of("RULE-03 BLOCK"),
                lint(CLEAN.replace("\"2019\"", "\"2022\""), consultation -> consultation.asFramework(null)));
        assertEquals(
                NOTHING,
                lint(CLEAN.replace("\"2019\"", "\"2022\""), known -> known.asFramework(Fraction.of(450_000_000))));
    }

    @Test
    void rule17RefusesTheMeanOfRanks() {
        assertEquals(
                List.of("RULE-17 BLOCK overall"),
                lint(changed("displayDecimals", "overall: RANK_AVERAGE\ndisplayDecimals")));
        assertEquals(NOTHING, lint(changed("displayDecimals", "overall: WEIGHTED_SUM\ndisplayDecimals")));
    }

    @Test
    void rule39TellsThatNothingBreaksATie() {
        assertEquals(List.of("RULE-39 INFO tieChain"), lint(changed("tieChain: [Q, P]", "tieChain: []")));
    }

    @Test
    void rule51TellsOfMissingAndOddDetectors() {
        String none = changed("  - { id: D1, price: P, dropAbove: 1.2, suspectUpTo: 0.9 }\n", "")
                .replace("abnormallyLow:\n", "");
        assertEquals(List.of("RULE-51 INFO abnormallyLow"), lint(none));
        assertEquals(List.of("RULE-51 INFO abnormallyLow/D1/P"), lint(changed("dropAbove: 1.2", "dropAbove: 1.3")));
        String own = "{ id: D1, price: P, dropAbove: 1.2, suspectUpTo: 0.9 }";
        assertEquals(List.of("RULE-51 INFO abnormallyLow/D3/P"), lint(changed(own, "{ id: D3, price: P }")));
        assertEquals(
                List.of("RULE-51 INFO abnormallyLow/D4/P"), lint(changed(own, "{ id: D4, price: P, below: 0.05 }")));
        assertEquals(NOTHING, lint(changed(own, "{ id: D4, price: P, below: 0.2 }")));
        assertEquals(NOTHING, lint(changed(own, "{ id: D5, price: P, below: 0.5 }")));
    }

    @Test
    void aFindingStandsAtTheLineOfItsKey() {
        String broken = CLEAN.replace("points: 60", "points: 61")
                .replace("outOf: 20 }", "outOf: 20, published: false }")
                .replace("    page: \"p. 1\"\n", "")
                .replace("orEquivalent: true", "orEquivalent: false");
        List<String> lines = broken.lines().toList();
        assertEquals(
                List.of(
                        "RULE-137: - code: G1",
                        "RULE-05: criteria:",
                        "RULE-10: - code: P",
                        "RULE-20: threshold: { minimum: 10, outOf: 20, published: false }"),
                findings(broken, UnaryOperator.identity()).stream()
                        .map(finding -> finding.rule() + ": "
                                + lines.get(finding.line() - 1).strip())
                        .toList());
    }

    @Test
    void aRecordedMotiveAnswersItsRuleAtItsPlace() {
        String minmax = changed("formula: INVERSE", "formula: MINMAX");
        Finding bare = findings(minmax, UnaryOperator.identity()).get(0);
        assertTrue(bare.wantsMotive());
        String motive = "    motives: { RULE-24: { fr: \"Motif\", en: \"Motive\" } }\n    price:";
        Finding answered = findings(minmax.replace("    price:", motive), UnaryOperator.identity())
                .get(0);
        assertFalse(answered.wantsMotive());
        assertNotNull(answered.motive());
        assertEquals("Motive", answered.motive().en());
        Finding elsewhere = findings(minmax.replace("    price:", motive.replace("24", "09")), UnaryOperator.identity())
                .get(0);
        assertTrue(elsewhere.wantsMotive());
    }

    @Test
    void everyFindingSaysWhatWhyAndHowToMendInBothLanguages() {
        String broken = CLEAN.replace("points: 60", "points: 61")
                .replace("fr: \"Équipe\"", "fr: \"Équipe locale\"")
                .replace("orEquivalent: true", "orEquivalent: false")
                .replace("formula: INVERSE", "formula: BELLEVILLE");
        List<Finding> findings = findings(broken, UnaryOperator.identity());
        Set<String> rules = new HashSet<>();
        for (Finding finding : findings) {
            rules.add(finding.rule());
            assertFalse(finding.law().isBlank());
            assertFalse(finding.sentence().fr().equals(finding.sentence().en()));
            assertFalse(finding.mend().fr().equals(finding.mend().en()));
        }
        assertEquals(Set.of("RULE-05", "RULE-09", "RULE-137", "RULE-24"), rules);
    }
}
