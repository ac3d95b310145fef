package fr.pesee.prepare.team;

import fr.pesee.ground.access.Function;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class AssignmentStore implements PanacheRepositoryBase<AssignmentEntity, UUID> {
    List<AssignmentEntity> of(UUID tender) {
        return list("tender = ?1 and withdrawnAt is null order by assignedAt, id", tender);
    }

    Set<Function> heldBy(String subject, UUID tender) {
        return list("tender = ?1 and subject = ?2 and withdrawnAt is null", tender, subject).stream()
                .map(row -> row.function)
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<UUID> tendersOf(String subject) {
        return list("subject = ?1 and withdrawnAt is null", subject).stream()
                .map(row -> row.tender)
                .collect(Collectors.toUnmodifiableSet());
    }
}
