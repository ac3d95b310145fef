package fr.pesee.rule.formula;

import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import java.util.List;
import java.util.Optional;

/** F7: so flat that price hardly counts; irregular (CE 3 Nov 2014 n° 373362). */
record Belleville() implements PriceFormula {
    static final CatalogueEntry ENTRY = new CatalogueEntry(
            "F7",
            "BELLEVILLE",
            "(N/6)·(7 − P/Pm)",
            List.of(),
            new Text("Efface les écarts de prix : interdit.", "Erases price gaps: forbidden."),
            CatalogueEntry.Status.FORBIDDEN,
            "CE 373362",
            "CE 373362");

    @Override
    public CatalogueEntry entry() {
        return ENTRY;
    }

    @Override
    public Optional<Fraction> interval(Fraction lowest) {
        return Optional.of(lowest.multiply(FLAT_INTERVAL));
    }

    @Override
    public List<ReferencePrices.Reference> references(ReferencePrices prices) {
        return List.of(prices.asLowest());
    }

    @Override
    public Curve curve(ReferencePrices prices) {
        Fraction lowest = prices.lowest();
        return price ->
                Figure.exact(Fraction.of(7).subtract(price.divide(lowest)).divide(Fraction.of(6)));
    }
}
