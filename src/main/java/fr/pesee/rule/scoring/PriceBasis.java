package fr.pesee.rule.scoring;

/**
 * What a price means; prices are compared only when it is the same for all (RULE-29).
 *
 * @param currency ISO 4217 code
 * @param taxes whether VAT is in the price
 * @param months the duration that the price covers, 1 or more
 */
public record PriceBasis(String currency, Taxes taxes, int months) {
    public PriceBasis {
        if (!currency.matches("[A-Z]{3}") || months < 1) {
            throw new IllegalArgumentException("Not a price basis: " + currency + ", " + months + " months");
        }
    }

    /** Whether VAT is in the price. */
    public enum Taxes {
        /** HT. */
        EXCLUDED,
        /** TTC. */
        INCLUDED
    }
}
