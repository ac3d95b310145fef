package fr.pesee.rule.scoring;

import static fr.pesee.rule.scoring.IndexTest.REFERENCE;
import static fr.pesee.rule.scoring.IndexTest.any;
import static fr.pesee.rule.scoring.IndexTest.grid;
import static fr.pesee.rule.scoring.IndexTest.overall;
import static fr.pesee.rule.scoring.IndexTest.shown;
import static fr.pesee.rule.scoring.Sample.bid;
import static fr.pesee.rule.scoring.Sample.price;
import static fr.pesee.rule.scoring.Sample.quality;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.pesee.rule.aggregation.Overall;
import fr.pesee.rule.aggregation.Overalls;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Rounding;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.formula.CatalogueEntry;
import fr.pesee.rule.formula.Parameters;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What aggregations refuse, and what their catalogue says. */
class IndexRefusalTest {
    @Test
    void pricesOfZeroAndQualitiesOfZeroAreRefusedWhereTheyWouldDivide() {
        List<BidMarks> free = List.of(bid("A", "P", "0", "T", "10"), bid("B", "P", "10", "T", "10"));
        for (CatalogueEntry entry : Overalls.catalogue()) {
            Overall overall = any(entry.id());
            if (overall.readsPrice()) {
                List<MarkProblem> expected = entry.id().equals("MONEY_FOR_QUALITY")
                        ? List.of()
                        : List.of(new MarkProblem.PriceRefused("A", "P", Fraction.ZERO));
                assertEquals(expected, Scoring.check(grid(overall, 60), free), entry.id());
            }
        }
        List<BidMarks> poor = List.of(bid("A", "P", "10", "T", "0"), bid("B", "P", "10", "T", "10"));
        assertEquals(
                List.of(new MarkProblem.QualityRefused("A")), Scoring.check(grid(any("PRICE_PER_QUALITY"), 60), poor));
        assertEquals("0.0000 0.0500", shown(Scoring.rank(grid(any("QUALITY_PER_PRICE"), 60), poor)));
        assertEquals("0.0000", shown(Scoring.rank(grid(any("WEIGHTED_QUALITY_PER_PRICE"), 60), poor.subList(0, 1))));
        for (String id : List.of("UFAB_MEAN", "UFAB_MEDIAN", "UFAB_LEADER")) {
            assertEquals(
                    List.of(new MarkProblem.QualityRefused("A")),
                    Scoring.check(grid(any(id), 60), poor.subList(0, 1)),
                    id);
            assertEquals(List.of(), Scoring.check(grid(any(id), 60), poor), id);
        }
    }

    @Test
    void forbiddenAggregationsSayThatTheirResultServesComparisonOnly() {
        for (CatalogueEntry entry : Overalls.catalogue()) {
            Overall overall = any(entry.id());
            Grid grid = overall.readsPrice()
                    ? grid(overall, 60)
                    : Sample.grid(overall, Rounding.NONE, List.of(), price("P", 60), quality("T", 40));
            boolean blocked = Scoring.rank(grid, REFERENCE).alerts().stream()
                    .anyMatch(alert -> alert.kind() == Alert.Kind.FORBIDDEN_METHOD);
            assertEquals(entry.status() == CatalogueEntry.Status.FORBIDDEN, blocked, entry.id());
        }
    }

    @Test
    void theCatalogueDocumentsEveryAggregationOnce() {
        List<CatalogueEntry> catalogue = Overalls.catalogue();
        assertEquals(
                catalogue.size(),
                new HashSet<>(catalogue.stream().map(CatalogueEntry::id).toList()).size());
        for (CatalogueEntry entry : catalogue) {
            assertFalse(entry.expression().isEmpty());
            assertFalse(entry.law().isEmpty());
            Overall overall = any(entry.id());
            assertEquals(overall, Overalls.of(entry.id(), overall.parameters()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NOPE, ''",
        "RATIO_BAND, band:0.11;decider:PRICE",
        "RATIO_BAND, band:0.1",
        "RATIO_BAND, band:0.1;decider:LUCK",
        "MONEY_FOR_QUALITY, value:0",
        "QUALITY_PER_PRICE, constant:-1",
        "UFAB_MEAN, constant:1"
    })
    void unknownIdsAndParametersOutOfRangeAreRefused(String id, String parameters) {
        assertThrows(Parameters.RefusedMethod.class, () -> overall(id, parameters));
    }

    @Test
    void weightsThatAnIndexCannotUseAreRefusedWithTheGrid() {
        assertThrows(MalformedGrid.class, () -> grid(any("UTILITY_INDEX"), 0));
        assertThrows(MalformedGrid.class, () -> grid(any("UFAB_MEAN"), 100));
        Criterion fine = new Criterion.Price("P", Text.same("P"), Fraction.parse("33.333"), null);
        assertThrows(
                MalformedGrid.class,
                () -> Sample.grid(any("WEIGHTED_QUALITY_PER_PRICE"), Rounding.NONE, List.of(), fine, quality("T", 66)));
    }
}
