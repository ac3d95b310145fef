package fr.pesee.ground.page;

import fr.pesee.ground.problem.ReaderLanguage;
import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import io.quarkus.oidc.Redirect.Location;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;

/** Before a grave act the password is asked for, even of somebody whom the identity provider still knows. */
@Redirect(Location.OIDC_AUTHORIZATION)
@ApplicationScoped
@Unremovable
class PasswordPrompt implements OidcRedirectFilter {
    @Override
    public void filter(OidcRedirectContext redirect) {
        if (redirect.routingContext().normalizedPath().startsWith(FreshSignIn.PLACE)) {
            redirect.additionalQueryParams().set("prompt", "login");
        }
        redirect.additionalQueryParams()
                .set("ui_locales", language(redirect.routingContext().request()));
    }

    private static String language(HttpServerRequest request) {
        Cookie chosen = request.getCookie(ReaderLanguage.COOKIE);
        return ReaderLanguage.of(
                chosen == null ? null : chosen.getValue(), request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
