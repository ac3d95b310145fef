package fr.pesee.rule.formula;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Power;
import fr.pesee.rule.exact.Text;
import java.util.List;

/** F8: the square root of F1's share. */
record SquareRoot() implements PriceFormula {
    static final CatalogueEntry ENTRY = new CatalogueEntry(
            "F8",
            "SQRT",
            "N·√(Pm/P)",
            List.of(),
            new Text(
                    "Adoucit l’effet du prix : à vérifier par RULE-15.",
                    "Softens the effect of price: check with RULE-15."),
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
        return price -> Power.of(lowest.divide(price), Fraction.of(1, 2));
    }
}
