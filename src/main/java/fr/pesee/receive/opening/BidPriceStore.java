package fr.pesee.receive.opening;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class BidPriceStore implements PanacheRepositoryBase<BidPriceEntity, BidPriceKey> {
    List<BidPriceEntity> of(UUID tender, int lot, int first, int last) {
        return list("tender = ?1 and lot = ?2 and bid between ?3 and ?4", tender, lot, first, last);
    }
}
