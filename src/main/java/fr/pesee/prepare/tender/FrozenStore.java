package fr.pesee.prepare.tender;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class FrozenStore implements PanacheRepositoryBase<FrozenEntity, FrozenEntity.Key> {

    /** Digest and entry of a part: its content can be large, and is not read. */
    Optional<FrozenSeal> seal(FrozenEntity.Key key) {
        return find("tender = ?1 and lot = ?2 and name = ?3", key.tender(), key.lot(), key.name())
                .project(FrozenSeal.class)
                .firstResultOptional();
    }

    /** The two columns. */
    record FrozenSeal(String digest, long entry) {}
}
