package fr.pesee.ground.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.query.NativeQuery;
import org.hibernate.type.StandardBasicTypes;

/** The door of the post: puts a letter where it will be mailed from once the act that it tells of is done. */
@ApplicationScoped
public class Outbox {
    private final EntityManager entities;
    private final InstantSource clock;

    Outbox(EntityManager entities, InstantSource clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Whether a letter with this key was ever put. */
    public boolean has(String key) {
        return !entities.createNativeQuery("SELECT 1 FROM ground.letter WHERE key = :key")
                .setParameter("key", key)
                .getResultList()
                .isEmpty();
    }

    /**
     * Puts a letter into the outbox, in the act's own transaction.
     *
     * @return false when one with its key was put before: then nothing happens
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean put(Letter letter) {
        int put = entities.createNativeQuery("""
                        INSERT INTO ground.letter
                            (id, key, recipient, language, subject, body, path, unsubscribe, put_at, next_at)
                        VALUES (:id, :key, :recipient, :language, :subject, :body, :path, :unsubscribe, :now, :now)
                        ON CONFLICT (key) DO NOTHING""")
                .unwrap(NativeQuery.class)
                .setParameter("id", UUID.randomUUID())
                .setParameter("key", letter.key())
                .setParameter("recipient", letter.recipient())
                .setParameter("language", letter.language())
                .setParameter("subject", letter.subject())
                .setParameter("body", letter.body())
                .setParameter("path", letter.path())
                .setParameter("unsubscribe", letter.unsubscribe(), StandardBasicTypes.STRING)
                .setParameter("now", clock.instant())
                .executeUpdate();
        return put > 0;
    }
}
