package fr.pesee.ground.party;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PersonStore implements PanacheRepositoryBase<PersonEntity, String> {}
