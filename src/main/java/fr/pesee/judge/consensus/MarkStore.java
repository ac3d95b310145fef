package fr.pesee.judge.consensus;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class MarkStore implements PanacheRepositoryBase<MarkEntity, MarkKey> {
    List<MarkEntity> of(UUID tender, int lot, int first, int last) {
        return list(
                "tender = ?1 and lot = ?2 and bid between ?3 and ?4 order by bid, criterion", tender, lot, first, last);
    }
}
