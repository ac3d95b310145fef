package fr.pesee.rule.exact;

import java.math.BigDecimal;

/** A sentence or name in the two languages of the product. */
public record Text(String fr, String en) {
    private static final int MOST_DECIMALS = 20;

    /** A name that is the same in both languages, such as a code. */
    public static Text same(String both) {
        return new Text(both, both);
    }

    /** An exact number for a sentence: a decimal where one is exact, else a fraction. */
    public static Text of(Fraction value) {
        BigDecimal decimal = value.toDecimal(MOST_DECIMALS);
        if (!Fraction.of(decimal).equals(value)) {
            return same(value.toString());
        }
        String plain = value.isInteger()
                ? value.toString()
                : decimal.stripTrailingZeros().toPlainString();
        return new Text(plain.replace('.', ','), plain);
    }

    /** The English text for {@code "en"} and its regions, the French one for every other language tag. */
    public String in(String languageTag) {
        return languageTag.equals("en") || languageTag.startsWith("en-") ? en : fr;
    }
}
