package fr.pesee.ground.access;

import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.problem.RequestProblem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who makes this request, read from the verified token. */
@RequestScoped
public class CurrentActor {
    private final SecurityIdentity identity;
    private final Event<ActorSeen> seen;

    CurrentActor(SecurityIdentity identity, Event<ActorSeen> seen) {
        this.identity = identity;
        this.seen = seen;
    }

    /**
     * The person behind the token.
     *
     * @throws Refused when nobody is signed in, or the token does not say who
     */
    public Actor get() {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new Refused(Refusal.of(RequestProblem.SIGN_IN_REQUIRED));
        }
        String subject = token.getSubject();
        if (subject == null) {
            throw new Refused(Refusal.of(RequestProblem.SIGN_IN_REQUIRED));
        }
        String username = Optional.<String>ofNullable(token.getClaim("preferred_username"))
                .orElse(subject);
        String name = Optional.<String>ofNullable(token.getClaim("name")).orElse(username);
        Set<Role> roles = identity.getRoles().stream()
                .flatMap(role -> Role.of(role).stream())
                .collect(Collectors.toUnmodifiableSet());
        Actor actor = new Actor(subject, username, name, roles);
        seen.fire(new ActorSeen(actor, email(token)));
        return actor;
    }

    /** What somebody merely says their address is may be another's. */
    private static @Nullable String email(JsonWebToken token) {
        Object verified = token.getClaim("email_verified");
        Object email = token.getClaim("email");
        return verified != null && verified.toString().equals("true") && email != null ? email.toString() : null;
    }
}
