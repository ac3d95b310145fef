package fr.pesee.ground.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes from a request what libraries fail on instead of refusing it: a bearer token that has no part at all, dots
 * alone, is no token; a media type that is none, or an empty one, becomes a type that no address reads.
 */
@Singleton
class OddHeaders implements Handler<RoutingContext> {
    /** In the place of a media type that cannot be read. */
    static final String NO_TYPE = "application/vnd.pesee.no-type";

    private static final int BEFORE_AUTHENTICATION = 1000;
    private static final Pattern EMPTY = Pattern.compile("bearer[\\s.]*", Pattern.CASE_INSENSITIVE);

    void install(@Observes Filters filters) {
        filters.register(this, BEFORE_AUTHENTICATION);
    }

    @Override
    public void handle(RoutingContext routed) {
        MultiMap headers = routed.request().headers();
        if (isEmpty(headers.get(HttpHeaders.AUTHORIZATION))) {
            headers.remove(HttpHeaders.AUTHORIZATION);
        }
        if (!headers.getAll(HttpHeaders.CONTENT_TYPE).stream().allMatch(OddHeaders::isType)) {
            headers.set(HttpHeaders.CONTENT_TYPE, NO_TYPE);
        }
        routed.next();
    }

    private static boolean isEmpty(@Nullable String authorization) {
        return authorization != null && EMPTY.matcher(authorization).matches();
    }

    private static boolean isType(String given) {
        try {
            MediaType.valueOf(given);
            return true;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
