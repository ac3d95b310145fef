package fr.pesee.ground.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes a bearer token that has no part at all, dots alone, for no token: the library that reads tokens fails on it
 * instead of refusing it.
 */
@Singleton
class EmptyTokens implements Handler<RoutingContext> {
    private static final int BEFORE_AUTHENTICATION = 1000;
    private static final Pattern EMPTY = Pattern.compile("bearer[\\s.]*", Pattern.CASE_INSENSITIVE);

    void install(@Observes Filters filters) {
        filters.register(this, BEFORE_AUTHENTICATION);
    }

    @Override
    public void handle(RoutingContext routed) {
        if (isEmpty(routed.request().getHeader(HttpHeaders.AUTHORIZATION))) {
            routed.request().headers().remove(HttpHeaders.AUTHORIZATION);
        }
        routed.next();
    }

    private static boolean isEmpty(@Nullable String authorization) {
        return authorization != null && EMPTY.matcher(authorization).matches();
    }
}
