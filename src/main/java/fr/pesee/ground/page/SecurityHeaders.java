package fr.pesee.ground.page;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Headers that every answer carries: a page runs our own scripts and styles only, is framed by nobody, and sends its
 * forms to us alone, or on to the sign-in when a session has ended. Compiled code runs in two workers, which see no
 * page.
 */
@Singleton
class SecurityHeaders implements Handler<RoutingContext> {
    private static final int FIRST = 2000;
    private static final String TOOLS = "/q/";
    static final String API = "/api/";

    /** The scripts of the workers that seal and hash a bidder's files: a worker has the policy of its own script. */
    private static final Set<String> COMPILED = Set.of("/assets/seal-worker.js", "/assets/hash-worker.js");

    private final String policy;
    private final String compiled;

    SecurityHeaders(@ConfigProperty(name = "pesee.sign-in-address") String signIn) {
        this.policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
                + "connect-src 'self'; form-action 'self' " + origin(signIn)
                + "; frame-ancestors 'none'; base-uri 'none'";
        this.compiled = policy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");
    }

    void install(@Observes Filters filters) {
        filters.register(this, FIRST);
    }

    @Override
    public void handle(RoutingContext routed) {
        routed.addHeadersEndHandler(ended -> {
            MultiMap headers = routed.response().headers();
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("X-Frame-Options", "DENY");
            headers.set("Referrer-Policy", "same-origin");
            headers.set("Cross-Origin-Opener-Policy", "same-origin");
            headers.set("Cross-Origin-Resource-Policy", "same-origin");
            headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
            if (routed.request().isSSL()) {
                headers.set("Strict-Transport-Security", "max-age=31536000");
            }
            // The pages that describe the API, in the sample only, bring scripts and styles inside them.
            if (!routed.normalizedPath().startsWith(TOOLS)) {
                headers.set("Content-Security-Policy", COMPILED.contains(routed.normalizedPath()) ? compiled : policy);
            }
        });
        routed.next();
    }

    private static String origin(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
