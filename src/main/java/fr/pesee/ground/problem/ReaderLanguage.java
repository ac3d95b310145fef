package fr.pesee.ground.problem;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The language in which a request wants its sentences. */
public final class ReaderLanguage {
    /** The cookie that keeps the language chosen on a page. */
    public static final String COOKIE = "language";

    private static final String FRENCH = "fr";
    private static final List<String> OURS = List.of(FRENCH, "en");

    /** A language range with its weight (RFC 9110, 12.5.4); the JDK's own parser fails on a range such as "-". */
    private static final Pattern RANGE =
            Pattern.compile("([a-z]{1,8})(?:-[a-z0-9]{1,8})*\\s*(?:;\\s*q=(0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?))?");

    private ReaderLanguage() {}

    /** The language chosen on a page; else French unless English is preferred to it: the first users are French. */
    public static String of(HttpHeaders headers) {
        Cookie chosen = headers.getCookies().get(COOKIE);
        return of(chosen == null ? null : chosen.getValue(), headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** The same from the values of cookie and header; null where there is none. */
    public static String of(@Nullable String chosen, @Nullable String acceptLanguage) {
        return chosen != null && isOurs(chosen) ? chosen : of(acceptLanguage);
    }

    /** Whether the product speaks this language. */
    public static boolean isOurs(String language) {
        return OURS.contains(language);
    }

    /** The same from the header's value; what cannot be read in it says nothing. */
    static String of(@Nullable String acceptLanguage) {
        String preferred = FRENCH;
        BigDecimal most = BigDecimal.ZERO;
        for (String range : acceptLanguage == null ? new String[0] : acceptLanguage.split(",", 100)) {
            Matcher read = RANGE.matcher(range.strip().toLowerCase(Locale.ROOT));
            if (!read.matches() || !OURS.contains(read.group(1))) {
                continue;
            }
            BigDecimal weight = read.group(2) == null ? BigDecimal.ONE : new BigDecimal(read.group(2));
            if (weight.compareTo(most) > 0) {
                preferred = read.group(1);
                most = weight;
            }
        }
        return preferred;
    }
}
