package fr.pesee.ground.office;

import fr.pesee.ground.problem.Findings;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as people and spreadsheet programs write them. */
final class Decimals {
    /** What spreadsheet programs show of a number: they keep it in binary, and write the difference down. */
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

    private static final int LONGEST = 40;
    private static final Pattern SPACES = Pattern.compile("(?<=\\d)[ \\u00A0\\u202F\\u2009'’](?=\\d{3}(?!\\d))");
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d+");
    private static final Pattern STORED = Pattern.compile("-?\\d{1,30}(\\.\\d{1,40})?([eE][+-]?\\d{1,3})?");

    private Decimals() {}

    /** Which mark stands before the decimals. */
    enum Mark {
        COMMA(',', '.'),
        POINT('.', ','),
        /** Whoever wrote the file may mean either. */
        EITHER(',', '.');

        private final char decimal;
        private final char other;

        Mark(char decimal, char other) {
            this.decimal = decimal;
            this.other = other;
        }

        /** The mark that people of this language use. */
        static Mark of(String language) {
            return language.equals("en") ? POINT : COMMA;
        }
    }

    /** A number could be read as two. */
    static final class Ambiguous extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** A number as somebody typed it; null when it is none, or may be two: then it is said. */
    static @Nullable BigDecimal read(String text, Mark mark, String at, Findings findings) {
        try {
            Optional<BigDecimal> number = typed(text, mark);
            findings.require(number.isPresent(), at, OfficeProblem.OFFICE_NUMBER_UNREADABLE, text.strip());
            return number.orElse(null);
        } catch (Ambiguous either) {
            findings.at(at, OfficeProblem.OFFICE_NUMBER_AMBIGUOUS, text.strip());
            return null;
        }
    }

    /**
     * A number as somebody typed it: {@code 1 234,5}, {@code 1,234.5} or {@code 1234.5}.
     *
     * @return empty when it is none
     * @throws Ambiguous when its one mark can part thousands as well as decimals
     */
    static Optional<BigDecimal> typed(String text, Mark mark) throws Ambiguous {
        String digits = SPACES.matcher(text.strip().replace('\u2212', '-')).replaceAll("");
        if (digits.length() > LONGEST) {
            return Optional.empty();
        }
        boolean comma = digits.indexOf(',') >= 0;
        boolean point = digits.indexOf('.') >= 0;
        if (!comma && !point) {
            return PLAIN.matcher(digits).matches() ? Optional.of(new BigDecimal(digits)) : Optional.empty();
        }
        if (comma && point) {
            char decimal = digits.lastIndexOf(',') > digits.lastIndexOf('.') ? ',' : '.';
            return parted(digits, decimal, decimal == ',' ? '.' : ',');
        }
        return marked(digits, comma ? ',' : '.', mark);
    }

    private static Optional<BigDecimal> marked(String digits, char only, Mark mark) throws Ambiguous {
        boolean thousands = digits.matches("[+-]?[1-9]\\d{0,2}(\\Q" + only + "\\E\\d{3})+");
        boolean once = digits.indexOf(only) == digits.lastIndexOf(only);
        if (thousands && !once) {
            return Optional.of(new BigDecimal(digits.replace(String.valueOf(only), "")));
        }
        boolean decimal = mark != Mark.EITHER && only == mark.decimal;
        if (thousands && !decimal) {
            if (mark == Mark.POINT && only == mark.other) {
                return Optional.of(new BigDecimal(digits.replace(String.valueOf(only), "")));
            }
            throw new Ambiguous();
        }
        return once ? parted(digits, only, only == ',' ? '.' : ',') : Optional.empty();
    }

    private static Optional<BigDecimal> parted(String digits, char decimal, char thousands) {
        int at = digits.indexOf(decimal);
        String whole = digits.substring(0, at);
        boolean grouped = whole.matches("[+-]?\\d{1,3}(\\Q" + thousands + "\\E\\d{3})+");
        String joined = grouped ? whole.replace(String.valueOf(thousands), "") : whole;
        String fraction = digits.substring(at + 1);
        boolean number = PLAIN.matcher(joined).matches() && fraction.matches("\\d+");
        return number ? Optional.of(new BigDecimal(joined + "." + fraction)) : Optional.empty();
    }

    /** A number as a workbook keeps it: {@code 0.57999999999999996} is what its program shows as 0.58. */
    static Optional<BigDecimal> stored(String text) {
        if (!STORED.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text).round(SHOWN));
    }

    /** All its digits, without an exponent. */
    static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    /** The same with the mark of a language. */
    static String plain(BigDecimal number, Mark mark) {
        return plain(number).replace('.', mark.decimal);
    }
}
