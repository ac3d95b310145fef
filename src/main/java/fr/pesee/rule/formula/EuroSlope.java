package fr.pesee.rule.formula;

import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** F24: a fixed price per point, counted from the lowest price. */
record EuroSlope(Fraction interval) implements PriceFormula {
    static final CatalogueEntry ENTRY = new CatalogueEntry(
            "F24",
            "EURO_SLOPE",
            "N·(1 − (P − Pm)/D)",
            List.of(new CatalogueEntry.Parameter(
                    "interval",
                    new Text(
                            "écart D qui fait perdre tous les points, plus de 0",
                            "gap D that loses all points, more than 0"))),
            new Text("0 dès Pm + D ; un grand D est plat.", "0 from Pm + D; a large D is flat."),
            CatalogueEntry.Status.REGULAR,
            "CE 373362",
            "Dutch practice");

    static EuroSlope of(Parameters parameters) {
        return new EuroSlope(parameters.positive("interval"));
    }

    @Override
    public CatalogueEntry entry() {
        return ENTRY;
    }

    @Override
    public SortedMap<String, String> parameters() {
        return Parameters.of("interval", interval);
    }

    @Override
    public boolean dividesByPrice() {
        return false;
    }

    @Override
    public Optional<Fraction> interval(Fraction lowest) {
        return Optional.of(interval);
    }

    @Override
    public List<ReferencePrices.Reference> references(ReferencePrices prices) {
        return List.of(prices.asLowest());
    }

    @Override
    public Curve curve(ReferencePrices prices) {
        Fraction lowest = prices.lowest();
        return price ->
                Figure.exact(Fraction.ONE.subtract(price.subtract(lowest).divide(interval)));
    }
}
