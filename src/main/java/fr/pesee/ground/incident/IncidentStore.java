package fr.pesee.ground.incident;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class IncidentStore implements PanacheRepositoryBase<IncidentEntity, UUID> {
    private static final String NEWEST_FIRST = " order by beganAt desc, number desc";

    /** Lets one writer at a time in, until the transaction ends. Gives the last beat; empty for none yet. */
    Optional<Instant> hold() {
        Object at = getEntityManager()
                .createNativeQuery("SELECT at FROM ground.beat FOR UPDATE", Instant.class)
                .getSingleResultOrNull();
        return Optional.ofNullable((Instant) at);
    }

    void beat(Instant at) {
        getEntityManager()
                .createNativeQuery("UPDATE ground.beat SET at = :at")
                .setParameter("at", at)
                .executeUpdate();
    }

    Instant databaseTime() {
        return (Instant) getEntityManager()
                .createNativeQuery("SELECT clock_timestamp()", Instant.class)
                .getSingleResult();
    }

    /** {@link #hold} has been called. */
    long nextNumber() {
        Number last = (Number) getEntityManager()
                .createNativeQuery("SELECT coalesce(max(number), 0) FROM ground.incident", Long.class)
                .getSingleResult();
        return last.longValue() + 1;
    }

    List<IncidentEntity> lasting() {
        return list("endedAt is null");
    }

    Optional<IncidentEntity> lasting(IncidentKind kind) {
        return find("kind = ?1 and endedAt is null", kind).firstResultOptional();
    }

    List<IncidentEntity> between(Instant from, Instant until) {
        return list("beganAt <= ?2 and (endedAt is null or endedAt >= ?1) order by beganAt, number", from, until);
    }

    /** The newest of these kinds that overlaps. */
    Optional<IncidentEntity> last(Collection<IncidentKind> kinds, Instant from, Instant until) {
        return find(
                        "kind in ?3 and beganAt <= ?2 and (endedAt is null or endedAt >= ?1)" + NEWEST_FIRST,
                        from,
                        until,
                        kinds)
                .firstResultOptional();
    }

    List<IncidentEntity> newest(int from, int most) {
        return getEntityManager()
                .createQuery("from IncidentEntity" + NEWEST_FIRST, IncidentEntity.class)
                .setFirstResult(from)
                .setMaxResults(most)
                .getResultList();
    }

    /** The last ones to be written down, below this number. */
    List<IncidentEntity> before(long number, int most) {
        return find("number < ?1 order by number desc", number).page(0, most).list();
    }
}
