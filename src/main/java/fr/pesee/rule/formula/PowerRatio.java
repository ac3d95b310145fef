package fr.pesee.rule.formula;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Power;
import fr.pesee.rule.exact.Text;
import java.util.List;
import java.util.SortedMap;

/** F22: a power of F1's share; F1, F8 and F9 are its exponents 1, 1/2 and 2. */
record PowerRatio(Fraction exponent) implements PriceFormula {
    static final CatalogueEntry ENTRY = new CatalogueEntry(
            "F22",
            "POWER_RATIO",
            "N·(Pm/P)^α",
            List.of(new CatalogueEntry.Parameter(
                    "exponent",
                    new Text(
                            "fraction de 1/10 à 10, dénominateur jusqu’à 100",
                            "fraction from 1/10 to 10, denominator up to 100"))),
            new Text("Un petit α neutralise le prix.", "A small α neutralises the price."),
            CatalogueEntry.Status.REGULAR,
            "CE 373362",
            "general form of F1, F8, F9");

    static PowerRatio of(Parameters parameters) {
        return new PowerRatio(parameters.exponent("exponent", Fraction.of(1, 10)));
    }

    @Override
    public CatalogueEntry entry() {
        return ENTRY;
    }

    @Override
    public SortedMap<String, String> parameters() {
        return Parameters.of("exponent", exponent);
    }

    @Override
    public List<ReferencePrices.Reference> references(ReferencePrices prices) {
        return List.of(prices.asLowest());
    }

    @Override
    public Curve curve(ReferencePrices prices) {
        Fraction lowest = prices.lowest();
        return price -> Power.of(lowest.divide(price), exponent);
    }
}
