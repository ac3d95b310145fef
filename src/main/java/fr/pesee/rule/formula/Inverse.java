package fr.pesee.rule.formula;

import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import java.util.List;

/** F1: the lowest price over the bid's own, the safe default (RULE-23; CE 15 Feb 2013 n° 363854). */
record Inverse() implements PriceFormula {
    static final CatalogueEntry ENTRY = new CatalogueEntry(
            "F1",
            "INVERSE",
            "N·Pm/P",
            List.of(),
            new Text(
                    "Hyperbole : comprime les écarts entre offres chères, jamais 0 ; favorise les offres chères.",
                    "Hyperbola: compresses the gaps between dear bids, never 0; favours dear bids."),
            CatalogueEntry.Status.REGULAR,
            "CE 363854",
            "DAJ");

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
        return price -> Figure.exact(lowest.divide(price));
    }
}
