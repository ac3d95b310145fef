package fr.pesee.ground.problem;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** The language in which a request wants its sentences. */
public final class ReaderLanguage {
    private static final String FRENCH = "fr";
    private static final List<String> OURS = List.of(FRENCH, "en");

    private ReaderLanguage() {}

    /** French unless English is preferred to it: the product's first users are French. */
    public static String of(HttpHeaders headers) {
        return of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** The same from the header's value (RFC 9110, 12.5.4); one that cannot be read says nothing. */
    static String of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return FRENCH;
        }
        try {
            String preferred = Locale.lookupTag(LanguageRange.parse(acceptLanguage), OURS);
            return preferred == null ? FRENCH : preferred;
        } catch (IllegalArgumentException unreadable) {
            return FRENCH;
        }
    }
}
