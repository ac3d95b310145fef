package fr.pesee.rule.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.pesee.rule.exact.Explanation;
import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.formula.PriceFormula;
import fr.pesee.rule.formula.PriceFormulas;
import fr.pesee.rule.scoring.Admission;
import fr.pesee.rule.scoring.Alert;
import fr.pesee.rule.scoring.BidMarks;
import fr.pesee.rule.scoring.BidResult;
import fr.pesee.rule.scoring.Criterion;
import fr.pesee.rule.scoring.Grid;
import fr.pesee.rule.scoring.Ranking;
import fr.pesee.rule.scoring.Scoring;
import fr.pesee.rule.scoring.Tie;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fictional circle-3 tender of rules §23: RULE-141. */
class CircleThreeTest {
    private static final List<String> QUALITY =
            List.of("C2.1", "C2.2", "C2.3", "C2.4", "C3.1", "C3.2", "C3.3", "C4.1", "C4.2", "C5.1", "C5.2");
    private static final ScoringModel MODEL = model();

    static ScoringModel model() {
        try (InputStream file = CircleThreeTest.class.getResourceAsStream("/scoring-models/circle-3-cloud.yaml")) {
            assertNotNull(file);
            return ScoringModels.read(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .orThrow();
        } catch (IOException exception) {
            throw new AssertionError(exception);
        }
    }

    private static BidMarks bid(String name, String total, String discount, String... marks) {
        Map<String, BidMarks.Value> values = new HashMap<>();
        values.put("C1.1", new BidMarks.Value(Fraction.parse(total), "entry#" + name + "/price"));
        values.put("C1.2", new BidMarks.Value(Fraction.parse(discount), "entry#" + name + "/discount"));
        for (int i = 0; i < marks.length; i++) {
            String source = "entry#" + name + "/" + QUALITY.get(i);
            values.put(QUALITY.get(i), new BidMarks.Value(Fraction.parse(marks[i]), source));
        }
        return new BidMarks(name, Admission.ADMISSIBLE, MODEL.grid().priceBasis(), values);
    }

    private static List<BidMarks> bids() {
        return List.of(
                bid("A", "52370800.00", "14", "4", "4.5", "4", "3.5", "4", "3.5", "4", "4", "3.5", "3", "3.5"),
                bid("B", "48702400.00", "18", "3", "3", "3.5", "3", "3", "3", "3.5", "4", "4", "3", "3"),
                bid("C", "54990400.00", "12", "4.5", "3.5", "4", "4", "4.5", "4", "4", "3.5", "4", "4", "3.5"));
    }

    private static String shown(Ranking ranking, String bid, String code) {
        return shown(ranking.result(bid).pointsOn(code).value());
    }

    private static String shown(@Nullable Figure figure) {
        return figure == null ? "none" : figure.value().toDecimal(4).toPlainString();
    }

    @Test
    void theThreeBidsGetTheExpectedTotalsAndOrder() {
        Ranking ranking = Scoring.rank(MODEL.grid(), bids());
        List<String> totals = new ArrayList<>();
        for (BidResult result : ranking.results()) {
            totals.add(result.rank() + " " + result.bid() + " " + shown(result.total()));
        }
        assertEquals(List.of("1 A 82.5807", "2 C 82.1742", "3 B 78.2000"), totals);
        assertEquals(Tie.Status.NONE, ranking.tieStatus());
        assertEquals(List.of(), ranking.alerts());
    }

    /** Rules §23.5: three formulas, three winners, with a price spread of 13 percent. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "INVERSE, 29.7585 32.0000 28.3409, 82.5807 78.2000 82.1742, A C B",
        "LINEAR_LOW, 29.5897 32.0000 27.8685, 82.4119 78.2000 81.7018, A C B",
        "MINMAX, 13.3313 32.0000 0.0000, 66.1535 78.2000 53.8333, B A C",
        "BELLEVILLE, 31.5983 32.0000 31.3114, 84.4205 78.2000 85.1447, C A B"
    })
    void theFormulaOfThePriceDecidesTheWinner(String id, String marks, String totals, String order) {
        Ranking ranking = Scoring.rank(with(PriceFormulas.of(id, Map.of())), bids());
        List<String> names = List.of("A", "B", "C");
        assertEquals(
                marks,
                String.join(
                        " ",
                        names.stream().map(bid -> shown(ranking, bid, "C1.1")).toList()));
        assertEquals(
                totals,
                String.join(
                        " ",
                        names.stream()
                                .map(bid -> shown(ranking.result(bid).total()))
                                .toList()));
        assertEquals(
                order,
                String.join(" ", ranking.results().stream().map(BidResult::bid).toList()));
    }

    @Test
    void onlyBellevilleRaisesTheNeutralisationAlert() {
        Ranking belleville = Scoring.rank(with(PriceFormulas.of("BELLEVILLE", Map.of())), bids());
        List<Alert.Neutralisation> alerts = belleville.alerts().stream()
                .filter(Alert.Neutralisation.class::isInstance)
                .map(Alert.Neutralisation.class::cast)
                .toList();
        assertEquals("0.0215", alerts.get(0).amplitude().toDecimal(4).toPlainString());
        assertEquals("0.0323", alerts.get(0).alertLevel().toDecimal(4).toPlainString());
        assertEquals(1, alerts.size());
        assertEquals(
                List.of(Alert.Kind.FORBIDDEN_METHOD, Alert.Kind.NEUTRALISATION),
                belleville.alerts().stream().map(Alert::kind).toList());
        assertEquals(
                List.of(),
                Scoring.rank(with(PriceFormulas.of("MINMAX", Map.of())), bids()).alerts());
    }

    /** The same grid with another formula for C1.1. */
    private static Grid with(PriceFormula formula) {
        Grid grid = MODEL.grid();
        List<Criterion> criteria = new ArrayList<>(grid.criteria());
        List<Criterion> prices = new ArrayList<>(criteria.get(0).children());
        Criterion total = prices.get(0);
        prices.set(0, new Criterion.Price(total.code(), total.name(), total.points(), formula));
        Criterion price = criteria.get(0);
        criteria.set(0, new Criterion.Branch(price.code(), price.name(), price.points(), null, prices));
        return new Grid(
                criteria,
                grid.overall(),
                grid.rounding(),
                grid.displayScale(),
                grid.tieChain(),
                grid.belowThreshold(),
                grid.priceBasis());
    }

    @Test
    void eachCriterionGetsTheExpectedPoints() {
        Ranking ranking = Scoring.rank(MODEL.grid(), bids());
        assertEquals("29.7585", shown(ranking, "A", "C1.1"));
        assertEquals("32.0000", shown(ranking, "B", "C1.1"));
        assertEquals("28.3409", shown(ranking, "C", "C1.1"));
        assertEquals("6.2222", shown(ranking, "A", "C1.2"));
        assertEquals("5.3333", shown(ranking, "C", "C1.2"));
        String[][] subtotals = {
            {"C2", "24.3000", "18.7000", "24.2000"},
            {"C3", "15.3000", "12.5000", "16.8000"},
            {"C4", "3.8000", "4.0000", "3.7000"},
            {"C5", "3.2000", "3.0000", "3.8000"}
        };
        for (String[] row : subtotals) {
            assertEquals(row[1], shown(ranking, "A", row[0]));
            assertEquals(row[2], shown(ranking, "B", row[0]));
            assertEquals(row[3], shown(ranking, "C", row[0]));
        }
    }

    @Test
    void theExplanationLeadsFromTheTotalToEveryEntry() {
        Explanation explanation =
                Scoring.rank(MODEL.grid(), bids()).explanation("A").orElseThrow();
        List<String> sources = new ArrayList<>();
        collect(explanation, sources);
        assertTrue(sources.contains("entry#A/price"));
        assertTrue(sources.contains("entry#B/price"));
        assertTrue(sources.contains("grid#C1.1/points"));
        QUALITY.forEach(code -> assertTrue(sources.contains("entry#A/" + code)));
    }

    private static void collect(Explanation node, List<String> sources) {
        if (node instanceof Explanation.Given given) {
            sources.add(given.source());
        } else {
            ((Explanation.Computed) node).inputs().forEach(input -> collect(input, sources));
        }
    }

    @Test
    void theGridIsTheOneOfTheConsultation() {
        assertEquals(Fraction.of(100), MODEL.grid().fullPoints());
        assertEquals(List.of("C3", "C2", "C1.1"), MODEL.grid().tieChain());
        assertEquals(18, MODEL.grid().nodes().size());
        assertEquals(13, MODEL.grid().leaves().size());
        assertEquals(LegalProfile.LAW_2019, MODEL.legalProfile());
        assertEquals(
                List.of("G1", "G2", "G3", "G4", "G5", "G6"),
                MODEL.gates().stream().map(Gate::code).toList());
        assertTrue(MODEL.gates().stream().allMatch(Gate::orEquivalent));
        MODEL.sheets().forEach((code, sheet) -> {
            assertNotNull(sheet.type(), code);
            assertNotNull(sheet.linkToSubject(), code);
            assertNotNull(sheet.method(), code);
            assertNotNull(sheet.page(), code);
        });
    }

    @Test
    void itsCanonicalJsonReadsBackToAnEqualModel() {
        String json = ScoringModels.toJson(MODEL);
        ScoringModel read = ScoringModels.read(json).orThrow();
        assertEquals(MODEL, read);
        assertEquals(json, ScoringModels.toJson(read));
    }
}
