package fr.pesee.rule.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.pesee.rule.aggregation.WeightedSum;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Rounding;
import fr.pesee.rule.exact.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class GridTest {
    private static final Threshold HALF = new Threshold(Fraction.of(10), Fraction.of(20));

    @Test
    void aMalformedTreeIsRefusedWithAllItsProblems() {
        Criterion circular = new Criterion.Branch(
                "C", Text.same("C"), Fraction.of(10), HALF, List.of(Sample.quality("Q", 5), Sample.price("P", 5)));
        Criterion empty = new Criterion.Branch("E", Text.same("E"), Fraction.of(10), null, List.of());
        Criterion negative =
                new Criterion.Measured("Q", Text.same("Q"), Fraction.of(-1), Criterion.Direction.HIGHER_IS_BETTER);
        Criterion bare = new Criterion.Price("bad code", Text.same("B"), Fraction.of(1), null);
        MalformedGrid malformed = assertThrows(
                MalformedGrid.class,
                () -> new Grid(
                        List.of(circular, empty, negative, bare),
                        new WeightedSum(),
                        Rounding.NONE,
                        11,
                        List.of("Q", "Q", "nowhere"),
                        Grid.BelowThreshold.LEAVES_REFERENCES,
                        Sample.EUROS));
        assertEquals(
                List.of(
                        "duplicate-code Q",
                        "bad-code bad code",
                        "empty-branch E",
                        "negative-points Q",
                        "circular-threshold C",
                        "formula-missing bad code",
                        "duplicate-tie-key Q",
                        "unknown-tie-key nowhere",
                        "display-scale "),
                malformed.problems().stream()
                        .map(problem -> problem.key() + " " + problem.code())
                        .toList());
    }

    @Test
    void aGridWithoutCriteriaIsRefused() {
        assertThrows(MalformedGrid.class, Sample::grid);
    }

    @Test
    void aScaleWhoseStepDoesNotDivideItIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Scale(Fraction.ZERO, Fraction.of(5), Fraction.of(3, 10), List.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Scale(Fraction.of(5), Fraction.of(5), Fraction.ONE, List.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Scale(
                        Fraction.ZERO,
                        Fraction.of(5),
                        Fraction.ONE,
                        List.of(new Scale.Level(Fraction.of(6), Text.same("six")))));
    }

    @Test
    void aThresholdBeyondItsOwnScaleIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Threshold(Fraction.of(21), Fraction.of(20)));
        assertThrows(IllegalArgumentException.class, () -> new Threshold(Fraction.of(-1), Fraction.of(20)));
    }
}
