package fr.pesee.rule.scoring;

import fr.pesee.rule.exact.Text;

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

    /** As a sentence names it. */
    Text words() {
        boolean excluded = taxes == Taxes.EXCLUDED;
        return new Text(
                currency + (excluded ? " HT" : " TTC") + " sur " + months + " mois",
                currency + (excluded ? " excluding tax" : " including tax") + " over " + months
                        + (months == 1 ? " month" : " months"));
    }

    /** Whether VAT is in the price. */
    public enum Taxes {
        /** HT. */
        EXCLUDED,
        /** TTC. */
        INCLUDED
    }
}
