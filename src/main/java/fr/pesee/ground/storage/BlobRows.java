package fr.pesee.ground.storage;

import fr.pesee.ground.ledger.Digest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rows of {@code ground.blob}, and the lock that stands between keeping and sweeping. */
@ApplicationScoped
class BlobRows {
    /** Any number that no other advisory lock of the application has: the bytes of “blob”. */
    private static final long LOCK = 0x626c6f62L;

    private final EntityManager entities;
    private final InstantSource clock;

    BlobRows(EntityManager entities, InstantSource clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Until this transaction has ended, nothing is swept; other writers go on beside it. */
    void holdOffSweeping() {
        entities.createNativeQuery("SELECT CAST(pg_advisory_xact_lock_shared(:lock) AS text)")
                .setParameter("lock", LOCK)
                .getSingleResult();
    }

    /** Whether, until this transaction has ended, nobody is between taking a file in and committing its row. */
    boolean holdOffWriting() {
        return (Boolean) entities.createNativeQuery("SELECT pg_try_advisory_xact_lock(:lock)")
                .setParameter("lock", LOCK)
                .getSingleResult();
    }

    /** The same bytes may be kept by several acts: they are one blob. */
    void keep(Blob blob) {
        entities.createNativeQuery("""
                        INSERT INTO ground.blob (digest, size, kept_at) VALUES (:digest, :size, :at)
                        ON CONFLICT DO NOTHING""")
                .setParameter("digest", blob.digest().hex())
                .setParameter("size", blob.size())
                .setParameter("at", clock.instant())
                .executeUpdate();
    }

    /** Those among these that no committed act keeps. */
    List<Digest> notKept(Collection<Digest> digests) {
        if (digests.isEmpty()) {
            return List.of();
        }
        List<?> kept = entities.createNativeQuery("SELECT digest FROM ground.blob WHERE digest IN (:digests)")
                .setParameter("digests", digests.stream().map(Digest::hex).toList())
                .getResultList();
        Set<Object> known = new HashSet<>(kept);
        return digests.stream().filter(digest -> !known.contains(digest.hex())).toList();
    }
}
