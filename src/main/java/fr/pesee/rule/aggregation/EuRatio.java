package fr.pesee.rule.aggregation;

import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.formula.CatalogueEntry;
import java.util.List;
import java.util.function.UnaryOperator;

/** F11: 100 × (price weight × Pm/P + quality weight × quality), as EU institutions award; ranks as INVERSE does. */
record EuRatio() implements Overall {
    static final CatalogueEntry ENTRY = new CatalogueEntry(
            "F11",
            "EU_RATIO",
            "100·(WP·Pm/P + WQ·q)/(WP + WQ)",
            List.of(),
            new Text(
                    "Ceux d’INVERSE : comprime les écarts entre offres chères.",
                    "Those of INVERSE: compresses the gaps between dear bids."),
            CatalogueEntry.Status.REGULAR,
            "CE 363854",
            "EU institutions");

    @Override
    public CatalogueEntry entry() {
        return ENTRY;
    }

    @Override
    public boolean readsPrice() {
        return true;
    }

    @Override
    public List<Drawn> references(Race race) {
        return List.of(race.drawnLowestPrice());
    }

    @Override
    public List<Standing> standings(Race race, UnaryOperator<Fraction> roundTotal) {
        Fraction lowest = race.lowestPrice();
        Fraction hundredth = Fraction.of(100).divide(race.priceWeight().add(race.qualityWeight()));
        return race.ranked().stream()
                .map(contender -> {
                    Fraction price = race.priceWeight().multiply(lowest).divide(contender.price());
                    Figure quality = contender.quality().multiply(race.qualityWeight());
                    Figure sum = quality.with(quality.value().add(price));
                    return Standing.highest(sum.multiply(hundredth), roundTotal);
                })
                .toList();
    }
}
