package fr.pesee.rule.formula;

import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import java.util.List;

/** F9: the square of F1's share. */
record Square() implements PriceFormula {
    static final CatalogueEntry ENTRY = new CatalogueEntry(
            "F9",
            "SQUARE",
            "N·(Pm/P)²",
            List.of(),
            new Text("Durcit l’effet du prix.", "Hardens the effect of price."),
            CatalogueEntry.Status.REGULAR,
            "RULE-15",
            "practice");

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
        return price -> Figure.exact(lowest.divide(price).pow(2));
    }
}
