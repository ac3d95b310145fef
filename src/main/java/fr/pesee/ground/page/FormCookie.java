package fr.pesee.ground.page;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Handler;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes a cookie that holds no token of forms for no cookie: the library that reads it would refuse every page for it,
 * and without a word.
 */
@Singleton
class FormCookie implements Handler<RoutingContext> {
    private static final int BEFORE_AUTHENTICATION = 1500;

    /** Sixteen bytes in Base64. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{22}");

    private final String name;

    FormCookie(@ConfigProperty(name = "quarkus.rest-csrf.cookie-name") String name) {
        this.name = name;
    }

    void install(@Observes Filters filters) {
        filters.register(this, BEFORE_AUTHENTICATION);
    }

    @Override
    public void handle(RoutingContext routed) {
        Cookie kept = routed.request().getCookie(name);
        if (kept != null && !TOKEN.matcher(kept.getValue()).matches()) {
            routed.response().removeCookie(name, false);
        }
        routed.next();
    }
}
