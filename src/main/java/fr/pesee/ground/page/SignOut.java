package fr.pesee.ground.page;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Signing out is a link, which any other site could show, or load as a picture, to end somebody's session. Browsers say
 * where a request begins: one that begins elsewhere is led home instead.
 */
@Singleton
class SignOut implements Handler<RoutingContext> {
    private static final int BEFORE_AUTHENTICATION = 1400;
    private static final int SEE_OTHER = 303;

    /** From one of our own pages, or typed by hand. */
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final String path;

    SignOut(@ConfigProperty(name = "quarkus.oidc.logout.path") String path) {
        this.path = path;
    }

    void install(@Observes Filters filters) {
        filters.register(this, BEFORE_AUTHENTICATION);
    }

    @Override
    public void handle(RoutingContext routed) {
        @Nullable String begun = routed.request().getHeader("Sec-Fetch-Site");
        if (routed.normalizedPath().equals(path) && begun != null && !OURS.contains(begun)) {
            routed.response()
                    .setStatusCode(SEE_OTHER)
                    .putHeader(HttpHeaders.LOCATION, "/home")
                    .end();
            return;
        }
        routed.next();
    }
}
