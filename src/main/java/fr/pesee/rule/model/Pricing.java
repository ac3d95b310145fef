package fr.pesee.rule.model;

import fr.pesee.rule.exact.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * What a price criterion says besides its formula.
 *
 * @param basis what its price is made of
 * @param floor what happens below 0
 * @param estimatedValue of the technical lot or position that the price is for (RULE-21), in the currency of the grid;
 *     null for the price of the whole
 */
public record Pricing(Basis basis, Floor floor, @Nullable Fraction estimatedValue) {
    /** What a price is made of. */
    public enum Basis {
        /** One price for the whole. */
        TOTAL,
        /** Unit prices times estimated quantities: a DQE. */
        ESTIMATED_QUANTITIES,
        /** The sum of the unit prices of a BPU, without quantities (RULE-18). */
        UNIT_PRICE_SUM
    }

    /** What becomes of a formula's result below 0 (RULE-13). */
    public enum Floor {
        ZERO,
        /** Negative marks: irregular (CE 18 Dec 2012 n° 362532). The engine never gives one, whatever is stated. */
        NONE
    }
}
