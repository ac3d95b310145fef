package fr.pesee.rule.formula;

import fr.pesee.rule.exact.Figure;
import fr.pesee.rule.exact.Fraction;

/**
 * A price's mark with its limits applied.
 *
 * @param rawShare the formula's share before floor and cap
 * @param points the limited share times the full mark
 */
public record PriceMark(Figure rawShare, Figure points) {
    static PriceMark of(Figure rawShare, Fraction fullPoints) {
        Fraction limited = rawShare.value().max(Fraction.ZERO).min(Fraction.ONE);
        boolean cut = !limited.equals(rawShare.value());
        Figure share = cut ? Figure.exact(limited) : rawShare;
        return new PriceMark(rawShare, share.multiply(fullPoints));
    }

    /** The formula went below 0 and the floor acted (RULE-13). */
    public boolean floored() {
        return rawShare.value().signum() < 0;
    }

    /** The formula went above the full mark and the cap acted (RULE-14). */
    public boolean capped() {
        return rawShare.value().isGreaterThan(Fraction.ONE);
    }
}
