package fr.pesee.ground.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Writes denials down, each in a transaction of its own, because the refused one rolls back, and after it: a crowd of
 * refused requests must not wait for second connections while holding their first ones. One person can fill the log
 * only so fast.
 */
@ApplicationScoped
class DenialLog {
    private final EntityManager entities;
    private final InstantSource clock;
    private final Event<Denied> denied;
    private final DenialRate rate;

    DenialLog(
            EntityManager entities,
            InstantSource clock,
            Event<Denied> denied,
            @ConfigProperty(name = "pesee.denials-per-minute", defaultValue = "60") int perMinute) {
        this.entities = entities;
        this.clock = clock;
        this.denied = denied;
        this.rate = new DenialRate(perMinute);
    }

    void record(Operation operation, Actor actor, @Nullable UUID tender, @Nullable Phase phase) {
        Instant now = clock.instant();
        if (!rate.hasRoom(actor.subject(), now)) {
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
        denied.fire(new Denied(denial));
    }

    void write(@Observes(during = TransactionPhase.AFTER_COMPLETION) Denied told) {
        QuarkusTransaction.requiringNew().run(() -> entities.persist(told.denial()));
    }
}
