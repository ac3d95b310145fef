package fr.pesee.rule.formula;

import fr.pesee.rule.exact.Fraction;
import java.util.List;

/**
 * The prices that enter reference values: those of the admissible bids (RULE-26), and of bids below a threshold only
 * when the grid says so (RULE-20).
 *
 * @param sorted from the lowest to the highest, at least one
 * @param mean their arithmetic mean
 */
public record ReferencePrices(List<Fraction> sorted, Fraction mean) {
    /**
     * Sorts the prices and takes their mean.
     *
     * @throws IllegalArgumentException when there is no price
     */
    public static ReferencePrices of(List<Fraction> prices) {
        if (prices.isEmpty()) {
            throw new IllegalArgumentException("Reference values need at least one price");
        }
        Fraction mean = Fraction.sum(prices).divide(Fraction.of(prices.size()));
        return new ReferencePrices(prices.stream().sorted().toList(), mean);
    }

    public Fraction lowest() {
        return sorted.get(0);
    }

    public Fraction highest() {
        return sorted.get(sorted.size() - 1);
    }
}
