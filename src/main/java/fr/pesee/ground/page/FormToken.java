package fr.pesee.ground.page;

import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Outside the API, what changes something must be a form of our own pages: its token is the cookie's. The library that
 * makes the tokens compares them, too, but skips every body that is no form, and refuses without a word.
 */
class FormToken {
    static final String HEADER = "X-CSRF-TOKEN";
    private static final int BEFORE_THE_LIBRARY = 6000;
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final String cookie;
    private final String field;

    FormToken(
            @ConfigProperty(name = "quarkus.rest-csrf.cookie-name") String cookie,
            @ConfigProperty(name = "quarkus.rest-csrf.form-field-name", defaultValue = "csrf-token") String field) {
        this.cookie = cookie;
        this.field = field;
    }

    @WithFormRead
    @ServerRequestFilter(priority = BEFORE_THE_LIBRARY)
    void require(ResteasyReactiveContainerRequestContext request, RoutingContext routed) {
        if (routed.normalizedPath().startsWith(SecurityHeaders.API) || SAFE.contains(request.getMethod())) {
            return;
        }
        Cookie kept = routed.request().getCookie(cookie);
        if (kept == null || !isOurs(sent(request), kept.getValue())) {
            throw new Refused(Refusal.of(PageProblem.FORM_TOKEN_MISSING));
        }
    }

    private @Nullable String sent(ResteasyReactiveContainerRequestContext request) {
        String header = request.getHeaderString(HEADER);
        if (header != null) {
            return header;
        }
        var context = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        return (String) context.getFormParameter(field, true, false);
    }

    private static boolean isOurs(@Nullable String sent, String kept) {
        return sent != null && MessageDigest.isEqual(bytes(sent), bytes(kept));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
