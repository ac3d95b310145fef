package fr.pesee.rule.formula;

import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Logarithm;
import fr.pesee.rule.exact.Text;
import java.util.List;
import java.util.SortedMap;

/** F23: equal percentages cost equal marks; 0 from A times the lowest price on. */
record LogRatio(Fraction base) implements PriceFormula {
    static final CatalogueEntry ENTRY = new CatalogueEntry(
            "F23",
            "LOG",
            "N·(1 − ln(P/Pm)/ln A)",
            List.of(new CatalogueEntry.Parameter(
                    "base", new Text("plus de 1 ; usuels 1.5, 2 et 3", "more than 1; usual 1.5, 2 and 3"))),
            new Text("N’est pas exact ; 0 dès A·Pm.", "Not exact; 0 from A·Pm."),
            CatalogueEntry.Status.REGULAR,
            "TA Paris 2222966",
            "Negometrix");

    static LogRatio of(Parameters parameters) {
        return new LogRatio(parameters.number("base", value -> value.isGreaterThan(Fraction.ONE)));
    }

    @Override
    public CatalogueEntry entry() {
        return ENTRY;
    }

    @Override
    public SortedMap<String, String> parameters() {
        return Parameters.of("base", base);
    }

    @Override
    public List<ReferencePrices.Reference> references(ReferencePrices prices) {
        return List.of(prices.asLowest());
    }

    @Override
    public Curve curve(ReferencePrices prices) {
        Fraction lowest = prices.lowest();
        return price -> {
            Figure quotient = Logarithm.quotient(price.divide(lowest), base);
            return quotient.with(Fraction.ONE.subtract(quotient.value()));
        };
    }
}
