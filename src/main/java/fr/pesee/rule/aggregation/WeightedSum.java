package fr.pesee.rule.aggregation;

import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.formula.CatalogueEntry;
import java.util.List;
import java.util.function.UnaryOperator;

/** The sum of the points of all criteria: the ordinary way (R2152-6, R2152-12). */
public record WeightedSum() implements Overall {
    static final CatalogueEntry ENTRY = new CatalogueEntry(
            "",
            "WEIGHTED_SUM",
            "Σ points",
            List.of(),
            new Text("Aucun propre à la somme.", "None of its own."),
            CatalogueEntry.Status.REGULAR,
            "R2152-6",
            "R2152-12");

    @Override
    public CatalogueEntry entry() {
        return ENTRY;
    }

    @Override
    public boolean readsPrice() {
        return false;
    }

    @Override
    public List<Standing> standings(Race race, UnaryOperator<Fraction> roundTotal) {
        return race.ranked().stream()
                .map(contender -> Standing.highest(Figure.sum(contender.criteria()), roundTotal))
                .toList();
    }
}
