package fr.pesee.ground.incident;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Counts answers that put the blame on the server, as they leave it: whoever made them, a mapper of ours, the sign-in
 * or the server itself. Whoever went away before was not answered. Nothing of the request is kept but the hour.
 */
@Singleton
class AnswerWatch implements Handler<RoutingContext> {
    private static final int BEFORE_ALL_OTHERS = 20_000;

    /** Health and tools, which programs ask every few seconds. */
    private static final String TOOLS = "/q/";

    private static final int UNEXPECTED = 500;
    private static final int UNAVAILABLE = 503;
    private static final int FULL = 507;

    private final Tally tally;
    private final InstantSource clock;

    AnswerWatch(Tally tally, InstantSource clock) {
        this.tally = tally;
        this.clock = clock;
    }

    void install(@Observes Filters filters) {
        filters.register(this, BEFORE_ALL_OTHERS);
    }

    @Override
    public void handle(RoutingContext routed) {
        if (!(routed.normalizedPath() + "/").startsWith(TOOLS)) {
            routed.addEndHandler(ended -> {
                if (ended.succeeded()) {
                    kindOf(routed.response().getStatusCode())
                            .ifPresent(kind -> tally.add(Spell.at(kind, clock.instant())));
                }
            });
        }
        routed.next();
    }

    /** What an answer with this status is an occurrence of. */
    static Optional<IncidentKind> kindOf(int status) {
        return switch (status) {
            case UNEXPECTED -> Optional.of(IncidentKind.UNEXPECTED);
            case UNAVAILABLE, FULL -> Optional.of(IncidentKind.REFUSED);
            default -> Optional.empty();
        };
    }
}
