package fr.pesee.receive.ceremony;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The ceremonies under way on this instance, by lot. They live in its memory and nowhere else. */
@ApplicationScoped
class Gatherings {
    /** Which lot. */
    private record Key(UUID tender, int lot) {}

    private final Map<Key, Gathering> underWay = new ConcurrentHashMap<>();
    private final InstantSource clock;

    Gatherings(InstantSource clock) {
        this.clock = clock;
    }

    /** The ceremony of a lot; empty when none is under way. */
    Optional<Gathering> of(UUID tender, int lot) {
        return Optional.ofNullable(underWay.get(new Key(tender, lot))).filter(one -> !one.isOver(clock.instant()));
    }

    /** The ceremony under way, or a new one. */
    Gathering begin(UUID tender, int lot) {
        sweep();
        return underWay.computeIfAbsent(new Key(tender, lot), first -> new Gathering(clock.instant()));
    }

    void end(UUID tender, int lot) {
        end(new Key(tender, lot));
    }

    private void end(Key key) {
        Optional.ofNullable(underWay.remove(key)).ifPresent(Gathering::forget);
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
