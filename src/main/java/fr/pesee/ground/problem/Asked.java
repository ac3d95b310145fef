package fr.pesee.ground.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;

/**
 * How a refused request wants its answer.
 *
 * @param byProgram whether a program asked, which reads JSON; a person reads a page
 * @param language of the sentences
 */
record Asked(boolean byProgram, String language) {
    private static final String API = "/api/";

    static Asked of(UriInfo uri, HttpHeaders headers) {
        return new Asked(isOfApi(uri) || isByScript(headers), ReaderLanguage.of(headers));
    }

    /** Whether a script of a page asks, which reads JSON and shows what it says. */
    private static boolean isByScript(HttpHeaders headers) {
        String accept = Objects.requireNonNullElse(headers.getHeaderString(HttpHeaders.ACCEPT), "");
        return accept.strip().equalsIgnoreCase(MediaType.APPLICATION_JSON);
    }

    /** Whether this address is the API's, which programs ask. */
    static boolean isOfApi(UriInfo uri) {
        return (uri.getPath() + "/").startsWith(API);
    }
}
