package fr.pesee.ground.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes denials down, each in a transaction of its own because the refused one rolls back. One person can fill it
 * with at most {@value #PER_MINUTE} rows a minute.
 */
@ApplicationScoped
class DenialLog {
    static final int PER_MINUTE = 60;
    private static final int KNOWN_SUBJECTS = 10_000;

    private final EntityManager entities;
    private final InstantSource clock;
    private final ConcurrentMap<String, Minute> minutes = new ConcurrentHashMap<>();

    DenialLog(EntityManager entities, InstantSource clock) {
        this.entities = entities;
        this.clock = clock;
    }

    void record(Operation operation, Actor actor, @Nullable UUID tender, @Nullable Phase phase) {
        Instant now = clock.instant();
        if (!hasRoom(actor.subject(), now)) {
            return;
        }
        DenialEntity denial = new DenialEntity();
        denial.id = UUID.randomUUID();
        denial.at = now;
        denial.subject = actor.subject();
        denial.username = actor.username();
        denial.operation = operation.name();
        denial.tender = tender;
        denial.phase = phase == null ? null : phase.name();
        QuarkusTransaction.requiringNew().run(() -> entities.persist(denial));
    }

    private boolean hasRoom(String subject, Instant now) {
        long minute = now.getEpochSecond() / 60;
        if (minutes.size() > KNOWN_SUBJECTS) {
            minutes.values().removeIf(counted -> counted.minute < minute);
        }
        return minutes.merge(subject, new Minute(minute, 1), (old, fresh) -> old.next(minute)).count <= PER_MINUTE;
    }

    private record Minute(long minute, int count) {
        Minute next(long now) {
            return now == minute ? new Minute(minute, count + 1) : new Minute(now, 1);
        }
    }
}
