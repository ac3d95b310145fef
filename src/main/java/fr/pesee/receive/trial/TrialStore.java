package fr.pesee.receive.trial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;

/** What the database does in test areas; the application's role could not. */
@ApplicationScoped
class TrialStore {
    private final EntityManager entities;

    TrialStore(EntityManager entities) {
        this.entities = entities;
    }

    /** Deletes what came before this instant, so many rows of a kind at most; nothing of any other tender. */
    TrialEvent.Swept sweep(UUID area, Instant before, int most) {
        Tuple gone = (Tuple) entities.createNativeQuery("""
                        SELECT deposits_gone, withdrawals_gone, parts_gone, attempts_gone, bytes_gone
                        FROM receive.sweep_trial(:area, :before, :most)""", Tuple.class)
                .setParameter("area", area)
                .setParameter("before", before)
                .setParameter("most", most)
                .getSingleResult();
        return new TrialEvent.Swept(
                before, count(gone, 0), count(gone, 1), count(gone, 2), count(gone, 3), Long.toString(count(gone, 4)));
    }

    private static long count(Tuple row, int column) {
        return row.get(column, Number.class).longValue();
    }
}
