package fr.pesee.rule.formula;

import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import java.util.List;

/** F12: marks by rank among n bids, whatever the gaps; irregular (CE 7 June 2024 n° 489404). */
record Rank() implements PriceFormula {
    static final CatalogueEntry ENTRY = new CatalogueEntry(
            "F12",
            "RANK",
            "N·(n + 1 − rank)/n",
            List.of(),
            new Text("Le rang l’emporte sur l’écart : interdit.", "Rank prevails over the gap: forbidden."),
            CatalogueEntry.Status.FORBIDDEN,
            "CE 489404",
            "CE 489404");

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
        return List.of(prices.asCount());
    }

    @Override
    public Curve curve(ReferencePrices prices) {
        int count = prices.sorted().size();
        return price -> Figure.exact(Fraction.of(count + 1L - prices.rankOf(price), count));
    }
}
