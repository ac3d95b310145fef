package fr.pesee.receive.ceremony;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The ceremonies under way on this instance, by envelope. They live in its memory and nowhere else. */
@ApplicationScoped
class Gatherings {
    private final Map<UUID, Gathering> underWay = new ConcurrentHashMap<>();
    private final InstantSource clock;

    Gatherings(InstantSource clock) {
        this.clock = clock;
    }

    /** The ceremony of an envelope; empty when none is under way. */
    Optional<Gathering> of(UUID envelope) {
        return Optional.ofNullable(underWay.get(envelope)).filter(one -> !one.isOver(clock.instant()));
    }

    /** The ceremony under way, or a new one. */
    Gathering begin(UUID envelope) {
        sweep();
        return underWay.computeIfAbsent(envelope, first -> new Gathering(clock.instant()));
    }

    void end(UUID envelope) {
        Optional.ofNullable(underWay.remove(envelope)).ifPresent(Gathering::forget);
    }

    @Scheduled(every = "1m")
    void sweep() {
        underWay.entrySet().stream()
                .filter(one -> one.getValue().isOver(clock.instant()))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(this::end);
    }
}
