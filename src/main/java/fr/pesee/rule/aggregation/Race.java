package fr.pesee.rule.aggregation;

import fr.pesee.rule.exact.Fraction;
import java.util.List;

/**
 * All that an aggregation compares.
 *
 * @param ranked the bids to rank
 * @param references the bids that enter reference values: the ranked ones, and those below a threshold only when the
 *     grid says so (RULE-20)
 * @param criterionPoints what each criterion at the top of the grid is worth
 * @param priceWeight the points of price; 0 unless the aggregation reads the price
 * @param qualityWeight the points of all quality; 0 unless the aggregation reads the price
 */
public record Race(
        List<Contender> ranked,
        List<Contender> references,
        List<Fraction> criterionPoints,
        Fraction priceWeight,
        Fraction qualityWeight) {
    public Race {
        ranked = List.copyOf(ranked);
        references = List.copyOf(references);
        criterionPoints = List.copyOf(criterionPoints);
    }

    Fraction lowestPrice() {
        return references.stream().map(Contender::price).reduce(Fraction::min).orElseThrow();
    }
}
