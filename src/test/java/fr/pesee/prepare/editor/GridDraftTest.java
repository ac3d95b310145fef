package fr.pesee.prepare.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.ground.page.Typed;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.formula.PriceFormulas;
import fr.pesee.rule.model.ScoringModels;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** A grid while it is edited. */
class GridDraftTest {
    private static final GridDraft CIRCLE_3 = circle3();

    private static GridDraft circle3() {
        String yaml = ScoringModels.shippedText("circle-3-cloud").orElseThrow();
        return GridDraft.of(ScoringModels.toJson(ScoringModels.read(yaml).orThrow()));
    }

    @Test
    void everyCriterionIsFoundWithItsPlace() {
        GridDraft.Placed found = CIRCLE_3.criterion("C2.1").orElseThrow();
        assertEquals("/criteria/1/criteria/0", found.pointer());
        assertEquals("C2", found.above());
        assertEquals(
                "C2.1",
                CIRCLE_3.at("/criteria/1/criteria/0/points").orElseThrow().code());
        assertEquals("C2", CIRCLE_3.at("/criteria/1/name/fr").orElseThrow().code());
        assertTrue(CIRCLE_3.at("/tieChain").isEmpty());
    }

    @Test
    void aGroupIsWorthWhatItsSubCriteriaSumTo() {
        GridDraft changed =
                CIRCLE_3.with("C2.1", node -> node.put("points", "23/2")).summed();
        assertEquals(
                "63/2",
                changed.criterion("C2").orElseThrow().node().path("points").asText());
        assertEquals(
                "30",
                CIRCLE_3.criterion("C2").orElseThrow().node().path("points").asText());
    }

    @Test
    void aGroupWhoseSubCriteriaAreInPercentKeepsItsOwnWeight() {
        GridDraft changed = CIRCLE_3.with("C4.1", node -> {
                    node.remove("points");
                    node.put("percent", "60");
                })
                .summed();
        assertEquals(
                "5", changed.criterion("C4").orElseThrow().node().path("points").asText());
    }

    @Test
    void aMoveBeyondTheFirstOrTheLastChangesNothing() {
        assertEquals(CIRCLE_3.json(), CIRCLE_3.moving("C1", -1).json());
        assertEquals(CIRCLE_3.json(), CIRCLE_3.moving("C5", 1).json());
        assertEquals(
                List.of("C1", "C3", "C2"),
                CIRCLE_3.moving("C2", 1).criteria().stream()
                        .filter(one -> one.above().isEmpty())
                        .map(GridDraft.Placed::code)
                        .limit(3)
                        .toList());
    }

    @Property(tries = 60)
    void whatIsAddedAndRemovedAgainLeavesNoTrace(@ForAll @IntRange(max = 4) int group) {
        String above = group == 0 ? "" : "C" + group;
        String code = Codes.next(CIRCLE_3, above);
        ObjectNode criterion = CIRCLE_3.fresh();
        criterion.put("code", code);
        assertEquals(
                CIRCLE_3.json(), CIRCLE_3.adding(above, criterion).without(code).json());
    }

    @Property(tries = 60)
    void anyWeightsSumExactlyToTheTotalShown(
            @ForAll @Size(3) List<@IntRange(max = 9_999) Integer> tenths,
            @ForAll @IntRange(min = 1, max = 97) int parts) {
        Map<String, String> typed = new HashMap<>(Weights.stored(CIRCLE_3, "fr"));
        typed.put("w:C1.1", tenths.get(0) / 10 + "," + tenths.get(0) % 10);
        typed.put("w:C2.1", tenths.get(1) + "/" + parts);
        typed.put("w:C5.2", " " + tenths.get(2) + " ");
        Weights weights = new Weights(CIRCLE_3, Typed.showing(typed));
        Fraction others = Fraction.of(100 - 32 - 10 - 2);
        assertEquals(
                others.add(Fraction.of(tenths.get(0), 10))
                        .add(Fraction.of(tenths.get(1), parts))
                        .add(Fraction.of(tenths.get(2))),
                weights.total());
        GridDraft stored = weights.applied().summed();
        Fraction top = Fraction.sum(stored.criteria().stream()
                .filter(one -> one.above().isEmpty())
                .map(one -> Fraction.parse(one.node().path("points").asText()))
                .toList());
        assertEquals(weights.total(), top);
    }

    @Test
    void aWeightThatCannotBeReadHasNoSum() {
        Map<String, String> typed = new HashMap<>(Weights.stored(CIRCLE_3, "fr"));
        typed.put("w:C1.1", "beaucoup");
        Weights weights = new Weights(CIRCLE_3, Typed.showing(typed));
        assertNull(weights.total());
        assertEquals(Fraction.of(100), new Weights(CIRCLE_3, Typed.showing(Weights.stored(CIRCLE_3, "en"))).total());
    }

    @Test
    void aNewCodeFollowsIntoTiesAndDetectors() {
        GridDraft renamed = Codes.renamed(CIRCLE_3, "C1.1", "P1");
        assertEquals("[\"C3\",\"C2\",\"P1\"]", renamed.value("tieChain").toString());
        assertEquals("P1", renamed.value("abnormallyLow").get(0).path("price").asText());
    }

    @Test
    void aCopyGetsAFreeCodeAndSoDoesWhatIsBelowIt() {
        ObjectNode c2 = CIRCLE_3.criterion("C2").orElseThrow().node();
        GridDraft both = Library.adding(CIRCLE_3, c2);
        assertTrue(both.criterion("C6").isPresent());
        assertEquals("C6", both.criterion("C6.4").orElseThrow().above());
        GridDraft without = CIRCLE_3.without("C2");
        assertEquals(
                "", Library.adding(without, c2).criterion("C2").orElseThrow().above());
    }

    @Test
    void aCriterionThatLotsHaveInCommonFollowsButKeepsItsPoints() {
        GridDraft other = CIRCLE_3.with("C2.1", node -> node.put("points", "12"));
        assertTrue(InStep.isCommon(CIRCLE_3, other, "C2.1"));
        GridDraft after =
                CIRCLE_3.with("C2.1", node -> node.put("page", "RC p. 40").put("points", "9"));
        GridDraft followed = InStep.follow(other, CIRCLE_3, after, "C2.1");
        ObjectNode node = followed.criterion("C2.1").orElseThrow().node();
        assertEquals("RC p. 40", node.path("page").asText());
        assertEquals("12", node.path("points").asText());
        assertFalse(InStep.isCommon(CIRCLE_3, after, "C2.1"));
    }

    @Test
    void aNewFormulaDropsTheReasonsRecordedForTheOldOne() {
        ObjectNode price = CIRCLE_3.criterion("C1.1").orElseThrow().node().deepCopy();
        price.putObject("motives").putObject("RULE-24").put("fr", "Parce que").put("en", "Because");
        FormulaForm.put(price, PriceFormulas.inverse());
        assertTrue(price.path("motives").has("RULE-24"));
        FormulaForm.put(price, PriceFormulas.of("MEAN", Map.of()));
        assertTrue(price.path("motives").isMissingNode());
    }
}
