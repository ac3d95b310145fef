package fr.pesee.ground.page;

import io.quarkus.oidc.OidcSession;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Grave acts, all under {@value #PLACE}, need a password given less than five minutes ago: an older session is ended,
 * and the same address asked for again, which leads through the sign-in.
 */
class FreshSignIn {
    static final String PLACE = "/confirm/";
    private static final int BEFORE_THE_ACT = 4500;
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final SecurityIdentity identity;
    private final Session session;
    private final OidcSession signedIn;
    private final InstantSource clock;

    FreshSignIn(SecurityIdentity identity, Session session, OidcSession signedIn, InstantSource clock) {
        this.identity = identity;
        this.session = session;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @ServerRequestFilter(priority = BEFORE_THE_ACT)
    Uni<@Nullable Response> require(RoutingContext routed, ResourceInfo page) {
        if (!isGrave(page) || identity.isAnonymous() || isFresh()) {
            return Uni.createFrom().nullItem();
        }
        Response again = Response.seeOther(URI.create(routed.request().uri())).build();
        return signedIn.logout().replaceWith(again);
    }

    /** By the page's own address, whatever the request made of it. */
    private static boolean isGrave(ResourceInfo page) {
        Path address = page.getResourceMethod().getAnnotation(Path.class);
        return address != null && ("/" + address.value()).startsWith(PLACE);
    }

    private boolean isFresh() {
        return session.signedInAt()
                .filter(at -> at.plus(FRESH).isAfter(clock.instant()))
                .isPresent();
    }
}
