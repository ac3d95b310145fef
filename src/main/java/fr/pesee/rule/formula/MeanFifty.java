package fr.pesee.rule.formula;

import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import java.util.List;
import java.util.SortedMap;

/** F20: half the full mark at the mean price, and a slope (CE 18 Dec 2012 n° 362532: the floor is compulsory). */
record MeanFifty(Fraction slope) implements PriceFormula {
    static final CatalogueEntry ENTRY = new CatalogueEntry(
            "F20",
            "MEAN_FIFTY",
            "N·(1/2 − k·(P/M − 1))",
            List.of(new CatalogueEntry.Parameter(
                    "slope", new Text("pente k, plus de 0 ; 1 par défaut", "slope k, more than 0; 1 by default"))),
            new Text(
                    "Offres de complaisance ; la meilleure obtient rarement N ; "
                            + "plafond et plancher rendent les extrêmes égaux.",
                    "Cover bids; the best rarely gets N; cap and floor tie the extremes."),
            CatalogueEntry.Status.MOTIVATED,
            "CE 362532",
            "UK mean method");

    static MeanFifty of(Parameters parameters) {
        return new MeanFifty(parameters.numberOr("slope", Fraction.ONE, value -> value.signum() > 0));
    }

    @Override
    public CatalogueEntry entry() {
        return ENTRY;
    }

    @Override
    public SortedMap<String, String> parameters() {
        return Parameters.of("slope", slope);
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
        return price -> {
            Fraction above = price.divide(mean).subtract(Fraction.ONE);
            return Figure.exact(Fraction.of(1, 2).subtract(slope.multiply(above)));
        };
    }
}
