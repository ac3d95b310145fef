package fr.pesee.receive.draw;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class DrawStore implements PanacheRepositoryBase<WitnessEntity, WitnessEntity.Key> {
    List<WitnessEntity> of(UUID tender) {
        return list("tender", tender);
    }

    List<WitnessEntity> of(Collection<UUID> tenders) {
        return tenders.isEmpty() ? List.of() : list("tender in ?1", tenders);
    }

    Optional<WitnessEntity> one(UUID tender, String subject) {
        return findByIdOptional(new WitnessEntity.Key(tender, subject));
    }
}
