package fr.pesee.ground.page;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Programs are not browsers: cookies and tokens of forms mean nothing to the API, it gives none, and a form is to it a
 * body like any other that no address reads, but for the few that take files. The library that guards the forms of
 * pages would refuse all of these.
 */
@Singleton
class Programs implements Handler<RoutingContext> {
    private static final int BEFORE_THE_COOKIE_IS_READ = 1600;

    /** Where a form with a file is read. */
    private static final Pattern TAKES_FILES = Pattern.compile("/api/v1/tenders/[^/]+/documents(/[^/]+)?");

    private static final Set<HttpMethod> CARRY_FILES = Set.of(HttpMethod.POST, HttpMethod.PUT);

    private static final String WITH_FILES = "multipart/";

    /** A type that no address reads, nor any library. */
    private static final String UNREAD = "application/vnd.pesee.unread-form";

    /** Sixteen bytes in Base64, as the library makes them: they stand for nobody, and open nothing. */
    private static final String TOKEN_OF_NOBODY = "AAAAAAAAAAAAAAAAAAAAAA";

    private final String cookie;

    Programs(@ConfigProperty(name = "quarkus.rest-csrf.cookie-name") String cookie) {
        this.cookie = cookie;
    }

    void install(@Observes Filters filters) {
        filters.register(this, BEFORE_THE_COOKIE_IS_READ);
    }

    @Override
    public void handle(RoutingContext routed) {
        if (routed.normalizedPath().startsWith(SecurityHeaders.API)) {
            MultiMap headers = routed.request().headers();
            headers.remove(HttpHeaders.COOKIE).remove(FormToken.HEADER);
            String type = headers.get(HttpHeaders.CONTENT_TYPE);
            if (isOf(type, WITH_FILES)
                    && CARRY_FILES.contains(routed.request().method())
                    && TAKES_FILES.matcher(routed.normalizedPath()).matches()) {
                // Bearers need no token; the library is shown the same nothing twice.
                headers.set(HttpHeaders.COOKIE, cookie + "=" + TOKEN_OF_NOBODY);
                headers.set(FormToken.HEADER, TOKEN_OF_NOBODY);
            } else if (isOf(type, "application/x-www-form-urlencoded") || isOf(type, WITH_FILES)) {
                headers.set(HttpHeaders.CONTENT_TYPE, UNREAD);
            }
            routed.addHeadersEndHandler(ended -> routed.response().removeCookie(cookie, false));
        }
        routed.next();
    }

    private static boolean isOf(@Nullable String type, String family) {
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith(family);
    }
}
