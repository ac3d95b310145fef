package fr.pesee.rule.exact;

import java.math.BigInteger;

/**
 * Rational powers: exact when the result is rational (√(100/144) = 5/6), else the root itself rounded HALF_UP to 40
 * decimals and flagged (rules §26, RULE-36).
 */
public final class Power {
    /** Decimals of a result that is not rational. */
    public static final int DECIMALS = 40;

    /** Roots with at most this many bits are found by bisection. */
    private static final int FEW_BITS = 8;

    private Power() {}

    /**
     * The base to the exponent.
     *
     * @param base 0 or more
     * @param exponent more than 0
     * @throws ArithmeticException when base or exponent is out of range
     */
    public static Figure of(Fraction base, Fraction exponent) {
        if (base.signum() < 0 || exponent.signum() <= 0) {
            throw new ArithmeticException("No power " + base + " ^ " + exponent);
        }
        int raised = exponent.numerator().intValueExact();
        int degree = exponent.denominator().intValueExact();
        BigInteger top = root(base.numerator(), degree);
        BigInteger bottom = root(base.denominator(), degree);
        boolean rational =
                top.pow(degree).equals(base.numerator()) && bottom.pow(degree).equals(base.denominator());
        if (rational) {
            return Figure.exact(Fraction.of(top, bottom).pow(raised));
        }
        return new Figure(rounded(base.pow(raised), degree), true);
    }

    /** One digit beyond those kept decides: an irrational root is never exactly half-way. */
    private static Fraction rounded(Fraction value, int degree) {
        BigInteger scale = BigInteger.TEN.pow(Math.multiplyExact(DECIMALS + 1, degree));
        BigInteger floor = root(value.numerator().multiply(scale).divide(value.denominator()), degree);
        BigInteger rounded = floor.add(BigInteger.valueOf(5)).divide(BigInteger.TEN);
        return Fraction.of(rounded, BigInteger.TEN.pow(DECIMALS));
    }

    /** The largest whole number whose power of that degree does not exceed the value. */
    static BigInteger root(BigInteger value, int degree) {
        if (degree == 1 || value.signum() == 0) {
            return value;
        }
        if (degree == 2) {
            return value.sqrt();
        }
        int bits = (value.bitLength() + degree - 1) / degree;
        if (bits <= FEW_BITS) {
            return bisected(value, degree, bits);
        }
        int half = bits / 2;
        BigInteger start = root(value.shiftRight(half * degree), degree)
                .add(BigInteger.ONE)
                .shiftLeft(half);
        return descended(value, degree, start);
    }

    private static BigInteger bisected(BigInteger value, int degree, int bits) {
        BigInteger root = BigInteger.ZERO;
        for (int bit = bits; bit >= 0; bit--) {
            BigInteger candidate = root.setBit(bit);
            if (candidate.pow(degree).compareTo(value) <= 0) {
                root = candidate;
            }
        }
        return root;
    }

    /** Newton's method from above: falls until it would rise again. */
    private static BigInteger descended(BigInteger value, int degree, BigInteger start) {
        BigInteger fewer = BigInteger.valueOf(degree - 1L);
        BigInteger root = start;
        while (true) {
            BigInteger next =
                    root.multiply(fewer).add(value.divide(root.pow(degree - 1))).divide(BigInteger.valueOf(degree));
            if (next.compareTo(root) >= 0) {
                return root;
            }
            root = next;
        }
    }
}
