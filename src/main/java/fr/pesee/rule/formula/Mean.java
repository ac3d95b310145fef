package fr.pesee.rule.formula;

import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import java.util.List;

/** F5: half the full mark at the mean price (CE 18 Dec 2012 n° 362532: the floor is compulsory). */
record Mean() implements PriceFormula {
    static final CatalogueEntry ENTRY = new CatalogueEntry(
            "F5",
            "MEAN",
            "(N/2)·(2 − P/M)",
            List.of(),
            new Text(
                    "Le maximum n’est jamais atteint ; des offres de complaisance déplacent la moyenne ; "
                            + "négatif au-delà de 2M.",
                    "The full mark is never reached; cover bids move the mean; negative beyond 2M."),
            CatalogueEntry.Status.MOTIVATED,
            "CE 362532",
            "practice");

    @Override
    public CatalogueEntry entry() {
        return ENTRY;
    }

    @Override
    public boolean dividesByPrice() {
        return false;
    }

    /** The mean is the divisor; it is 0 only when every price is. */
    @Override
    public boolean canMark(ReferencePrices prices) {
        return prices.mean().signum() > 0;
    }

    @Override
    public List<ReferencePrices.Reference> references(ReferencePrices prices) {
        return List.of(prices.asMean());
    }

    @Override
    public Curve curve(ReferencePrices prices) {
        Fraction mean = prices.mean();
        return price -> Figure.exact(Fraction.of(2).subtract(price.divide(mean)).divide(Fraction.of(2)));
    }
}
