package fr.pesee.ground.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Says of this instance's clock whether it can be believed. Always up: a doubtful clock must not close the house. */
@Readiness
@ApplicationScoped
class ClockHealth implements HealthCheck {
    private final ClockWatch watch;
    private final InstantSource clock;

    ClockHealth(ClockWatch watch, InstantSource clock) {
        this.watch = watch;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("Server clock").up();
        watch.doubt(clock.instant())
                .ifPresentOrElse(
                        seen -> answer.withData("suspect", true)
                                .withData("kind", seen.kind().name())
                                .withData("at", seen.until().toString())
                                .withData("milliseconds", String.valueOf(seen.milliseconds())),
                        () -> answer.withData("suspect", false));
        return answer.build();
    }
}
