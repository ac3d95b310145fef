package fr.pesee.ground.party;

import static fr.pesee.ground.party.CheckDigits.digit;
import static fr.pesee.ground.party.CheckDigits.weighted;

import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * VAT numbers of the Union's member states and of Northern Ireland, in the forms that VIES lists. Check digits are
 * computed for most; Bulgaria, Cyprus, Czechia, Ireland, Latvia, Lithuania, Romania, Spain and Northern Ireland have
 * their form checked only.
 */
final class VatNumbers {
    private static final String KEY_LETTERS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int SIREN_LENGTH = 9;
    /** Monaco uses French numbers, without a SIREN that INSEE gave out. */
    private static final String MONACO = "000";

    private static final Map<String, Rule> RULES = Map.ofEntries(
            rule("AT", "U\\d{8}", VatNumbers::austria),
            rule("BE", "[01]\\d{9}", number -> 97 - whole(number, 0, 8) % 97 == whole(number, 8, 10)),
            form("BG", "\\d{9,10}"),
            form("CY", "\\d{8}[A-Z]"),
            form("CZ", "\\d{8,10}"),
            rule("DE", "[1-9]\\d{8}", CheckDigits::mod11With10),
            rule("DK", "[1-9]\\d{7}", number -> weighted(number, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0),
            rule("EE", "\\d{9}", number -> weighted(number, 3, 7, 1, 3, 7, 1, 3, 7, 1) % 10 == 0),
            rule("EL", "\\d{9}", VatNumbers::greece),
            form("ES", "[A-Z]\\d{7}[A-Z0-9]|\\d{8}[A-Z]"),
            rule("FI", "\\d{8}", number -> weighted(number, 7, 9, 10, 5, 8, 4, 2, 1) % 11 == 0),
            rule("FR", "[0-9A-HJ-NP-Z]{2}\\d{9}", VatNumbers::france),
            rule("HR", "\\d{11}", CheckDigits::mod11With10),
            rule("HU", "\\d{8}", number -> weighted(number, 9, 7, 3, 1, 9, 7, 3, 1) % 10 == 0),
            form("IE", "\\d[0-9A-Z+*]\\d{5}[A-Z]|\\d{7}[A-Z]{2}"),
            rule("IT", "\\d{11}", CheckDigits::luhn),
            form("LT", "\\d{9}|\\d{12}"),
            rule("LU", "\\d{8}", number -> whole(number, 0, 6) % 89 == whole(number, 6, 8)),
            form("LV", "\\d{11}"),
            rule("MT", "[1-9]\\d{7}", number -> 37 - weighted(number, 3, 4, 6, 7, 8, 9) % 37 == whole(number, 6, 8)),
            rule("NL", "\\d{9}B\\d{2}", VatNumbers::netherlands),
            rule("PL", "\\d{10}", number -> weighted(number, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11 == digit(number, 9)),
            rule("PT", "[1-9]\\d{8}", VatNumbers::portugal),
            form("RO", "[1-9]\\d{1,9}"),
            rule("SE", "\\d{10}01", number -> CheckDigits.luhn(number.substring(0, 10))),
            rule("SI", "[1-9]\\d{7}", VatNumbers::slovenia),
            rule("SK", "[1-9]\\d{9}", number -> Long.parseLong(number) % 11 == 0),
            form("XI", "\\d{9}|\\d{12}|GD\\d{3}|HA\\d{3}"));

    private VatNumbers() {}

    /** How a country writes its numbers after the prefix, and which of them it can have given out. */
    private record Rule(Pattern form, Predicate<String> check) {}

    /** Whether a number has the form of its country, which stands in its first two letters. */
    static boolean hasForm(String vat) {
        @Nullable Rule rule = ruleOf(vat);
        return rule != null && rule.form().matcher(vat.substring(2)).matches();
    }

    /** Whether its check digits hold, as far as its country has any that are checked here; the form is right. */
    static boolean holds(String vat) {
        @Nullable Rule rule = ruleOf(vat);
        return rule != null && rule.check().test(vat.substring(2));
    }

    private static @Nullable Rule ruleOf(String vat) {
        return vat.length() < 2 ? null : RULES.get(vat.substring(0, 2));
    }

    private static Map.Entry<String, Rule> rule(String prefix, String form, Predicate<String> check) {
        return Map.entry(prefix, new Rule(Pattern.compile(form), check));
    }

    private static Map.Entry<String, Rule> form(String prefix, String form) {
        return rule(prefix, form, number -> true);
    }

    /** CGI art. 286 ter: two characters of check, then the SIREN. */
    private static boolean france(String number) {
        String siren = number.substring(2);
        boolean known = CheckDigits.luhn(siren) || siren.startsWith(MONACO);
        return known && key(number.substring(0, 2), Long.parseLong(siren));
    }

    private static boolean key(String key, long siren) {
        int first = KEY_LETTERS.indexOf(key.charAt(0));
        int second = KEY_LETTERS.indexOf(key.charAt(1));
        if (first < 10 && second < 10) {
            return (12 + 3 * (siren % 97)) % 97 == first * 10 + second;
        }
        int check = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100;
        return (siren + 1 + check / 11) % 11 == check % 11;
    }

    private static boolean austria(String number) {
        String digits = number.substring(1);
        int sum = 0;
        for (int place = 0; place < 7; place++) {
            int weighted = digit(digits, place) * (place % 2 + 1);
            sum += weighted / 10 + weighted % 10;
        }
        return (10 - (sum + 4) % 10) % 10 == digit(digits, 7);
    }

    private static boolean greece(String number) {
        return weighted(number, 256, 128, 64, 32, 16, 8, 4, 2) % 11 % 10 == digit(number, 8);
    }

    /** The number of a company by its own sum, that of a sole trader by MOD 97-10 over the whole. */
    private static boolean netherlands(String number) {
        boolean company = weighted(number, 9, 8, 7, 6, 5, 4, 3, 2) % 11 == digit(number, 8);
        return company || CheckDigits.mod97("NL" + number);
    }

    private static boolean portugal(String number) {
        return (11 - weighted(number, 9, 8, 7, 6, 5, 4, 3, 2) % 11) % 11 % 10 == digit(number, 8);
    }

    private static boolean slovenia(String number) {
        int check = 11 - weighted(number, 8, 7, 6, 5, 4, 3, 2) % 11;
        return check != 11 && check % 10 == digit(number, 7);
    }

    /** The SIREN in a French number; that of Monaco has none. */
    static boolean hasSiren(String vat) {
        return vat.startsWith("FR")
                && vat.length() == 4 + SIREN_LENGTH
                && !vat.substring(4).startsWith(MONACO);
    }

    private static int whole(String digits, int from, int to) {
        return Integer.parseInt(digits.substring(from, to));
    }
}
