package fr.pesee.ground.party;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an operator is known by in a register, its check digits right where there are any: {@link IdentifierDraft} sees
 * to that. That it is the operator's own, nobody here knows.
 *
 * @param country whose register it is, ISO 3166-1 alpha-2; only for {@link IdentifierScheme#OTHER}
 * @param register what the register is called; only for {@link IdentifierScheme#OTHER}
 * @param number in capitals, without spaces
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Identifier(
        IdentifierScheme scheme,
        @Nullable String country,
        @Nullable String register,
        String number) {
    private static final Pattern WRITTEN = Pattern.compile("\\d{9}|\\d{14}|[A-Z]{2}[0-9A-Z]{2,13}");
    private static final String VAT = "TVA/VAT";
    private static final Pattern SHOWN = Pattern.compile("(SIRET|TVA/VAT|LEI) ([0-9A-Z]+)");
    private static final Pattern SHOWN_OTHER = Pattern.compile("(.+) \\(([A-Z]{2})\\) (.+)");
    private static final int SIREN_LENGTH = 9;
    private static final int SIRET_LENGTH = 14;

    /** A number of a scheme that needs no register beside it. */
    public static Identifier of(IdentifierScheme scheme, String number) {
        return new Identifier(scheme, null, null, number);
    }

    /**
     * Whether a text has the form of a SIREN, a SIRET or a VAT number; its check digits are not looked at. Enough for
     * what somebody copies from a bid that was made elsewhere.
     */
    public static boolean isWritten(String text) {
        return WRITTEN.matcher(text).matches();
    }

    /**
     * The same as {@link #operator()} for a number of that form: a SIREN, a SIRET and a French VAT number of one
     * operator are the same.
     *
     * @param written what {@link #isWritten} is true of
     */
    public static String operatorOf(String written) {
        if (written.matches("\\d{9}|\\d{14}")) {
            return "SIREN " + written.substring(0, SIREN_LENGTH);
        }
        return of(IdentifierScheme.VAT, written).operator();
    }

    /**
     * Whether its check digits hold, as far as its register has any that are checked here.
     *
     * @param written what {@link #isWritten} is true of
     */
    public static boolean isChecked(String written) {
        return switch (written.length()) {
            case SIREN_LENGTH -> written.matches("\\d+") ? CheckDigits.luhn(written) : isVat(written);
            case SIRET_LENGTH -> written.matches("\\d+") ? IdentifierDraft.isSiret(written) : isVat(written);
            default -> isVat(written);
        };
    }

    private static boolean isVat(String written) {
        return VatNumbers.hasForm(written) && VatNumbers.holds(written);
    }

    /** The SIREN of the operator, of which a SIRET and a French VAT number tell. */
    public Optional<String> siren() {
        return switch (scheme) {
            case SIRET -> Optional.of(number.substring(0, SIREN_LENGTH));
            case VAT -> VatNumbers.hasSiren(number) ? Optional.of(number.substring(4)) : Optional.empty();
            case LEI, OTHER -> Optional.empty();
        };
    }

    /** The same for all identifiers of one operator, as far as they tell. */
    public String operator() {
        return siren().map(siren -> "SIREN " + siren)
                .orElseGet(() -> scheme == IdentifierScheme.OTHER
                        ? scheme + " " + country + " "
                                + number.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "")
                        : scheme + " " + number);
    }

    /** As people read it, the register first. */
    public String shown() {
        return scheme == IdentifierScheme.OTHER ? register + " (" + country + ") " + number : kind() + " " + number;
    }

    /**
     * The identifier that {@link #shown()} tells; empty for any other text. Where a register or a number of
     * {@link IdentifierScheme#OTHER} itself looks like such a text, the last country in it is taken.
     */
    public static Optional<Identifier> ofShown(String shown) {
        Matcher known = SHOWN.matcher(shown);
        if (known.matches()) {
            return Optional.of(of(
                    known.group(1).equals(VAT) ? IdentifierScheme.VAT : IdentifierScheme.valueOf(known.group(1)),
                    known.group(2)));
        }
        Matcher other = SHOWN_OTHER.matcher(shown);
        return other.matches()
                ? Optional.of(new Identifier(IdentifierScheme.OTHER, other.group(2), other.group(1), other.group(3)))
                : Optional.empty();
    }

    private String kind() {
        return scheme == IdentifierScheme.VAT ? VAT : scheme.name();
    }
}
