package fr.pesee.rule.formula;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;

/** A value drawn from the reference prices, on which a relative formula depends (RULE-26). */
public enum Reference {
    LOWEST("lowest-price", "Prix le plus bas", "Lowest price", true) {
        @Override
        public Fraction of(ReferencePrices prices) {
            return prices.lowest();
        }
    },
    HIGHEST("highest-price", "Prix le plus haut", "Highest price", true) {
        @Override
        public Fraction of(ReferencePrices prices) {
            return prices.highest();
        }
    },
    MEAN("mean-price", "Prix moyen", "Mean price", false) {
        @Override
        public Fraction of(ReferencePrices prices) {
            return prices.mean();
        }
    };

    private final String key;
    private final String french;
    private final String english;
    private final boolean oneOfThem;

    Reference(String key, String french, String english, boolean oneOfThem) {
        this.key = key;
        this.french = french;
        this.english = english;
        this.oneOfThem = oneOfThem;
    }

    public abstract Fraction of(ReferencePrices prices);

    /** Stable name in explanations. */
    public String key() {
        return key;
    }

    public Text label() {
        return new Text(french, english);
    }

    /** Whether the value is itself a bid's price, and not computed from all of them. */
    public boolean isOneOfThem() {
        return oneOfThem;
    }
}
