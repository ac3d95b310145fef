package fr.pesee.rule.aggregation;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.formula.CatalogueEntry;
import java.util.List;
import java.util.function.UnaryOperator;

/** F31: quality and price against their medians, weighted; an outsider can swap the first two. */
record UfabMedian() implements Overall {
    static final CatalogueEntry ENTRY = new CatalogueEntry(
            "F31",
            "UFAB_MEDIAN",
            "WQ·q/median q − WP·P/median P, highest",
            List.of(),
            new Text(
                    "Bascule aussi : une offre sans chance peut échanger les deux premières.",
                    "Flips too: a bid without a chance can swap the first two."),
            CatalogueEntry.Status.MOTIVATED,
            "CE 373362",
            "UfAB 2018");

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
        return race.references().isEmpty() ? List.of() : Balance.ofMedians(race).refused(race);
    }

    @Override
    public List<Drawn> references(Race race) {
        return Balance.ofMedians(race).drawn("median");
    }

    @Override
    public List<Standing> standings(Race race, UnaryOperator<Fraction> roundTotal) {
        return Balance.ofMedians(race).standings(race, roundTotal);
    }
}
