package fr.pesee.rule.model;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that files may hold: exact decimals and fractions, with few enough digits that no file can make a
 * computation long.
 */
enum Numbers {
    ANY("Un nombre est attendu.", "A number is expected.") {
        @Override
        boolean holds(Fraction number) {
            return true;
        }
    },
    NOT_NEGATIVE("Un nombre de 0 ou plus est attendu.", "A number of 0 or more is expected.") {
        @Override
        boolean holds(Fraction number) {
            return number.signum() >= 0;
        }
    },
    POSITIVE("Un nombre supérieur à 0 est attendu.", "A number above 0 is expected.") {
        @Override
        boolean holds(Fraction number) {
            return number.signum() > 0;
        }
    },
    ABOVE_ONE("Un nombre supérieur à 1 est attendu.", "A number above 1 is expected.") {
        @Override
        boolean holds(Fraction number) {
            return number.isGreaterThan(Fraction.ONE);
        }
    },
    SHARE(
            "Une part entre 0 et 1, bornes exclues, est attendue.",
            "A share between 0 and 1, both excluded, is expected.") {
        @Override
        boolean holds(Fraction number) {
            return number.signum() > 0 && number.isLessThan(Fraction.ONE);
        }
    },
    PERCENTAGE("Un pourcentage de 0 à 100 est attendu.", "A percentage from 0 to 100 is expected.") {
        @Override
        boolean holds(Fraction number) {
            return number.signum() >= 0 && !number.isGreaterThan(Fraction.of(100));
        }
    };

    /** A quotient may have as many digits as the canonical form of a decimal. */
    private static final Pattern WRITTEN =
            Pattern.compile("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,10})?|-?(0|[1-9][0-9]{0,24})/[1-9][0-9]{0,10}");

    private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,8}");

    private final Text expected;

    Numbers(String french, String english) {
        this.expected = new Text(french, english);
    }

    abstract boolean holds(Fraction number);

    /** The number under a key; 0, with a problem, when there is none in the range. */
    Fraction read(Section section, String key) {
        Fraction number = readOrNull(section, key);
        return number == null ? Fraction.ZERO : number;
    }

    /** The number under a key; null, with a problem, when there is none in the range. */
    @Nullable
    Fraction readOrNull(Section section, String key) {
        String text = section.raw(key);
        if (text == null) {
            if (!section.has(key)) {
                section.missing(key);
            }
            return null;
        }
        Fraction number = parse(text);
        if (number == null) {
            section.problem(key, "not-a-number", notANumber(text));
            return null;
        }
        if (!holds(number)) {
            section.problem(key, "out-of-range", expected);
            return null;
        }
        return number;
    }

    /** The whole number under a key; the lower limit, with a problem, when there is none within the limits. */
    static int readInteger(Section section, String key, int least, int most) {
        Source.Scalar scalar = section.scalar(key);
        if (scalar == null) {
            if (!section.has(key)) {
                section.missing(key);
            }
            return least;
        }
        if (!scalar.quoted() && WHOLE.matcher(scalar.text()).matches()) {
            int value = Integer.parseInt(scalar.text());
            if (value >= least && value <= most) {
                return value;
            }
        }
        section.problem(
                key,
                "not-in-range",
                new Text(
                        "Un entier de " + least + " à " + most + " est attendu.",
                        "A whole number from " + least + " to " + most + " is expected."));
        return least;
    }

    /** Null when the text is no exact decimal or fraction of at most 15 digits before and 10 after the point. */
    static @Nullable Fraction parse(String text) {
        return WRITTEN.matcher(text).matches() ? Fraction.parse(text) : null;
    }

    private static Text notANumber(String text) {
        String shown = Problems.shown(text);
        return new Text(
                "« " + shown + " » : un décimal exact (12.5) ou une fraction (100/3) est attendu.",
                "\"" + shown + "\": an exact decimal (12.5) or a fraction (100/3) is expected.");
    }
}
