package fr.pesee.rule.model;

/**
 * What a price criterion says besides its formula.
 *
 * @param basis what its price is made of
 * @param floor what happens below 0
 */
public record Pricing(Basis basis, Floor floor) {
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
