package fr.pesee.ground.page;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The session of whoever makes this request, as their ID token tells it. */
@RequestScoped
class Session {
    private final SecurityIdentity identity;
    private final InstantSource clock;
    private final Duration extension;

    Session(
            SecurityIdentity identity,
            InstantSource clock,
            @ConfigProperty(name = "quarkus.oidc.authentication.session-age-extension") Duration extension) {
        this.identity = identity;
        this.clock = clock;
        this.extension = extension;
    }

    /** How long the session lasts without another request, in seconds; 0 without a session. */
    long secondsLeft() {
        return token().map(token -> token.getExpirationTime()
                        + extension.toSeconds()
                        - clock.instant().getEpochSecond())
                .map(left -> Math.max(0, left))
                .orElse(0L);
    }

    /** When this person last gave their password; empty when the token does not say. */
    Optional<Instant> signedInAt() {
        return token().flatMap(token -> Optional.<Object>ofNullable(token.getClaim("auth_time")))
                .map(claim -> Instant.ofEpochSecond(Long.parseLong(claim.toString())));
    }

    private Optional<JsonWebToken> token() {
        return identity.getPrincipal() instanceof JsonWebToken token ? Optional.of(token) : Optional.empty();
    }
}
