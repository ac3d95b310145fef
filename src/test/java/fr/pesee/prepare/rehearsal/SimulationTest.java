package fr.pesee.prepare.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.formula.PriceFormula;
import fr.pesee.rule.formula.PriceFormulas;
import fr.pesee.rule.model.ScoringModels;
import fr.pesee.rule.scoring.BidMarks;
import fr.pesee.rule.scoring.Criterion;
import fr.pesee.rule.scoring.Grid;
import fr.pesee.rule.scoring.Scale;
import fr.pesee.rule.scoring.Scoring;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plausible tenders by the thousand, and the example of min-max. */
class SimulationTest {
    private static final PriceFormula MINMAX = PriceFormulas.of("MINMAX", Map.of());
    private static final Grid CIRCLE_3 = grid("circle-3-cloud");

    private static Grid grid(String model) {
        return ScoringModels.read(ScoringModels.shippedText(model).orElseThrow())
                .orThrow()
                .grid();
    }

    static List<String> models() {
        return ScoringModels.shipped();
    }

    @ParameterizedTest
    @MethodSource("models")
    void drawnBidsCanBeMarkedOnEveryModelOfTheLibrary(String model) {
        ImaginaryBids bids = new ImaginaryBids(grid(model), 7);
        for (int run = 0; run < 20; run++) {
            assertEquals(List.of(), Scoring.check(grid(model), bids.next(3)));
        }
    }

    @Test
    void marksAreDrawnOnAnyScaleThatAGridCanHave() {
        for (String step : List.of("1/1000000000", "1")) {
            Scale scale = new Scale(Fraction.ZERO, Fraction.of(9_999_999_999L), Fraction.parse(step), List.of());
            Criterion quality = new Criterion.Quality("Q", new Text("q", "q"), Fraction.of(100), null, scale, false);
            Grid wide = new Grid(
                    List.of(quality),
                    CIRCLE_3.overall(),
                    CIRCLE_3.rounding(),
                    2,
                    List.of(),
                    CIRCLE_3.belowThreshold(),
                    CIRCLE_3.priceBasis());
            assertEquals(List.of(), Scoring.check(wide, new ImaginaryBids(wide, 1).next(3)), step);
        }
    }

    @Test
    void theSameSeedGivesTheSameFigures() {
        Simulation one = simulate(CIRCLE_3, 3);
        assertEquals(one, simulate(CIRCLE_3, 3));
        assertEquals(Simulation.RUNS, one.runs());
        assertFalse(one.equals(simulate(CIRCLE_3, 4)));
    }

    private static Simulation simulate(Grid grid, long seed) {
        return Simulation.of(grid, 3, seed, RehearsalSheet.own(grid), RehearsalSheet.compared(grid));
    }

    @Test
    void aCriterionWithoutPointsNeverDecidesAndTheOnlyOneAlwaysDoes() {
        Simulation plain = simulate(grid("plain-60-40"), 5);
        for (Simulation.Deciding one : plain.deciding()) {
            assertTrue(one.times() > 0 && one.times() < plain.runs(), one::toString);
        }
        Simulation price = simulate(grid("lowest-price"), 5);
        assertEquals(1, price.deciding().size());
        assertTrue(price.deciding().get(0).times() > price.runs() * 9 / 10, "only ties are decided by nothing");
        price.outsiders().forEach(one -> assertEquals(Fraction.ZERO, one.share(), "price alone: no loser can decide"));
    }

    @Test
    void withMinMaxLosersDecideMoreOftenThanWithTheProportionalFormula() {
        Simulation simulation = simulate(grid("plain-60-40"), 11);
        Map<String, Fraction> shares = new HashMap<>();
        simulation.outsiders().forEach(one -> shares.put(one.formula().id(), one.share()));
        Fraction minmax = shares.getOrDefault("MINMAX", Fraction.ZERO);
        Fraction inverse = shares.getOrDefault("INVERSE", Fraction.ZERO);
        assertTrue(minmax.isGreaterThan(inverse), shares::toString);
    }

    @Test
    void minMaxLetsTheLoserDecideInThePointsOfTheGridAndTheProportionalFormulaDoesNot() {
        Paradox paradox = RehearsalSheet.paradox(CIRCLE_3).orElseThrow();
        assertEquals(Fraction.of(32), paradox.price());
        assertEquals(Fraction.of(48, 10), paradox.lead());
        assertTrue(paradox.rows().get(0).flips(), "min-max");
        assertEquals("B", paradox.rows().get(0).cases().get(0).winner());
        assertEquals("A", paradox.rows().get(0).cases().get(1).winner());
        assertFalse(paradox.rows().get(1).flips(), "proportional");
    }

    @Test
    void theExampleIsLeftOutWhereQualityWeighsNothing() {
        assertTrue(Paradox.of(Fraction.of(100), Fraction.ZERO, List.of(MINMAX)).isEmpty());
        assertTrue(Paradox.of(Fraction.ZERO, Fraction.of(100), List.of(MINMAX)).isEmpty());
    }

    @Property(tries = 50)
    void theExampleHoldsForEveryWeightForWhichItIsShown(@ForAll @IntRange(min = 1, max = 99) int price) {
        Paradox.of(Fraction.of(price), Fraction.of(100L - price), List.of(MINMAX, PriceFormulas.inverse()))
                .ifPresent(paradox -> {
                    assertTrue(paradox.rows().get(0).flips());
                    assertFalse(paradox.rows().get(1).flips());
                });
    }

    @Test
    void aVariationChangesTheFormulaOfEveryPriceAndNothingElse() {
        Grid varied = Variation.of(CIRCLE_3, MINMAX);
        assertEquals(List.of(MINMAX), RehearsalSheet.own(varied));
        assertEquals(CIRCLE_3, Variation.of(varied, PriceFormulas.inverse()));
    }

    @Test
    void theSheetSaysWhatTheEngineSays() {
        List<BidMarks> bids = new ImaginaryBids(CIRCLE_3, 1).next(3);
        RehearsalSheet sheet = new RehearsalSheet(CIRCLE_3, bids);
        assertEquals(String.join(", ", Scoring.rank(CIRCLE_3, bids).first()), sheet.first());
        assertEquals(5, sheet.compared().size());
        assertTrue(sheet.compared().get(0).own());
    }
}
