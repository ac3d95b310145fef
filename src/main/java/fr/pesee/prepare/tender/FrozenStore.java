package fr.pesee.prepare.tender;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class FrozenStore implements PanacheRepositoryBase<FrozenEntity, FrozenEntity.Key> {}
