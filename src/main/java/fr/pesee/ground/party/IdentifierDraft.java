package fr.pesee.ground.party;

import fr.pesee.ground.problem.Findings;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An identifier as somebody wrote it, with spaces, dots and dashes as they like.
 *
 * @param country two letters; needed for {@link IdentifierScheme#OTHER} only, and left out of account otherwise
 * @param register the same
 */
public record IdentifierDraft(
        @Nullable IdentifierScheme scheme,
        @Nullable String country,
        @Nullable String register,
        @Nullable String number) {
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_REGISTER = 200;
    private static final String LA_POSTE = "356000000";
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00A0\\u202F.\\-]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u202F]+");
    private static final Pattern SIRET = Pattern.compile("\\d{14}");
    private static final Pattern LEI = Pattern.compile("[A-Z0-9]{18}\\d{2}");
    private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));

    /** Adds everything wrong with it. */
    void check(String at, Findings findings) {
        String place = at + "/number";
        findings.present(at + "/scheme", scheme).text(place, number, LONGEST_NUMBER);
        if (scheme == IdentifierScheme.OTHER) {
            findings.present(at + "/country", country).text(at + "/register", register, LONGEST_REGISTER);
            if (country != null) {
                findings.require(
                        COUNTRIES.contains(plain(country)), at + "/country", PartyProblem.ORGANISATION_COUNTRY_UNKNOWN);
            }
        }
        if (scheme != null && number != null && findings.isEmpty(place)) {
            @Nullable PartyProblem wrong = wrong(scheme, plain(number));
            if (wrong != null) {
                findings.at(place, wrong);
            }
        }
    }

    private static @Nullable PartyProblem wrong(IdentifierScheme scheme, String number) {
        return switch (scheme) {
            case SIRET -> wrong(SIRET.matcher(number).matches(), PartyProblem.SIRET_FORM, () -> isSiret(number));
            case VAT -> wrong(VatNumbers.hasForm(number), PartyProblem.VAT_FORM, () -> VatNumbers.holds(number));
            case LEI -> wrong(LEI.matcher(number).matches(), PartyProblem.LEI_FORM, () -> CheckDigits.mod97(number));
            case OTHER -> null;
        };
    }

    private static @Nullable PartyProblem wrong(boolean formed, PartyProblem form, BooleanSupplier check) {
        if (!formed) {
            return form;
        }
        return check.getAsBoolean() ? null : PartyProblem.IDENTIFIER_CHECK_DIGIT;
    }

    /** INSEE's rule, and its exception for the establishments of La Poste. */
    static boolean isSiret(String number) {
        boolean luhn = CheckDigits.luhn(number);
        if (number.startsWith(LA_POSTE)) {
            return luhn || number.chars().map(digit -> digit - '0').sum() % 5 == 0;
        }
        return luhn && CheckDigits.luhn(number.substring(0, LA_POSTE.length()));
    }

    /** The identifier, once nothing is wrong with it. */
    Identifier identifier() {
        IdentifierScheme known = Objects.requireNonNull(scheme);
        String written = Objects.requireNonNull(number);
        return known == IdentifierScheme.OTHER
                ? new Identifier(
                        known,
                        plain(Objects.requireNonNull(country)),
                        oneLine(Objects.requireNonNull(register)),
                        oneLine(written))
                : Identifier.of(known, plain(written));
    }

    static String oneLine(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    private static String plain(String text) {
        return BETWEEN.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
