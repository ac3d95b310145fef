package fr.pesee.rule.aggregation;

import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.formula.CatalogueEntry;
import fr.pesee.rule.formula.Parameters;
import java.util.List;
import java.util.SortedMap;
import java.util.function.UnaryOperator;

/** F34: the price less what the quality is worth in money, at a published value; no bid has influence on another. */
record MoneyForQuality(Fraction value) implements Overall {
    static final CatalogueEntry ENTRY = new CatalogueEntry(
            "F34",
            "MONEY_FOR_QUALITY",
            "P − V·q, lowest",
            List.of(new CatalogueEntry.Parameter(
                    "value",
                    new Text(
                            "valeur V de toute la qualité, plus de 0, dans la monnaie de la grille",
                            "value V of all quality, more than 0, in the currency of the grid"))),
            new Text(
                    "V, et non les poids, fixe l’échange : publier V, et des poids qui s’accordent avec lui.",
                    "V, not the weights, sets the exchange rate: publish V, and weights that agree with it."),
            CatalogueEntry.Status.MOTIVATED,
            "R2152-12",
            "Dutch award on value; Swedish mervärde");

    static MoneyForQuality of(Parameters parameters) {
        return new MoneyForQuality(parameters.positive("value"));
    }

    @Override
    public CatalogueEntry entry() {
        return ENTRY;
    }

    @Override
    public SortedMap<String, String> parameters() {
        return Parameters.of("value", value);
    }

    @Override
    public boolean readsPrice() {
        return true;
    }

    /** Nothing is divided by a price. */
    @Override
    public boolean canMark(Fraction price) {
        return price.signum() >= 0;
    }

    @Override
    public List<Standing> standings(Race race, UnaryOperator<Fraction> roundTotal) {
        return race.ranked().stream()
                .map(contender -> {
                    Figure quality = contender.quality();
                    Fraction index = contender.price().subtract(value.multiply(quality.value()));
                    return Standing.lowest(quality.with(index), roundTotal);
                })
                .toList();
    }
}
