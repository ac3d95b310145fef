package fr.pesee.rule.exact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** The text that {@link Fraction#parse(String)} accepts, and nothing more. */
final class FractionText {
    private static final int MAX_CHARACTERS = 10_000;
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern QUOTIENT = Pattern.compile("-?[0-9]+/[0-9]+");

    private FractionText() {}

    static Fraction parse(String text) {
        if (text.length() <= MAX_CHARACTERS && DECIMAL.matcher(text).matches()) {
            return Fraction.of(new BigDecimal(text));
        }
        if (text.length() <= MAX_CHARACTERS && QUOTIENT.matcher(text).matches()) {
            int slash = text.indexOf('/');
            BigInteger bottom = new BigInteger(text.substring(slash + 1));
            if (bottom.signum() != 0) {
                return Fraction.of(new BigInteger(text.substring(0, slash)), bottom);
            }
        }
        String shown = text.length() <= 40 ? text : text.substring(0, 40) + "…";
        throw new NumberFormatException("Not an exact number: \"" + shown + "\"");
    }
}
