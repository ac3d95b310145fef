package fr.pesee.prove.register;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.function.Supplier;

/**
 * Reads everything as it stood at one instant. Without it, an act between two reads would look like tampering: the
 * tables would be ahead of the ledger, or a checkpoint ahead of the entries.
 */
@ApplicationScoped
class Snapshot {
    private final EntityManager entities;

    Snapshot(EntityManager entities) {
        this.entities = entities;
    }

    <T> T read(Supplier<T> reading) {
        return QuarkusTransaction.requiringNew().call(() -> {
            entities.createNativeQuery("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
                    .executeUpdate();
            return reading.get();
        });
    }
}
