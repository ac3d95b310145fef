package fr.pesee.ground.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Mails what waits when a test says so: no clock does in tests. */
@ApplicationScoped
public class Mailing {
    private final Dispatcher dispatcher;
    private final EntityManager entities;

    Mailing(Dispatcher dispatcher, EntityManager entities) {
        this.dispatcher = dispatcher;
        this.entities = entities;
    }

    /**
     * Sends all that waits, also what other tests left: one go of the dispatcher ends after so many letters. How many
     * that was.
     */
    public int dispatch() {
        int sent = 0;
        int once;
        do {
            once = dispatcher.dispatch();
            sent += once;
        } while (once > 0);
        return sent;
    }

    /** Gives up all that other tests left waiting, so that what is sent next is one's own. */
    @Transactional
    public void clear() {
        entities.createNativeQuery("""
                        UPDATE ground.letter SET settled_at = put_at, digest = repeat('0', 64), recipient = NULL,
                        subject = NULL, body = NULL, path = NULL, unsubscribe = NULL, next_at = NULL
                        WHERE settled_at IS NULL""").executeUpdate();
    }
}
