package fr.pesee.rule.formula;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import java.util.Collections;
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

    /** The same bids, with every price above the ceiling counted as the ceiling. */
    ReferencePrices upTo(Fraction ceiling) {
        return of(sorted.stream().map(price -> price.min(ceiling)).toList());
    }

    /** The rank of a price: 1 plus the number of lower ones. */
    int rankOf(Fraction price) {
        int found = Collections.binarySearch(sorted, price);
        while (found > 0 && sorted.get(found - 1).equals(price)) {
            found--;
        }
        return found >= 0 ? found + 1 : -found;
    }

    Reference asLowest() {
        return new Reference("lowest-price", new Text("Prix le plus bas", "Lowest price"), lowest(), true);
    }

    Reference asHighest() {
        return new Reference("highest-price", new Text("Prix le plus haut", "Highest price"), highest(), true);
    }

    Reference asMean() {
        return new Reference("mean-price", new Text("Prix moyen", "Mean price"), mean, false);
    }

    Reference asCount() {
        Text label = new Text("Nombre d’offres", "Number of bids");
        return new Reference("number-of-bids", label, Fraction.of(sorted.size()), false);
    }

    /**
     * A value drawn from the reference prices, on which a mark depends (RULE-26).
     *
     * @param key stable name in explanations
     * @param isOneOfThem whether it is itself a bid's price, and not computed from all of them
     */
    public record Reference(String key, Text label, Fraction value, boolean isOneOfThem) {}
}
