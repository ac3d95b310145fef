package fr.pesee.prepare.schedule;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One line to be priced.
 *
 * @param code unique in the lot, such as {@code L01}
 * @param label what is priced
 * @param unit the unit of the quantity
 * @param quantity estimated quantity over the whole duration, above zero
 * @param criterion the price criterion whose total it counts towards
 */
public record ScheduleLine(String code, String label, String unit, BigDecimal quantity, String criterion) {
    private static final int DIGITS = 15;
    private static final int DECIMALS = 6;
    private static final int LONGEST = 100;
    private static final Pattern WRITTEN = Pattern.compile("\\d{1," + DIGITS + "}(\\.\\d{1," + DECIMALS + "})?");

    /** Whether this can be a quantity: above zero, with at most 6 decimals and 15 digits. */
    public static boolean isQuantity(BigDecimal quantity) {
        return quantity.signum() > 0 && isPlain(written(quantity));
    }

    /** Whether a number has at most 6 decimals and 15 digits, as quantities, unit prices and measured values have. */
    public static boolean isPlain(BigDecimal number) {
        long digits = (long) number.precision() + Math.max(0, -(long) number.scale());
        return digits <= DIGITS && number.scale() <= DECIMALS;
    }

    /** Such a number as a bid writes it: digits, and a point before decimals; empty for any other text. */
    public static Optional<BigDecimal> read(String text) {
        return Optional.of(text)
                .filter(one -> WRITTEN.matcher(one).matches())
                .map(BigDecimal::new)
                .filter(ScheduleLine::isPlain);
    }

    /** Without the zeros that a program adds beyond the decimals that count: 0.580000000 is 0.58. */
    public static BigDecimal written(BigDecimal quantity) {
        // Sizes first: stripping a number of a million digits would take for ever.
        boolean padded = quantity.scale() > DECIMALS && quantity.precision() <= LONGEST;
        return padded ? quantity.stripTrailingZeros() : quantity;
    }
}
