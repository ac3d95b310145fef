package fr.pesee.receive.opening;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class BidPriceStore implements PanacheRepositoryBase<BidPriceEntity, BidPriceKey> {}
