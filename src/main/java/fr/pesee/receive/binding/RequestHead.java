package fr.pesee.receive.binding;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When the head of a deposit or withdrawal was read: before its body, and before any queue or lock (RULE-58). What has
 * begun and not ended is remembered, because the list of deposits is bound only after it.
 *
 * <p>The instant is cut to microseconds here, once, as the database keeps it: receipt, lists, pages and ledger tell the
 * same one. Whether a bid is on time is decided on the instant so cut, here as in {@link Binding}. Cutting only ever
 * moves it to the earlier side: what began less than a microsecond after the deadline counts as begun at it.
 */
@Singleton
public class RequestHead implements Handler<RoutingContext> {
    private static final String AT = "fr.pesee.receive.binding.at";
    private static final int BEFORE_ALL_OTHERS = 10_000;
    private static final Pattern DEPOSIT =
            Pattern.compile("(?:/api/v1)?/notices/([0-9a-fA-F-]{36})/lots/[^/]+/(?:deposits|withdrawals)/[^/]+/?");

    private final InstantSource clock;
    private final Map<RoutingContext, Begun> underWay = new ConcurrentHashMap<>();

    RequestHead(InstantSource clock) {
        this.clock = clock;
    }

    private record Begun(UUID tender, Instant at) {}

    void install(@Observes Filters filters) {
        filters.register(this, BEFORE_ALL_OTHERS);
    }

    @Override
    public void handle(RoutingContext routed) {
        Matcher path = DEPOSIT.matcher(routed.normalizedPath());
        HttpMethod method = routed.request().method();
        if ((method.equals(HttpMethod.PUT) || method.equals(HttpMethod.POST)) && path.matches()) {
            begin(routed, path.group(1));
        }
        routed.next();
    }

    private void begin(RoutingContext routed, String tender) {
        try {
            Begun begun = new Begun(UUID.fromString(tender), now());
            routed.put(AT, begun.at());
            underWay.put(routed, begun);
            routed.addEndHandler(ended -> underWay.remove(routed));
        } catch (IllegalArgumentException noTender) {
            // Answered as any other unknown address.
        }
    }

    /** When the head of this request was read, in real time, to the microsecond. */
    public Instant of(RoutingContext routed) {
        Instant at = routed.get(AT);
        return at == null ? now() : at;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Whether a deposit in this tender that began at this real instant or before has not ended yet. */
    boolean isUnderWay(UUID tender, Instant until) {
        return underWay.values().stream()
                .anyMatch(begun -> begun.tender().equals(tender) && !begun.at().isAfter(until));
    }
}
