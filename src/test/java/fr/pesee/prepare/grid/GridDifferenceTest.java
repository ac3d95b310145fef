package fr.pesee.prepare.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.rule.model.ScoringModel;
import fr.pesee.rule.model.ScoringModels;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the ledger keeps of an edit: which criteria it touched. */
class GridDifferenceTest {
    private static final String YAML =
            ScoringModels.shippedText("circle-3-cloud").orElseThrow();

    private static ScoringModel read(String yaml) {
        return ScoringModels.read(yaml).orThrow();
    }

    private static GridDifference after(String from, String to) {
        assertTrue(YAML.contains(from), from);
        return GridDifference.between(read(YAML), read(YAML.replaceFirst(Pattern.quote(from), to)));
    }

    @Test
    void theSameGridDiffersInNothing() {
        GridDifference none = GridDifference.between(read(YAML), read(YAML));
        assertEquals(new GridDifference(List.of(), List.of(), List.of(), false), none);
    }

    @Test
    void aChangedFormulaTouchesItsCriterionAlone() {
        GridDifference difference = after("formula: INVERSE", "formula: MINMAX");
        assertEquals(List.of("C1.1"), difference.changed());
        assertFalse(difference.rules());
    }

    @Test
    void aNewCodeIsOneCriterionRemovedAndOneAdded() {
        GridDifference difference = after("code: C5.2", "code: C5.9");
        assertEquals(List.of("C5.9"), difference.added());
        assertEquals(List.of("C5.2"), difference.removed());
    }

    @Test
    void tiesAreARuleOfTheWholeGrid() {
        assertTrue(after("tieChain: [C3, C2, C1.1]", "tieChain: [C2]").rules());
    }

    @Test
    void aFirstGridIsAddedAsAWhole() {
        GridDifference difference = GridDifference.between(null, read(YAML));
        assertTrue(difference.added().contains("C1.1") && difference.rules());
    }
}
