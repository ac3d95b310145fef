package fr.pesee.receive.opening;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class BidMeasureStore implements PanacheRepositoryBase<BidMeasureEntity, BidMeasureKey> {}
