package fr.pesee.ground.problem;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;

/** The language in which a request wants its sentences. */
public final class ReaderLanguage {
    private ReaderLanguage() {}

    /** French unless English is preferred to it: the product's first users are French. */
    public static String of(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("fr") || language.equals("en"))
                .findFirst()
                .orElse("fr");
    }
}
