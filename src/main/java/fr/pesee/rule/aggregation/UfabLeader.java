package fr.pesee.rule.aggregation;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.formula.CatalogueEntry;
import java.util.List;
import java.util.function.UnaryOperator;

/** F32: quality and price against those of the bid with the highest quality per price, weighted. */
record UfabLeader() implements Overall {
    static final CatalogueEntry ENTRY = new CatalogueEntry(
            "F32",
            "UFAB_LEADER",
            "WQ·q/q of the leader − WP·P/P of the leader, highest",
            List.of(),
            new Text("Une nouvelle offre en tête change toutes les valeurs.", "A new leader rescales everything."),
            CatalogueEntry.Status.MOTIVATED,
            "CE 373362",
            "UfAB Referenzwertmethode");

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
        return race.references().isEmpty() ? List.of() : Balance.ofLeader(race).refused(race);
    }

    @Override
    public List<Drawn> references(Race race) {
        return Balance.ofLeader(race).drawn("leader");
    }

    @Override
    public List<Standing> standings(Race race, UnaryOperator<Fraction> roundTotal) {
        return Balance.ofLeader(race).standings(race, roundTotal);
    }
}
