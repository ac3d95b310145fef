package fr.pesee.rule.aggregation;

import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.function.UnaryOperator;

/** The sum of the points of all criteria: the ordinary way (R2152-6, R2152-12). */
public record WeightedSum() implements Overall {
    @Override
    public String id() {
        return "WEIGHTED_SUM";
    }

    @Override
    public Text name() {
        return new Text("Somme des points", "Sum of points");
    }

    @Override
    public SortedMap<String, String> parameters() {
        return Collections.emptySortedMap();
    }

    @Override
    public boolean readsPrice() {
        return false;
    }

    @Override
    public List<Standing> standings(List<Contender> contenders, UnaryOperator<Fraction> roundTotal) {
        return contenders.stream()
                .map(contender -> {
                    Figure total = Figure.sum(contender.criteria());
                    return Standing.highest(total.with(roundTotal.apply(total.value())));
                })
                .toList();
    }
}
