package fr.pesee.ground.once;

import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Optional;

/** Runs the act in one transaction, and once per key. */
@Once
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class OnceInterceptor {
    static final String HEADER = "Idempotency-Key";

    private final KeyStore keys;
    private final CurrentActor actor;
    private final ContainerRequestContext request;

    OnceInterceptor(KeyStore keys, CurrentActor actor, ContainerRequestContext request) {
        this.keys = keys;
        this.actor = actor;
        this.request = request;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) {
        String key = request.getHeaderString(HEADER);
        if (key == null) {
            return QuarkusTransaction.requiringNew().call(() -> proceed(invocation));
        }
        if (!key.matches("[\\x21-\\x7e]{8,128}")) {
            throw new Refused(Refusal.of(OnceProblem.IDEMPOTENCY_KEY_INVALID));
        }
        return QuarkusTransaction.requiringNew().call(() -> onceFor(key, invocation));
    }

    private Object onceFor(String key, InvocationContext invocation) throws Exception {
        String operation = request.getMethod() + " " + request.getUriInfo().getPath();
        String digest = Objects.requireNonNullElseGet(
                (String) request.getProperty(BodyDigest.PROPERTY), () -> FormDigest.of(invocation));
        KeyStore.Key row = new KeyStore.Key(actor.get().subject(), operation, key);
        Optional<KeyStore.Earlier> earlier = keys.claim(row, digest);
        if (earlier.isPresent()) {
            if (!earlier.get().bodyDigest().equals(digest)) {
                throw new Refused(Refusal.of(OnceProblem.IDEMPOTENCY_KEY_REUSED));
            }
            return earlier.get().answer();
        }
        Object result = proceed(invocation);
        keys.remember(row, (Response) result);
        return result;
    }

    private static Object proceed(InvocationContext invocation) throws Exception {
        return invocation.proceed();
    }
}
