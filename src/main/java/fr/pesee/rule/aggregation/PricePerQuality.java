package fr.pesee.rule.aggregation;

import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.formula.CatalogueEntry;
import fr.pesee.rule.formula.Parameters;
import java.util.List;
import java.util.SortedMap;
import java.util.function.UnaryOperator;

/** F27: price per quality point; ranks as F26 and is read as irregular alike. */
record PricePerQuality(Fraction constant) implements Overall {
    static final CatalogueEntry ENTRY = new CatalogueEntry(
            "F27",
            "PRICE_PER_QUALITY",
            "P/(K·q), lowest",
            List.of(new CatalogueEntry.Parameter(
                    "constant",
                    new Text("constante K, plus de 0 ; 100 par défaut", "constant K, more than 0; 100 by default"))),
            new Text(
                    "Classe exactement comme QUALITY_PER_PRICE : interdit.",
                    "Ranks exactly as QUALITY_PER_PRICE: forbidden."),
            CatalogueEntry.Status.FORBIDDEN,
            "CE 373362",
            "UK price per quality point");

    static PricePerQuality of(Parameters parameters) {
        return new PricePerQuality(parameters.numberOr("constant", Fraction.of(100), value -> value.signum() > 0));
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

    @Override
    public List<String> refused(Race race) {
        return race.references().stream()
                .filter(contender -> contender.quality().value().isZero())
                .map(Contender::bid)
                .toList();
    }

    @Override
    public List<Standing> standings(Race race, UnaryOperator<Fraction> roundTotal) {
        return race.ranked().stream()
                .map(contender -> {
                    Figure quality = contender.quality();
                    Fraction index = contender.price().divide(quality.value().multiply(constant));
                    return Standing.lowest(quality.with(index), roundTotal);
                })
                .toList();
    }
}
