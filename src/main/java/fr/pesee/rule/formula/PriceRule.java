package fr.pesee.rule.formula;

import fr.pesee.rule.exact.Fraction;

/** RULE-27: a price of 0 or less never meets a formula that divides by a price; a negative one meets none. */
public final class PriceRule {
    private PriceRule() {}

    public static boolean canMark(PriceFormula formula, Fraction price) {
        return price.signum() > 0 || (price.isZero() && !formula.dividesByPrice());
    }
}
