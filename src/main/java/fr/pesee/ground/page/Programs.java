package fr.pesee.ground.page;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Programs are not browsers: cookies and tokens of forms mean nothing to the API, it gives none, and a form is to it a
 * body like any other that no address reads. The library that guards the forms of pages would refuse all of these.
 */
@Singleton
class Programs implements Handler<RoutingContext> {
    private static final int BEFORE_THE_COOKIE_IS_READ = 1600;

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
            if (isForm(headers.get(HttpHeaders.CONTENT_TYPE))) {
                headers.set(HttpHeaders.CONTENT_TYPE, "application/octet-stream");
            }
            routed.addHeadersEndHandler(ended -> routed.response().removeCookie(cookie, false));
        }
        routed.next();
    }

    private static boolean isForm(@Nullable String type) {
        String lower = type == null ? "" : type.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith("application/x-www-form-urlencoded") || lower.startsWith("multipart/");
    }
}
