package fr.pesee.rule.exact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An exact rational number in lowest terms with a positive denominator (RULE-36: scores, weights and prices are never
 * binary floating point). Immutable and thread-safe. Numbers whose two terms fit in a {@code long} are computed without
 * big integers; the result is the same.
 */
public final class Fraction implements Comparable<Fraction> {
    public static final Fraction ZERO = new Fraction(0, 1);
    public static final Fraction ONE = new Fraction(1, 1);

    private static final int MAX_SCALE = 10_000;
    /** Above this denominator a sum is likely to leave the range of {@code long}. */
    private static final long SMALL_DENOMINATOR = 1_000_000;

    private final long numerator;
    private final long denominator;
    private final @Nullable BigInteger bigNumerator;
    private final @Nullable BigInteger bigDenominator;

    private Fraction(long numerator, long denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.bigNumerator = null;
        this.bigDenominator = null;
    }

    private Fraction(BigInteger numerator, BigInteger denominator) {
        this.numerator = 0;
        this.denominator = 0;
        this.bigNumerator = numerator;
        this.bigDenominator = denominator;
    }

    /** The whole number {@code value}. */
    public static Fraction of(long value) {
        return value == Long.MIN_VALUE ? of(BigInteger.valueOf(value), BigInteger.ONE) : new Fraction(value, 1);
    }

    /**
     * The quotient of two whole numbers.
     *
     * @throws ArithmeticException when the denominator is zero
     */
    public static Fraction of(long numerator, long denominator) {
        if (denominator <= 0 || numerator == Long.MIN_VALUE) {
            return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
        }
        long divisor = LongMath.gcd(numerator, denominator);
        return new Fraction(numerator / divisor, denominator / divisor);
    }

