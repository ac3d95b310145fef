package fr.pesee.prepare.team;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class RecusalStore implements PanacheRepositoryBase<RecusalEntity, RecusalEntity.Key> {
    boolean isRecused(String subject, UUID tender) {
        return findByIdOptional(new RecusalEntity.Key(tender, subject)).isPresent();
    }

    List<RecusalEntity> of(UUID tender) {
        return list("tender = ?1 order by recordedAt, subject", tender);
    }

    Set<UUID> tendersOf(String subject) {
        return list("subject", subject).stream().map(row -> row.tender).collect(Collectors.toUnmodifiableSet());
    }
}
