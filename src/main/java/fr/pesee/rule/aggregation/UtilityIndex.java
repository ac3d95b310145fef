package fr.pesee.rule.aggregation;

import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.formula.CatalogueEntry;
import java.util.List;
import java.util.function.UnaryOperator;

/** F33: the lowest price over the bid's own, less what its quality falls short of the best. */
record UtilityIndex() implements Overall {
    static final CatalogueEntry ENTRY = new CatalogueEntry(
            "F33",
            "UTILITY_INDEX",
            "(1 − (best q − q)·WQ/WP)·Pm/P, highest",
            List.of(),
            new Text(
                    "Une rivale de haute qualité, à n’importe quel prix, réordonne les autres.",
                    "A rival of high quality, at any price, reorders the others."),
            CatalogueEntry.Status.MOTIVATED,
            "CE 373362",
            "Negometrix NX utility index");

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
        return List.of(race.drawnBestQuality(), race.drawnLowestPrice());
    }

    @Override
    public List<Standing> standings(Race race, UnaryOperator<Fraction> roundTotal) {
        Figure best = race.bestQuality();
        Fraction lowest = race.lowestPrice();
        Fraction exchange = race.qualityWeight().divide(race.priceWeight());
        return race.ranked().stream()
                .map(contender -> {
                    Figure own = contender.quality();
                    Fraction missing = best.value().subtract(own.value()).multiply(exchange);
                    Fraction index =
                            Fraction.ONE.subtract(missing).multiply(lowest).divide(contender.price());
                    boolean approximated = own.approximated() || best.approximated();
                    return Standing.highest(new Figure(index, approximated), roundTotal);
                })
                .toList();
    }
}
