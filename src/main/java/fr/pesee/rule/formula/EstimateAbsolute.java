package fr.pesee.rule.formula;

import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import java.util.List;
import java.util.SortedMap;

/** F6: nearest to the estimate wins, whatever the price; irregular (CE 29 Oct 2013 n° 370789). */
record EstimateAbsolute(Fraction estimate) implements PriceFormula {
    static final CatalogueEntry ENTRY = new CatalogueEntry(
            "F6",
            "ESTIMATE_ABS",
            "N·(1 − |P − E|/E)",
            List.of(new CatalogueEntry.Parameter("estimate", new Text("plus de 0", "more than 0"))),
            new Text("Une offre moins chère peut recevoir moins : interdit.", "A cheaper bid can get less: forbidden."),
            CatalogueEntry.Status.FORBIDDEN,
            "CE 370789",
            "CE 370789");

    static EstimateAbsolute of(Parameters parameters) {
        return new EstimateAbsolute(parameters.positive("estimate"));
    }

    @Override
    public CatalogueEntry entry() {
        return ENTRY;
    }

    @Override
    public SortedMap<String, String> parameters() {
        return Parameters.of("estimate", estimate);
    }

    @Override
    public boolean dividesByPrice() {
        return false;
    }

    @Override
    public List<ReferencePrices.Reference> references(ReferencePrices prices) {
        return List.of();
    }

    @Override
    public Curve curve(ReferencePrices prices) {
        return price -> Figure.exact(
                Fraction.ONE.subtract(price.subtract(estimate).abs().divide(estimate)));
    }
}
