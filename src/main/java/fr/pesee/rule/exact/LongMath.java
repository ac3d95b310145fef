package fr.pesee.rule.exact;

/** The arithmetic of {@code long} that {@link Fraction} needs: divisors, and products that may not fit. */
final class LongMath {
    private LongMath() {}

    /** Greatest common divisor by halving; never zero. Neither argument may be {@link Long#MIN_VALUE}. */
    static long gcd(long first, long second) {
        long a = Math.abs(first);
        long b = Math.abs(second);
        if (a == 0 || b == 0) {
            return Math.max(1, a | b);
        }
        int shift = Long.numberOfTrailingZeros(a | b);
        a >>= Long.numberOfTrailingZeros(a);
        while (b != 0) {
            b >>= Long.numberOfTrailingZeros(b);
            if (a > b) {
                long larger = a;
                a = b;
                b = larger;
            }
            b -= a;
        }
        return a << shift;
    }

    static boolean productFits(long a, long b) {
        long high = Math.multiplyHigh(a, b);
        return high == (a * b) >> (Long.SIZE - 1);
    }

    static boolean sumFits(long a, long b) {
        long sum = a + b;
        return ((a ^ sum) & (b ^ sum)) >= 0;
    }

    /** Compares a·b with c·d in 128 bits. */
    static int compareProducts(long a, long b, long c, long d) {
        int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
    }
}
