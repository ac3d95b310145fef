package fr.pesee.ground.ledger;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PayloadStore implements PanacheRepositoryBase<PayloadEntity, EntryKey> {}
