package fr.pesee.rule.formula;

import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import java.util.List;
import java.util.SortedMap;

/** F21: MINMAX in which the dearest bid keeps a share. */
record MinMaxFloor(Fraction floor) implements PriceFormula {
    static final CatalogueEntry ENTRY = new CatalogueEntry(
            "F21",
            "MINMAX_FLOOR",
            "N·(f + (1 − f)·(PM − P)/(PM − Pm))",
            List.of(new CatalogueEntry.Parameter(
                    "floor",
                    new Text(
                            "part f de la plus chère, entre 0 et 1 exclus",
                            "share f of the dearest, between 0 and 1 excluded"))),
            new Text(
                    "Ceux de MINMAX : un centime peut coûter (1 − f)·N ; dépend d’offres sans portée.",
                    "Those of MINMAX: one cent can cost (1 − f)·N; depends on irrelevant bids."),
            CatalogueEntry.Status.MOTIVATED,
            "CE 373362",
            "Dutch practice");

    static MinMaxFloor of(Parameters parameters) {
        return new MinMaxFloor(
                parameters.number("floor", value -> value.signum() > 0 && value.isLessThan(Fraction.ONE)));
    }

    @Override
    public CatalogueEntry entry() {
        return ENTRY;
    }

    @Override
    public SortedMap<String, String> parameters() {
        return Parameters.of("floor", floor);
    }

    @Override
    public boolean dividesByPrice() {
        return false;
    }

    @Override
    public List<ReferencePrices.Reference> references(ReferencePrices prices) {
        return List.of(prices.asLowest(), prices.asHighest());
    }

    @Override
    public Curve curve(ReferencePrices prices) {
        Curve minMax = new MinMax().curve(prices);
        Fraction rest = Fraction.ONE.subtract(floor);
        return price -> Figure.exact(floor.add(rest.multiply(minMax.share(price).value())));
    }
}
