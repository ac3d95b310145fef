package fr.pesee.run.cli;

import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.exact.Text;
import java.util.Locale;
import java.util.regex.Pattern;

/** The language that a command speaks. */
enum Language {
    FR,
    EN;

    /**
     * Controls of the terminal (C0, C1), marks that are not seen or turn the direction of writing around, and breaks of
     * lines and paragraphs.
     */
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");

    /** French where the locale is, English everywhere else. */
    static Language of(Locale locale) {
        return locale.getLanguage().equals("fr") ? FR : EN;
    }

    String say(Text text) {
        return this == FR ? text.fr() : text.en();
    }

    String say(String french, String english) {
        return this == FR ? french : english;
    }

    /** On one line, whatever the names in it hold. */
    String line(Text text) {
        return oneLine(say(text));
    }

    /** What somebody else wrote must not steer the terminal, nor read as something that it is not. */
    static String oneLine(String text) {
        return CONTROLS.matcher(text).replaceAll(" ");
    }

    /** Halves up, with the decimal mark of the language; for eyes, never for scripts. */
    String decimals(Fraction value, int decimals) {
        return decimal(value.toDecimal(decimals).toPlainString());
    }

    /** A plain decimal with the decimal mark of the language; for eyes, never for scripts. */
    String decimal(String plain) {
        return this == FR ? plain.replace('.', ',') : plain;
    }

    /** As few decimals as are exact, up to six; a fraction where none are. */
    String exact(Fraction value) {
        Fraction rounded = value.roundHalfUp(6);
        if (!rounded.equals(value)) {
            return value.toString();
        }
        return decimal(value.toDecimal(6).stripTrailingZeros().toPlainString());
    }

    Locale locale() {
        return this == FR ? Locale.FRENCH : Locale.ENGLISH;
    }
}
