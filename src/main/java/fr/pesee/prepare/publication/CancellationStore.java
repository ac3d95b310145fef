package fr.pesee.prepare.publication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class CancellationStore implements PanacheRepositoryBase<CancellationEntity, CancellationEntity.Key> {
    List<Cancellation> of(UUID tender) {
        return list("tender = ?1 order by lot", tender).stream()
                .map(row -> new Cancellation(row.lot, row.ground, row.reason, row.at))
                .toList();
    }
}
