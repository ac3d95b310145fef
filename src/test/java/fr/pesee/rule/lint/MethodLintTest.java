package fr.pesee.rule.lint;

import static fr.pesee.rule.lint.Linting.CLEAN;
import static fr.pesee.rule.lint.Linting.changed;
import static fr.pesee.rule.lint.Linting.findings;
import static fr.pesee.rule.lint.Linting.lint;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.rule.aggregation.Overalls;
import fr.pesee.rule.exact.CanonicalJson;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.formula.CatalogueEntry;
import fr.pesee.rule.formula.Formulas;
import fr.pesee.rule.formula.PriceFormula;
import fr.pesee.rule.formula.PriceFormulas;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** RULE-13, RULE-17, RULE-24 and flatness: what the law says of each method of the catalogues. */
class MethodLintTest {
    private static final Fraction ESTIMATE = Fraction.of(100);
    private static final List<String> NOTHING = List.of();

    /** Parameters of the aggregations that have any. */
    private static final Map<String, Map<String, String>> OVERALL_PARAMETERS = Map.of(
            "RATIO_BAND", Map.of("band", "1/10", "decider", "QUALITY"), "MONEY_FOR_QUALITY", Map.of("value", "100"));

    static List<PriceFormula> formulas() {
        return Formulas.all();
    }

    static List<CatalogueEntry> overalls() {
        return Overalls.catalogue();
    }

    private static String with(String formula, Map<String, ?> parameters) {
        String json = CanonicalJson.write(parameters);
        return changed("price: { formula: INVERSE }", "price: { formula: " + formula + ", parameters: " + json + " }");
    }

    private static List<String> estimated(String text) {
        return lint(text, consultation -> consultation.estimatedAt(ESTIMATE));
    }

    private static List<String> expected(CatalogueEntry.Status status, String path) {
        return switch (status) {
            case REGULAR -> NOTHING;
            case MOTIVATED -> List.of("RULE-24 WARN " + path);
            case FORBIDDEN -> List.of("RULE-24 BLOCK " + path);
        };
    }

