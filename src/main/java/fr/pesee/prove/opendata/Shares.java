package fr.pesee.prove.opendata;

import fr.pesee.rule.exact.Fraction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Exact parts of a whole as decimals that still sum to it: cut, and what is left given to the largest remainders. */
final class Shares {
    private Shares() {}

    /**
     * The parts, in their order.
     *
     * @param exact not negative; they sum to the whole
     * @param decimals kept of each, 0 to 10
     */
    static List<BigDecimal> of(List<Fraction> exact, Fraction whole, int decimals) {
        BigInteger unit = BigInteger.TEN.pow(decimals);
        Fraction scale = Fraction.of(unit, BigInteger.ONE);
        List<BigInteger> cut = new ArrayList<>();
        List<Fraction> left = new ArrayList<>();
        for (Fraction part : exact) {
            Fraction scaled = part.multiply(scale);
            BigInteger floor = scaled.numerator().divide(scaled.denominator());
            cut.add(floor);
            left.add(scaled.subtract(Fraction.of(floor, BigInteger.ONE)));
        }
        BigInteger sum = cut.stream().reduce(BigInteger.ZERO, BigInteger::add);
        int missing = whole.multiply(scale).numerator().subtract(sum).intValueExact();
        IntStream.range(0, exact.size())
                .boxed()
                .sorted(Comparator.comparing((Integer index) -> left.get(index)).reversed())
                .limit(missing)
                .forEach(index -> cut.set(index, cut.get(index).add(BigInteger.ONE)));
        return cut.stream().map(units -> plain(new BigDecimal(units, decimals))).toList();
    }

    /** The same number in its shortest writing without an exponent, so that equal numbers have equal bytes. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
