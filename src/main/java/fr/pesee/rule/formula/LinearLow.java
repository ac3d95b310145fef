package fr.pesee.rule.formula;

import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import java.util.List;

/** F2: the full mark less the excess over the lowest price; 0 from twice the lowest price on. */
record LinearLow() implements PriceFormula {
    static final CatalogueEntry ENTRY = new CatalogueEntry(
            "F2",
            "LINEAR_LOW",
            "N·(2 − P/Pm)",
            List.of(),
            new Text(
                    "0 dès le double du prix le plus bas ; négatif sans plancher.",
                    "0 from twice the lowest price; negative without a floor."),
            CatalogueEntry.Status.REGULAR,
            "TA Paris 2222966",
            "Weka");

    @Override
    public CatalogueEntry entry() {
        return ENTRY;
    }

    @Override
    public List<ReferencePrices.Reference> references(ReferencePrices prices) {
        return List.of(prices.asLowest());
    }

    @Override
    public Curve curve(ReferencePrices prices) {
        Fraction lowest = prices.lowest();
        return price -> Figure.exact(Fraction.of(2).subtract(price.divide(lowest)));
    }
}
