package fr.pesee.rule.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.scoring.BidResult;
import fr.pesee.rule.scoring.Ranking;
import fr.pesee.rule.scoring.Scoring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model that comes with the product, against the worked example beside it. */
class ShippedModelsTest {
    private static final Path FOLDER = Path.of("scoring-models");

    static List<String> shipped() {
        return ScoringModels.shipped();
    }

    static ScoringModel model(String id) {
        return ScoringModels.read(ScoringModels.shippedText(id).orElseThrow()).orThrow();
    }

    static BidFile example(String id) {
        BidFile.Reading reading =
                ScoringModels.readBids(ScoringModels.shippedExample(id).orElseThrow(), model(id));
        assertEquals(List.of(), reading.problems(), id);
        return ((BidFile.Read) reading).file();
    }

    @Test
    void theIndexNamesEveryModelOfTheFolder() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> ids = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml") && !name.endsWith(".example.yaml"))
                    .map(name -> name.substring(0, name.length() - ".yaml".length()))
                    .sorted()
                    .toList();
            assertEquals(ids, shipped());
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void aModelIsNamedAfterItsFile(String id) {
        assertEquals(id, model(id).id());
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void itsCanonicalFormReadsBackToAnEqualModel(String id) {
        ScoringModel model = model(id);
        assertEquals(model, ScoringModels.read(ScoringModels.toJson(model)).orThrow());
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void itsWorkedExampleGivesWhatItAnnounces(String id) {
        BidFile file = example(id);
        BidFile.Expectation expected = file.expected();
        assertNotNull(expected);
        assertTrue(expected.points().size() >= 2, "at least two bids show their points");
        Ranking ranking = Scoring.rank(model(id).grid(), file.marks());
        assertEquals(
                expected.ranking(),
                ranking.results().stream()
                        .filter(BidResult::isRanked)
                        .map(BidResult::bid)
                        .toList());
        List<String> differences = new ArrayList<>();
        expected.points()
                .forEach((bid, points) -> points.forEach((code, value) -> {
                    String found = points(ranking.result(bid), code, expected.decimals());
                    if (!found.equals(value.toDecimal(expected.decimals()).toPlainString())) {
                        differences.add(bid + " " + code + ": " + found);
                    }
                }));
        assertEquals(List.of(), differences);
    }

    private static String points(BidResult result, String code, int decimals) {
        if (!code.equals(BidFile.Expectation.TOTAL)) {
            return shown(result.pointsOn(code).value().value(), decimals);
        }
        return result.total() == null ? "none" : shown(result.total().value(), decimals);
    }

    private static String shown(Fraction value, int decimals) {
        return value.toDecimal(decimals).toPlainString();
    }
}
