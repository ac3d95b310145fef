package fr.pesee.rule.aggregation;

import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Power;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.formula.CatalogueEntry;
import fr.pesee.rule.formula.Parameters;
import java.math.BigInteger;
import java.util.List;
import java.util.SortedMap;
import java.util.function.UnaryOperator;

/** F28: quality, raised to the quotient of the weights, per euro. */
record WeightedQualityPerPrice(Fraction constant) implements Overall {
    static final CatalogueEntry ENTRY = new CatalogueEntry(
            "F28",
            "WEIGHTED_QUALITY_PER_PRICE",
            "K·q^(WQ/WP)/P, highest",
            List.of(new CatalogueEntry.Parameter(
                    "constant",
                    new Text("constante K, plus de 0 ; 1 par défaut", "constant K, more than 0; 1 by default"))),
            new Text(
                    "Aucune note par critère à communiquer ; extrême au-delà de 70 points de qualité.",
                    "No marks per criterion to communicate; extreme beyond 70 points of quality."),
            CatalogueEntry.Status.MOTIVATED,
            "R2181-3",
            "UK MoD value for money index");

    static WeightedQualityPerPrice of(Parameters parameters) {
        return new WeightedQualityPerPrice(parameters.numberOr("constant", Fraction.ONE, value -> value.signum() > 0));
    }

    @Override
    public CatalogueEntry entry() {
        return ENTRY;
    }

    @Override
    public SortedMap<String, String> parameters() {
        return Parameters.of("constant", constant);
    }

    @Override
    public boolean readsPrice() {
        return true;
    }

    /** Weights whose quotient has no term above 100: others would take roots of a degree beyond any use. */
    @Override
    public boolean canWeigh(Fraction priceWeight, Fraction qualityWeight) {
        if (priceWeight.signum() <= 0 || qualityWeight.signum() <= 0) {
            return false;
        }
        Fraction exponent = qualityWeight.divide(priceWeight);
        return exponent.numerator().max(exponent.denominator()).compareTo(BigInteger.valueOf(100)) <= 0;
    }

    @Override
    public List<Standing> standings(Race race, UnaryOperator<Fraction> roundTotal) {
        Fraction exponent = race.qualityWeight().divide(race.priceWeight());
        return race.ranked().stream()
                .map(contender -> {
                    Figure quality = contender.quality();
                    Figure power = Power.of(quality.value(), exponent);
                    boolean approximated = quality.approximated() || power.approximated();
                    Fraction index = power.value().multiply(constant).divide(contender.price());
                    return Standing.highest(new Figure(index, approximated), roundTotal);
                })
                .toList();
    }
}
