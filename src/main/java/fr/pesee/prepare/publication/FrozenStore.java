package fr.pesee.prepare.publication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class FrozenStore implements PanacheRepositoryBase<FrozenEntity, FrozenEntity.Key> {
    private static final String IN_FORCE =
            "from FrozenEntity p, PublicationEntity v where p.tender = ?1 and p.lot = ?2 "
                    + "and p.name = ?3 and v.tender = p.tender and v.frozen = p.version and v.latest";

    private static final String SETTLED = IN_FORCE + " and not v.reopened";

    /** Digest and entry of a part: its content can be large, and is not read. */
    Optional<FrozenSeal> seal(UUID tender, int lot, String name) {
        return getEntityManager()
                .createQuery("select p.digest, p.entry " + SETTLED, FrozenSeal.class)
                .setParameter(1, tender)
                .setParameter(2, lot)
                .setParameter(3, name)
                .getResultStream()
                .findFirst();
    }

    /** The two columns. */
    record FrozenSeal(String digest, long entry) {}

    /** The part as it stands, unless that is being rectified. */
    Optional<FrozenEntity> part(UUID tender, int lot, String name) {
        return find("select p " + SETTLED, tender, lot, name);
    }

    /** The part in force, whatever is being prepared. */
    Optional<FrozenEntity> announced(UUID tender, int lot, String name) {
        return find("select p " + IN_FORCE, tender, lot, name);
    }

    private Optional<FrozenEntity> find(String query, UUID tender, int lot, String name) {
        return getEntityManager()
                .createQuery(query, FrozenEntity.class)
                .setParameter(1, tender)
                .setParameter(2, lot)
                .setParameter(3, name)
                .getResultStream()
                .findFirst();
    }

    /** Everything that one version froze. */
    List<FrozenEntity> of(UUID tender, int version) {
        return list("tender = ?1 and version = ?2 order by lot, name", tender, version);
    }
}
