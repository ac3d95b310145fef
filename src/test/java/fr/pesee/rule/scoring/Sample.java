package fr.pesee.rule.scoring;

import fr.pesee.rule.aggregation.Overall;
import fr.pesee.rule.aggregation.Overalls;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Rounding;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.formula.PriceFormula;
import fr.pesee.rule.formula.PriceFormulas;
import fr.pesee.rule.scoring.BidResult.Points;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small grids and bids for tests. */
final class Sample {
    static final PriceBasis EUROS = new PriceBasis("EUR", PriceBasis.Taxes.EXCLUDED, 12);
    static final Scale TWENTY = new Scale(Fraction.ZERO, Fraction.of(20), Fraction.of(1, 100), List.of());

    private Sample() {}

    static Criterion price(String code, int points) {
        return price(code, points, PriceFormulas.inverse());
    }

    static Criterion price(String code, int points, PriceFormula formula) {
        return new Criterion.Price(code, Text.same(code), Fraction.of(points), formula);
    }

    /** A price that the aggregation reads itself. */
    static Criterion barePrice(String code, int points) {
        return new Criterion.Price(code, Text.same(code), Fraction.of(points), null);
    }

    static Criterion quality(String code, int points) {
        return new Criterion.Quality(code, Text.same(code), Fraction.of(points), null, TWENTY, false);
    }

    static Criterion measured(String code, int points, Criterion.Direction direction) {
        return new Criterion.Measured(code, Text.same(code), Fraction.of(points), direction);
    }

    static Grid grid(Criterion... criteria) {
        return grid(Rounding.NONE, List.of(), criteria);
    }

    static Grid grid(Rounding rounding, List<String> tieChain, Criterion... criteria) {
        return grid(Overalls.weightedSum(), rounding, tieChain, criteria);
    }

    static Grid grid(Overall overall, Rounding rounding, List<String> tieChain, Criterion... criteria) {
        return new Grid(
                List.of(criteria), overall, rounding, 2, tieChain, Grid.BelowThreshold.LEAVES_REFERENCES, EUROS);
    }

    /** {@code bid("A", "P", "100", "T", "14")}. */
    static BidMarks bid(String name, String... codesAndValues) {
        return bid(name, Admission.ADMISSIBLE, codesAndValues);
    }

    static BidMarks bid(String name, Admission admission, String... codesAndValues) {
        Map<String, BidMarks.Value> values = new LinkedHashMap<>();
        for (int i = 0; i < codesAndValues.length; i += 2) {
            String source = "entry#" + name + "/" + codesAndValues[i];
            values.put(codesAndValues[i], new BidMarks.Value(Fraction.parse(codesAndValues[i + 1]), source));
        }
        return new BidMarks(name, admission, EUROS, values);
    }

    static String points(Ranking ranking, String bid, String code) {
        Points points = ranking.result(bid).points().get(code);
        return points == null ? "none" : points.value().value().toString();
    }

    static String total(Ranking ranking, String bid) {
        var total = ranking.result(bid).total();
        return total == null ? "none" : total.value().toDecimal(4).toPlainString();
    }

    static List<String> order(Ranking ranking) {
        return ranking.results().stream()
                .filter(BidResult::isRanked)
                .map(BidResult::bid)
                .toList();
    }
}
