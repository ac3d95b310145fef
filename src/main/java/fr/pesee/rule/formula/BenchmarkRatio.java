package fr.pesee.rule.formula;

import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import java.util.List;
import java.util.SortedMap;

/** F18: a published benchmark over the bid's own price, capped at the full mark. */
record BenchmarkRatio(Fraction benchmark) implements PriceFormula {
    static final CatalogueEntry ENTRY = new CatalogueEntry(
            "F18",
            "BENCHMARK_RATIO",
            "N·R/P",
            List.of(new CatalogueEntry.Parameter(
                    "benchmark", new Text("prix de référence R, plus de 0", "benchmark price R, more than 0"))),
            new Text("Plafond : aucun gain sous R.", "Cap: below R no gain."),
            CatalogueEntry.Status.MOTIVATED,
            "CE 370789",
            "UK benchmark price scoring");

    static BenchmarkRatio of(Parameters parameters) {
        return new BenchmarkRatio(parameters.positive("benchmark"));
    }

    @Override
    public CatalogueEntry entry() {
        return ENTRY;
    }

    @Override
    public SortedMap<String, String> parameters() {
        return Parameters.of("benchmark", benchmark);
    }

    @Override
    public List<ReferencePrices.Reference> references(ReferencePrices prices) {
        return List.of();
    }

    @Override
    public Curve curve(ReferencePrices prices) {
        return price -> Figure.exact(benchmark.divide(price));
    }
}