    @ParameterizedTest
    @MethodSource("formulas")
    void everyFormulaIsJudgedAsItsCatalogueSays(PriceFormula formula) {
        String text = with(formula.id(), formula.parameters());
        assertEquals(expected(formula.status(), "P/price"), estimated(text));
        if (formula.status() != CatalogueEntry.Status.REGULAR) {
            Finding finding = findings(text, UnaryOperator.identity()).stream()
                    .filter(found -> found.rule().equals("RULE-24"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(formula.entry().law(), finding.law());
        }
    }

    @Test
    void theRulebookNamesTheForbiddenAndTheMotivatedOnes() {
        Set<String> forbidden = new TreeSet<>();
        for (CatalogueEntry entry : PriceFormulas.catalogue()) {
            if (entry.status() == CatalogueEntry.Status.FORBIDDEN) {
                forbidden.add(entry.id());
            }
        }
        assertEquals(Set.of("BELLEVILLE", "ESTIMATE_ABS", "RANK"), forbidden);
        assertEquals(List.of("RULE-24 BLOCK P/price"), estimated(with("ESTIMATE_ABS", Map.of("estimate", "120"))));
        for (String motivated : List.of("MINMAX", "MEAN")) {
            assertEquals(List.of("RULE-24 WARN P/price"), estimated(with(motivated, Map.of())));
        }
        assertEquals(List.of("RULE-24 WARN P/price"), estimated(with("BANDS", Map.of("bands", "1.05=1, 1.2=0.5"))));
    }

    @ParameterizedTest
    @CsvSource({"1.5,", "3,", "4.99,", "5,WARN", "6.9999,WARN", "7,BLOCK", "12,BLOCK"})
    void linearWithALargeNIsBelleville(String n, String severity) {
        assertEquals(
                severity == null ? NOTHING : List.of("RULE-24 " + severity + " P/price"),
                lint(with("LINEAR_N", Map.of("n", n))));
    }

    @ParameterizedTest
    @MethodSource("overalls")
    void everyAggregationIsJudgedAsItsCatalogueSays(CatalogueEntry entry) {
        Map<String, String> parameters = OVERALL_PARAMETERS.getOrDefault(entry.id(), Map.of());
        boolean bare = Overalls.of(entry.id(), parameters).readsPrice();
        String text = (bare ? changed("price: { formula: INVERSE }", "price: {}") : CLEAN)
                .replace(
                        "displayDecimals",
                        "overall: { method: " + entry.id() + ", parameters: " + CanonicalJson.write(parameters)
                                + " }\ndisplayDecimals");
        List<String> expected = entry.id().equals("RANK_AVERAGE")
                ? List.of("RULE-17 BLOCK overall")
                : expected(entry.status(), "overall");
        assertEquals(expected, lint(text));
    }

    @ParameterizedTest
    @CsvSource({
        "INTERPOLATE_CEILING, ceiling, 699, 700",
        "EURO_SLOPE, interval, 599, 600",
        "POWER_CEILING, ceiling, 699, 700"
    })
    void aLineAsFlatAsBellevilleForTheEstimateIsRefused(String id, String parameter, String steep, String flat) {
        Map<String, String> more = id.startsWith("POWER") ? Map.of("exponent", "1") : Map.of();
        assertTrue(estimated(with(id, merged(more, parameter, steep))).stream().noneMatch(f -> f.contains("BLOCK")));
        assertTrue(estimated(with(id, merged(more, parameter, flat))).contains("RULE-24 BLOCK P/price"));
        assertTrue(lint(with(id, merged(more, parameter, flat))).contains("RULE-24 INFO P/price"));
    }

    private static Map<String, String> merged(Map<String, String> more, String key, String value) {
        Map<String, String> all = new TreeMap<>(more);
        all.put(key, value);
        return all;
    }

    @Test
    void anAbsoluteRangeIsFlatFromSixTimesTheEstimate() {
        assertEquals(NOTHING, estimated(with("ABS_RANGE", Map.of("fullAt", "0", "zeroAt", "599"))));
        assertEquals(
                List.of("RULE-24 BLOCK P/price"), estimated(with("ABS_RANGE", Map.of("fullAt", "0", "zeroAt", "600"))));
        assertEquals(
                List.of("RULE-24 WARN P/price", "RULE-24 BLOCK P/price"),
                estimated(with("ABS_RANGE", Map.of("fullAt", "50", "zeroAt", "650"))));
    }

    @Test
    void theMixWithAnEstimateIsTestedOnItsOwnReference() {
        assertEquals(
                List.of("RULE-24 WARN P/price"),
                estimated(with("ESTIMATE_MIX", Map.of("estimate", "100", "n", "6.9"))));
        assertEquals(
                List.of("RULE-24 WARN P/price", "RULE-24 BLOCK P/price"),
                estimated(with("ESTIMATE_MIX", Map.of("estimate", "100", "n", "7"))));
    }

    @Test
    void theSmallestPositionIsTheEstimateOfPositions() {
        String positions = changed("price: { formula: INVERSE }", """
                positions:
                      formula: EURO_SLOPE
                      parameters: { interval: 600 }
                      items:
                        - { code: L1, name: { fr: "L1", en: "L1" }, estimatedValue: 900 }
                        - { code: L2, name: { fr: "L2", en: "L2" }, estimatedValue: 100 }
                """);
        assertEquals(List.of("RULE-24 BLOCK P/positions"), lint(positions));
        assertEquals(NOTHING, lint(positions.replace("interval: 600", "interval: 599")));
    }

    @Test
    void dividingByTheBestMarkWantsAMotive() {
        assertEquals(
                List.of("RULE-24 WARN Q.1/quality", "RULE-24 WARN Q.2/quality"),
                lint(changed("quality: {}", "quality: { rescaleBest: true }")));
    }

    @Test
    void whichFormulasCanMarkBelowZeroIsFoundByTrying() {
        Set<String> found = new TreeSet<>();
        for (PriceFormula formula : Formulas.all()) {
            if (PriceFloorRule.canGoNegative(formula)) {
                found.add(formula.id());
            }
        }
        assertEquals(
                Set.of(
                        "ABS_RANGE",
                        "BELLEVILLE",
                        "ESTIMATE_ABS",
                        "ESTIMATE_MIX",
                        "EURO_SLOPE",
                        "LINEAR_LOW",
                        "LINEAR_N",
                        "LOG",
                        "MEAN",
                        "MEAN_FIFTY"),
                found);
    }
}
