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

    /**
     * Deletes what came a day ago by the database's clock, so many rows of a kind at most; nothing of any other tender.
     */
    TrialEvent.Swept sweep(UUID area, int most) {
        Tuple gone = (Tuple) entities.createNativeQuery("""
                        SELECT deposits_gone, withdrawals_gone, parts_gone, attempts_gone, bytes_gone, older_than
                        FROM receive.sweep_trial(:area, :most)""", Tuple.class)
                .setParameter("area", area)
                .setParameter("most", most)
                .getSingleResult();
        return new TrialEvent.Swept(
                gone.get(5, Instant.class),
                count(gone, 0),
                count(gone, 1),
                count(gone, 2),
                count(gone, 3),
                Long.toString(count(gone, 4)));
    }

    /** Deletes confirmations of groups that came a day ago, so many at most; nothing of any other tender. */
    long sweepConfirmations(UUID area, int most) {
        return ((Number) entities.createNativeQuery("SELECT receive.sweep_trial_confirmations(:area, :most)")
                        .setParameter("area", area)
                        .setParameter("most", most)
                        .getSingleResult())
                .longValue();
    }

    private static long count(Tuple row, int column) {
        return row.get(column, Number.class).longValue();
    }
}
