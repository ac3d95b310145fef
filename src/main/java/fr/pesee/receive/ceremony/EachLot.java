package fr.pesee.receive.ceremony;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Does something for each of several lots. Whatever goes wrong with one, be it the memory that a hostile file costs,
 * stops no other, and is tried again after a pause.
 */
final class EachLot {
    /** How long a lot that failed waits. */
    static final Duration PAUSE = Duration.ofSeconds(10);

    private static final Logger LOG = Logger.getLogger(EachLot.class);

    private final InstantSource clock;
    private final Map<UnsealingEntity.Key, Instant> paused = new ConcurrentHashMap<>();

    EachLot(InstantSource clock) {
        this.clock = clock;
    }

    void each(List<UnsealingEntity> due, Consumer<UnsealingEntity> act) {
        for (UnsealingEntity row : due) {
            UnsealingEntity.Key key = new UnsealingEntity.Key(row.tender, row.lot, row.sitting);
            if (clock.instant().isBefore(paused.getOrDefault(key, Instant.MIN))) {
                continue;
            }
            try {
                act.accept(row);
                paused.remove(key);
            } catch (RuntimeException | Error failure) {
                paused.put(key, clock.instant().plus(PAUSE));
                LOG.errorf(failure, "lot %d of %s could not be examined or printed; trying again", row.lot, row.tender);
            }
        }
    }
}
