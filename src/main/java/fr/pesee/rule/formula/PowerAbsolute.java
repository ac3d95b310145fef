package fr.pesee.rule.formula;

import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Power;
import fr.pesee.rule.exact.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** F16: an absolute curve below a published ceiling, on which no other bid has any influence. */
record PowerAbsolute(Fraction ceiling, Fraction exponent) implements PriceFormula {
    static final CatalogueEntry ENTRY = new CatalogueEntry(
            "F16",
            "POWER_ABSOLUTE",
            "N·(1 − (P/B)^α)",
            List.of(
                    new CatalogueEntry.Parameter(
                            "ceiling", new Text("plafond publié, plus de 0", "published ceiling, more than 0")),
                    new CatalogueEntry.Parameter(
                            "exponent",
                            new Text(
                                    "fraction de 1 à 10, dénominateur jusqu’à 100",
                                    "fraction from 1 to 10, denominator up to 100"))),
            new Text(
                    "Le maximum n’est jamais atteint ; le poids réel du prix diminue.",
                    "The full mark is never reached; the real weight of price shrinks."),
            CatalogueEntry.Status.MOTIVATED,
            "CE 373362",
            "Consip");

    static PowerAbsolute of(Parameters parameters) {
        Fraction ceiling = parameters.positive("ceiling");
        Fraction exponent = parameters.exponent("exponent", Fraction.ONE);
        return new PowerAbsolute(ceiling, exponent);
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
        return exponent.equals(Fraction.ONE) ? Optional.of(ceiling) : Optional.empty();
    }

    @Override
    public List<ReferencePrices.Reference> references(ReferencePrices prices) {
        return List.of();
    }

    @Override
    public Curve curve(ReferencePrices prices) {
        return price -> {
            Figure power = Power.of(price.min(ceiling).divide(ceiling), exponent);
            return power.with(Fraction.ONE.subtract(power.value()));
        };
    }
}
