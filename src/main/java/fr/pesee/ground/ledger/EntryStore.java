package fr.pesee.ground.ledger;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@ApplicationScoped
class EntryStore implements PanacheRepositoryBase<EntryEntity, EntryEntity.Key> {

    /**
     * Lets one writer at a time into a log, until its transaction ends. An advisory lock, because a role that may only
     * insert and select cannot lock rows.
     */
    void enter(String log) {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(:log, 0))) AS entered")
                .setParameter("log", log)
                .getSingleResult();
    }

    Set<String> holding(Collection<String> logs, String type) {
        return Set.copyOf(getEntityManager()
                .createQuery(
                        "select distinct entry.log from EntryEntity entry"
                                + " where entry.log in :logs and entry.type = :type",
                        String.class)
                .setParameter("logs", logs)
                .setParameter("type", type)
                .getResultList());
    }

    Optional<EntryEntity> head(String log) {
        return find("log = ?1 order by seq desc", log).page(Page.ofSize(1)).firstResultOptional();
    }

    List<EntryEntity> from(String log, long seq, int limit) {
        return find("log = ?1 and seq >= ?2 order by seq", log, seq)
                .page(Page.ofSize(limit))
                .list();
    }

    /** The leaf hashes of the first entries of a log, in its order. */
    List<Digest> leaves(String log, long size) {
        return getEntityManager()
                .createQuery(
                        "select entry.leafHash from EntryEntity entry where entry.log = :log and entry.seq < :size"
                                + " order by entry.seq",
                        String.class)
                .setParameter("log", log)
                .setParameter("size", size)
                .getResultStream()
                .map(Digest::ofHex)
                .toList();
    }
}
