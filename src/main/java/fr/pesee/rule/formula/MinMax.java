package fr.pesee.rule.formula;

import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import java.util.List;

/** F4: a straight line from the lowest price to the highest; equal prices all get the full mark (RULE-25). */
record MinMax() implements PriceFormula {
    static final CatalogueEntry ENTRY = new CatalogueEntry(
            "F4",
            "MINMAX",
            "N·(PM − P)/(PM − Pm)",
            List.of(),
            new Text(
                    "Toujours 0 pour la plus chère ; amplifie des écarts infimes ; "
                            + "dépend d’offres sans portée ; deux offres : N et 0.",
                    "Always 0 for the dearest; amplifies tiny gaps; "
                            + "depends on irrelevant bids; two bids: N and 0."),
            CatalogueEntry.Status.MOTIVATED,
            "RULE-24",
            "practice");

    @Override
    public CatalogueEntry entry() {
        return ENTRY;
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
        Fraction highest = prices.highest();
        Fraction interval = highest.subtract(prices.lowest());
        return price -> interval.isZero()
                ? Figure.ONE
                : Figure.exact(highest.subtract(price).divide(interval));
    }
}
