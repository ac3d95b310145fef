package fr.pesee.rule.aggregation;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.formula.CatalogueEntry;
import java.util.List;
import java.util.function.UnaryOperator;

/** F30: quality and price against their means, weighted; an outsider can swap the first two. */
record UfabMean() implements Overall {
    static final CatalogueEntry ENTRY = new CatalogueEntry(
            "F30",
            "UFAB_MEAN",
            "WQ·q/mean q − WP·P/mean P, highest",
            List.of(),
            new Text(
                    "Bascule : une offre sans chance peut échanger les deux premières.",
                    "Flipping: a bid without a chance can swap the first two."),
            CatalogueEntry.Status.MOTIVATED,
            "CE 373362",
            "UfAB gewichtete Richtwertmethode");

    @Override
    public CatalogueEntry entry() {
        return ENTRY;
    }

    @Override
    public boolean readsPrice() {
        return true;
    }

    @Override
    public List<String> refused(Race race) {
        return race.references().isEmpty() ? List.of() : Balance.ofMeans(race).refused(race);
    }

    @Override
    public List<Drawn> references(Race race) {
        return Balance.ofMeans(race).drawn("mean");
    }

    @Override
    public List<Standing> standings(Race race, UnaryOperator<Fraction> roundTotal) {
        return Balance.ofMeans(race).standings(race, roundTotal);
    }
}