    /**
     * The quotient of two whole numbers of any size.
     *
     * @throws ArithmeticException when the denominator is zero
     */
    public static Fraction of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("Division by zero");
        }
        BigInteger divisor = numerator.gcd(denominator);
        BigInteger signed = denominator.signum() < 0 ? divisor.negate() : divisor;
        BigInteger top = numerator.divide(signed);
        BigInteger bottom = denominator.divide(signed);
        if (top.bitLength() < Long.SIZE && bottom.bitLength() < Long.SIZE && top.longValue() != Long.MIN_VALUE) {
            return new Fraction(top.longValue(), bottom.longValue());
        }
        return new Fraction(top, bottom);
    }

    /**
     * The exact value of a decimal number.
     *
     * @throws IllegalArgumentException when its scale is beyond ±10,000 digits
     */
    public static Fraction of(BigDecimal value) {
        if (Math.abs((long) value.scale()) > MAX_SCALE) {
            throw new IllegalArgumentException("Scale out of range: " + value.scale());
        }
        if (value.scale() <= 0) {
            return of(value.toBigIntegerExact(), BigInteger.ONE);
        }
        return of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    /**
     * Reads {@code "12"}, {@code "12.5"} or {@code "100/3"}, each with an optional minus sign; no exponent, no
     * grouping, no blank, at most 10,000 characters.
     *
     * @throws NumberFormatException when the text is anything else
     */
    public static Fraction parse(String text) {
        return FractionText.parse(text);
    }

    /** The sum; whole numbers and short decimals first, so that most of it stays in {@code long}. */
    public static Fraction sum(Collection<Fraction> terms) {
        Fraction small = ZERO;
        Fraction large = ZERO;
        for (Fraction term : terms) {
            if (term.isSmall()) {
                small = small.add(term);
            } else {
                large = large.add(term);
            }
        }
        return small.add(large);
    }

    /** Whether sums of such numbers hardly leave the range of {@code long}. */
    boolean isSmall() {
        return bigNumerator == null && denominator <= SMALL_DENOMINATOR;
    }

    public BigInteger numerator() {
        return bigNumerator == null ? BigInteger.valueOf(numerator) : bigNumerator;
    }

    /** Always positive. */
    public BigInteger denominator() {
        return bigDenominator == null ? BigInteger.valueOf(denominator) : bigDenominator;
    }

    public Fraction add(Fraction other) {
        if (other.isZero() || isZero()) {
            return isZero() ? other : this;
        }
        if (bigNumerator == null && other.bigNumerator == null) {
            Fraction sum = addLong(numerator, denominator, other.numerator, other.denominator);
            if (sum != null) {
                return sum;
            }
        }
        BigInteger top =
                numerator().multiply(other.denominator()).add(other.numerator().multiply(denominator()));
        return of(top, denominator().multiply(other.denominator()));
    }

    /** Knuth, TAOCP 4.5.1: divisors are taken out before multiplying. Null when a term leaves {@code long}. */
    private static @Nullable Fraction addLong(long a, long b, long c, long d) {
        long common = b == d ? b : LongMath.gcd(b, d);
        long left = d / common;
        long right = b / common;
        if (!LongMath.productFits(a, left) || !LongMath.productFits(c, right)) {
            return null;
        }
        long top = a * left + c * right;
        if (!LongMath.sumFits(a * left, c * right) || top == Long.MIN_VALUE) {
            return null;
        }
        long divisor = common == 1 ? 1 : LongMath.gcd(top, common);
        long rest = d / divisor;
        return LongMath.productFits(right, rest) ? new Fraction(top / divisor, right * rest) : null;
    }

    public Fraction subtract(Fraction other) {
        return add(other.negate());
    }

    public Fraction multiply(Fraction other) {
        if (bigNumerator == null && other.bigNumerator == null) {
            long first = LongMath.gcd(numerator, other.denominator);
            long second = LongMath.gcd(other.numerator, denominator);
            long a = numerator / first;
            long b = denominator / second;
            long c = other.numerator / second;
            long d = other.denominator / first;
            if (LongMath.productFits(a, c) && LongMath.productFits(b, d) && a * c != Long.MIN_VALUE) {
                return new Fraction(a * c, b * d);
            }
        }
        return of(numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
    }

    public Fraction multiply(long factor) {
        return multiply(of(factor));
    }

    /** The quotient; an {@link ArithmeticException} when {@code other} is zero. */
    public Fraction divide(Fraction other) {
        return multiply(other.reciprocal());
    }

    /** One over this; an {@link ArithmeticException} when this is zero. */
    public Fraction reciprocal() {
        if (bigNumerator == null && numerator > 0) {
            return new Fraction(denominator, numerator);
        }
        return of(denominator(), numerator());
    }

    public Fraction negate() {
        return bigNumerator == null ? new Fraction(-numerator, denominator) : of(bigNumerator.negate(), denominator());
    }

    public Fraction abs() {
        return signum() < 0 ? negate() : this;
    }

    /**
     * This to a whole power.
     *
     * @throws ArithmeticException when the exponent is negative and this is zero
     */
    public Fraction pow(int exponent) {
        if (exponent < 0) {
            return reciprocal().pow(Math.negateExact(exponent));
        }
        return of(numerator().pow(exponent), denominator().pow(exponent));
    }

    public Fraction min(Fraction other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Fraction max(Fraction other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public int signum() {
        return bigNumerator == null ? Long.signum(numerator) : bigNumerator.signum();
    }

    public boolean isZero() {
        return signum() == 0;
    }

    public boolean isLessThan(Fraction other) {
        return compareTo(other) < 0;
    }

    public boolean isGreaterThan(Fraction other) {
        return compareTo(other) > 0;
    }

    public boolean isInteger() {
        return bigNumerator == null ? denominator == 1 : denominator().equals(BigInteger.ONE);
    }

    /** For display, or for a published rounding policy: {@code scale} decimals, halves away from zero. */
    public BigDecimal toDecimal(int scale) {
        return new BigDecimal(numerator()).divide(new BigDecimal(denominator()), scale, RoundingMode.HALF_UP);
    }

    /** The fraction of {@link #toDecimal(int)}. */
    public Fraction roundHalfUp(int scale) {
        return of(toDecimal(scale));
    }

    @Override
    public int compareTo(Fraction other) {
        if (bigNumerator == null && other.bigNumerator == null) {
            return denominator == other.denominator
                    ? Long.compare(numerator, other.numerator)
                    : LongMath.compareProducts(numerator, other.denominator, other.numerator, denominator);
        }
        if (signum() != other.signum()) {
            return Integer.compare(signum(), other.signum());
        }
        return numerator()
                .multiply(other.denominator())
                .compareTo(other.numerator().multiply(denominator()));
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Fraction other
                && numerator == other.numerator
                && denominator == other.denominator
                && Objects.equals(bigNumerator, other.bigNumerator)
                && Objects.equals(bigDenominator, other.bigDenominator);
    }

    @Override
    public int hashCode() {
        return bigNumerator == null
                ? 31 * Long.hashCode(numerator) + Long.hashCode(denominator)
                : 31 * bigNumerator.hashCode() + denominator().hashCode();
    }

    /** Canonical: {@code "12"}, {@code "-5/3"}; {@link #parse(String)} reads it back to an equal fraction. */
    @Override
    public String toString() {
        return isInteger() ? numerator().toString() : numerator() + "/" + denominator();
    }
}
