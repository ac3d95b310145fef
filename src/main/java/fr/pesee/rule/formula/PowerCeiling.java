package fr.pesee.rule.formula;

import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Power;
import fr.pesee.rule.exact.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** F15: a power of the share of the largest discount off a published ceiling. */
record PowerCeiling(Fraction ceiling, Fraction exponent) implements PriceFormula {
    static final CatalogueEntry ENTRY = new CatalogueEntry(
            "F15",
            "POWER_CEILING",
            "N·((B − P)/(B − Pm))^α",
            List.of(
                    new CatalogueEntry.Parameter(
                            "ceiling", new Text("plafond publié, plus de 0", "published ceiling, more than 0")),
                    new CatalogueEntry.Parameter(
                            "exponent",
                            new Text(
                                    "fraction de 1/10 à 10, dénominateur jusqu’à 100",
                                    "fraction from 1/10 to 10, denominator up to 100"))),
            new Text(
                    "α sous 1/2 efface les écarts, α au-delà de 2 les exagère.",
                    "α below 1/2 wipes out gaps, α above 2 exaggerates them."),
            CatalogueEntry.Status.MOTIVATED,
            "CE 373362",
            "ANAC");

    static PowerCeiling of(Parameters parameters) {
        Fraction ceiling = parameters.positive("ceiling");
        Fraction exponent = parameters.exponent("exponent", Fraction.of(1, 10));
        return new PowerCeiling(ceiling, exponent);
    }

    @Override
    public CatalogueEntry entry() {
        return ENTRY;
    }

    @Override
    public SortedMap<String, String> parameters() {
        return Parameters.of(Map.of("ceiling", ceiling, "exponent", exponent));
    }

    @Override
    public boolean dividesByPrice() {
        return false;
    }

    /** A straight line only when the exponent is 1. */
    @Override
    public Optional<Fraction> interval(Fraction lowest) {
        return exponent.equals(Fraction.ONE) ? Optional.of(ceiling.subtract(lowest)) : Optional.empty();
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
                : Power.of(ceiling.subtract(price.min(ceiling)).divide(interval), exponent);
    }
}
