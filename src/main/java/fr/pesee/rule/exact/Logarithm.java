package fr.pesee.rule.exact;

import java.math.BigInteger;

/**
 * Quotients of natural logarithms, rounded HALF_UP to 40 decimals from more than 60 good digits, and flagged. Computed
 * with whole numbers: a value x stands as x·10^digits, and each step loses less than one unit of its last digit.
 */
public final class Logarithm {
    /** Digits beyond the point while computing, before what a base near 1 asks for in addition. */
    private static final int DIGITS = 110;

    private final BigInteger one;

    private Logarithm(int digits) {
        this.one = BigInteger.TEN.pow(digits);
    }

    /**
     * ln(value) ÷ ln(base); exactly 0 when the value is 1.
     *
     * @param value more than 0
     * @param base more than 1
     * @throws ArithmeticException when value or base is out of range
     */
    public static Figure quotient(Fraction value, Fraction base) {
        if (value.signum() <= 0 || !base.isGreaterThan(Fraction.ONE)) {
            throw new ArithmeticException("No logarithm of " + value + " to the base " + base);
        }
        if (value.equals(Fraction.ONE)) {
            return Figure.ZERO;
        }
        Logarithm logarithm = new Logarithm(DIGITS + 2 * leadingZeros(base.subtract(Fraction.ONE)));
        Fraction quotient = Fraction.of(logarithm.of(value), logarithm.of(base));
        return new Figure(quotient.roundHalfUp(Power.DECIMALS), true);
    }

    /** At least the number of zeros between the point and the first digit of a positive number. */
    private static int leadingZeros(Fraction number) {
        int bits = number.denominator().bitLength() - number.numerator().bitLength();
        return Math.max(0, bits / 3 + 1);
    }

    /** Takes out powers of 2 until 2/3 to 4/3 is left, then ln x = 2·artanh((x−1)/(x+1)). */
    private BigInteger of(Fraction value) {
        int halvings = value.numerator().bitLength() - value.denominator().bitLength();
        Fraction rest = value.divide(twoTo(halvings));
        if (rest.isGreaterThan(Fraction.of(4, 3))) {
            rest = rest.divide(Fraction.of(2));
            halvings++;
        } else if (rest.isLessThan(Fraction.of(2, 3))) {
            rest = rest.multiply(2);
            halvings--;
        }
        BigInteger naturalOfTwo = doubledArtanh(Fraction.of(1, 3));
        Fraction argument = rest.subtract(Fraction.ONE).divide(rest.add(Fraction.ONE));
        return naturalOfTwo.multiply(BigInteger.valueOf(halvings)).add(doubledArtanh(argument));
    }

    private static Fraction twoTo(int exponent) {
        BigInteger power = BigInteger.ONE.shiftLeft(Math.abs(exponent));
        return exponent >= 0 ? Fraction.of(power, BigInteger.ONE) : Fraction.of(BigInteger.ONE, power);
    }

    /** 2·(t + t³/3 + t⁵/5 + …), until a term no longer changes the last digit. */
    private BigInteger doubledArtanh(Fraction argument) {
        BigInteger term = argument.numerator().multiply(one).divide(argument.denominator());
        BigInteger square = term.multiply(term).divide(one);
        BigInteger sum = BigInteger.ZERO;
        for (long odd = 1; term.signum() != 0; odd += 2) {
            sum = sum.add(term.divide(BigInteger.valueOf(odd)));
            term = term.multiply(square).divide(one);
        }
        return sum.shiftLeft(1);
    }
}
