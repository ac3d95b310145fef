package fr.pesee.prepare.grid;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class GridStore implements PanacheRepositoryBase<GridEntity, GridKey> {
    Optional<GridEntity> of(UUID tender, int lot) {
        return findByIdOptional(new GridKey(tender, lot));
    }
}
