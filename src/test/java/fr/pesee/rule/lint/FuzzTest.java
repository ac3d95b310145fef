package fr.pesee.rule.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.rule.model.BidFile;
import fr.pesee.rule.model.Lines;
import fr.pesee.rule.model.ModelProblem;
import fr.pesee.rule.model.ModelReading;
import fr.pesee.rule.model.Mutations;
import fr.pesee.rule.model.ScoringModel;
import fr.pesee.rule.model.ScoringModels;
import fr.pesee.rule.scoring.Ranking;
import fr.pesee.rule.scoring.Scoring;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/** Damaged models and bids: read, refused with reasons, linted, ranked; never anything else. */
class FuzzTest {
    private static final int MANY = 20_000;

    @Provide
    Arbitrary<String> shipped() {
        return Arbitraries.of(ScoringModels.shipped());
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void aDamagedModelGivesFindingsAndNoException(@ForAll("shipped") String id, @ForAll long seed) {
        model(id, seed);
    }

    @Property(tries = MANY, shrinking = ShrinkingMode.OFF)
    @Tag("long")
    void manyDamagedModelsGiveFindingsAndNoException(@ForAll("shipped") String id, @ForAll long seed) {
        model(id, seed);
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void damagedBidsAreRankedOrRefusedWithoutException(@ForAll("shipped") String id, @ForAll long seed) {
        bids(id, seed);
    }

    @Property(tries = MANY, shrinking = ShrinkingMode.OFF)
    @Tag("long")
    void manyDamagedBidsAreRankedOrRefusedWithoutException(@ForAll("shipped") String id, @ForAll long seed) {
        bids(id, seed);
    }

    private static void model(String id, long seed) {
        ModelReading reading =
                ScoringModels.read(Mutations.of(ScoringModels.shippedText(id).orElseThrow(), seed));
        if (!(reading instanceof ModelReading.Read read)) {
            refused(reading.problems());
            return;
        }
        ScoringModel model = read.model();
        String json = ScoringModels.toJson(model);
        assertEquals(model, ScoringModels.read(json).orThrow());
        List<Finding> findings = Linter.lint(model, read.lines(), Consultation.of(model));
        findings.forEach(finding -> assertTrue(finding.line() >= 1));
        rank(model, ScoringModels.shippedExample(id).orElseThrow());
    }

    private static void bids(String id, long seed) {
        ScoringModel model =
                ScoringModels.read(ScoringModels.shippedText(id).orElseThrow()).orThrow();
        rank(model, Mutations.of(ScoringModels.shippedExample(id).orElseThrow(), seed));
        assertEquals(List.of(), Linter.lint(model, Lines.none(), Consultation.of(model)));
    }

    private static void rank(ScoringModel model, String bids) {
        BidFile.Reading reading = ScoringModels.readBids(bids, model);
        if (!(reading instanceof BidFile.Read read)) {
            refused(reading.problems());
            return;
        }
        Ranking ranking = Scoring.rank(model.grid(), read.file().marks());
        assertEquals(
                ranking.toCanonicalJson(),
                Scoring.rank(model.grid(), read.file().marks()).toCanonicalJson());
        ranking.results().forEach(result -> ranking.explanation(result.bid()));
    }

    private static void refused(List<ModelProblem> problems) {
        assertFalse(problems.isEmpty());
        for (ModelProblem problem : problems) {
            assertTrue(problem.line() >= 1);
            assertFalse(problem.sentence().fr().isBlank());
            assertFalse(problem.sentence().en().isBlank());
        }
    }
}
