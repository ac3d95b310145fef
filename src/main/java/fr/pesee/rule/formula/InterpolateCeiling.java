package fr.pesee.rule.formula;

import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** F13: a straight line from the lowest price to a published ceiling; dearer prices count as the ceiling. */
record InterpolateCeiling(Fraction ceiling) implements PriceFormula {
    static final CatalogueEntry ENTRY = new CatalogueEntry(
            "F13",
            "INTERPOLATE_CEILING",
            "N·(B − P)/(B − Pm)",
            List.of(new CatalogueEntry.Parameter(
                    "ceiling", new Text("plafond publié, plus de 0", "published ceiling, more than 0"))),
            new Text(
                    "Près du plafond B, amplifie des écarts infimes ; loin de lui, neutralise.",
                    "Near the ceiling B it magnifies tiny gaps; far from it, it neutralises."),
            CatalogueEntry.Status.MOTIVATED,
            "CE 373362",
            "ANAC");

    static InterpolateCeiling of(Parameters parameters) {
        return new InterpolateCeiling(parameters.positive("ceiling"));
    }

    @Override
    public CatalogueEntry entry() {
        return ENTRY;
    }

    @Override
    public SortedMap<String, String> parameters() {
        return Parameters.of("ceiling", ceiling);
    }

    @Override
    public boolean dividesByPrice() {
        return false;
    }

    @Override
    public Optional<Fraction> interval(Fraction lowest) {
        return Optional.of(ceiling.subtract(lowest));
    }

    @Override
    public List<ReferencePrices.Reference> references(ReferencePrices prices) {
        return List.of(prices.asLowest());
    }

    @Override
    public Curve curve(ReferencePrices prices) {
        Fraction lowest = prices.lowest().min(ceiling);
        Fraction interval = ceiling.subtract(lowest);
        return price -> interval.isZero()
                ? Figure.ONE
                : Figure.exact(ceiling.subtract(price.min(ceiling)).divide(interval));
    }
}
