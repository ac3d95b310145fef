package fr.pesee.rule.formula;

import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** F19: LINEAR_N from half-way between estimate and lowest price; no cheaper bid is marked below a dearer one. */
record EstimateMix(Fraction estimate, Fraction n) implements PriceFormula {
    static final CatalogueEntry ENTRY = new CatalogueEntry(
            "F19",
            "ESTIMATE_MIX",
            "N·(n·R − P)/((n − 1)·R), R = (E + Pm)/2",
            List.of(
                    new CatalogueEntry.Parameter(
                            "estimate", new Text("estimation E, plus de 0", "estimate E, more than 0")),
                    new CatalogueEntry.Parameter("n", new Text("plus de 1", "more than 1"))),
            new Text(
                    "Toute offre jusqu’à R obtient N ; une estimation non publiée oriente ; E sous Pm comprime.",
                    "Every bid up to R ties at N; an unpublished estimate steers; E below Pm compresses."),
            CatalogueEntry.Status.MOTIVATED,
            "CE 373362",
            "Weka");

    static EstimateMix of(Parameters parameters) {
        Fraction estimate = parameters.positive("estimate");
        Fraction n = parameters.number("n", value -> value.isGreaterThan(Fraction.ONE));
        return new EstimateMix(estimate, n);
    }

    @Override
    public CatalogueEntry entry() {
        return ENTRY;
    }

    @Override
    public SortedMap<String, String> parameters() {
        return Parameters.of(Map.of("estimate", estimate, "n", n));
    }

    @Override
    public boolean dividesByPrice() {
        return false;
    }

    private Fraction middle(Fraction lowest) {
        return estimate.add(lowest).divide(Fraction.of(2));
    }

    @Override
    public Optional<Fraction> interval(Fraction lowest) {
        return Optional.of(n.subtract(Fraction.ONE).multiply(middle(lowest)));
    }

    @Override
    public List<ReferencePrices.Reference> references(ReferencePrices prices) {
        return List.of(prices.asLowest());
    }

    @Override
    public Curve curve(ReferencePrices prices) {
        Fraction middle = middle(prices.lowest());
        Fraction interval = n.subtract(Fraction.ONE).multiply(middle);
        return price -> Figure.exact(n.multiply(middle).subtract(price).divide(interval));
    }
}
