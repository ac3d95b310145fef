package fr.pesee.ground.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

/**
 * How a refused request wants its answer.
 *
 * @param byProgram whether a program asked, which reads JSON; a person reads a page
 * @param language of the sentences
 */
record Asked(boolean byProgram, String language) {
    private static final String API = "/api/";

    static Asked of(UriInfo uri, HttpHeaders headers) {
        return new Asked(isOfApi(uri), ReaderLanguage.of(headers));
    }

    /** Whether this address is the API's, which programs ask. */
    static boolean isOfApi(UriInfo uri) {
        return (uri.getPath() + "/").startsWith(API);
    }
}
