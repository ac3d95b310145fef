package fr.pesee.prepare.tender;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class LotStore implements PanacheRepositoryBase<LotEntity, LotKey> {
    List<LotEntity> of(UUID tender) {
        return list("tender = ?1 order by number", tender);
    }

    List<LotEntity> of(Collection<UUID> tenders) {
        return list("tender in ?1 order by tender, number", tenders);
    }
}
