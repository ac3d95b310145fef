package fr.pesee.prepare.team;

import fr.pesee.ground.access.Function;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class AssignmentStore implements PanacheRepositoryBase<AssignmentEntity, UUID> {
    List<AssignmentEntity> of(UUID tender) {
        return list("tender = ?1 and withdrawnAt is null order by assignedAt, id", tender);
    }

    /** Withdrawn ones too. The function as written, since a name that is none must not hinder reading the others. */
    List<TeamHistory.Held> history(UUID tender) {
        return getEntityManager()
                .createQuery(
                        "select subject, cast(function as string), assignedAt, withdrawnAt from AssignmentEntity"
                                + " where tender = :tender",
                        Object[].class)
                .setParameter("tender", tender)
                .getResultStream()
                .map(row -> new TeamHistory.Held((String) row[0], (String) row[1], (Instant) row[2], (Instant) row[3]))
                .toList();
    }

    Set<Function> heldBy(String subject, UUID tender) {
        return list("tender = ?1 and subject = ?2 and withdrawnAt is null", tender, subject).stream()
                .map(row -> row.function)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What they hold in each tender. */
    Map<UUID, Set<Function>> heldBy(String subject) {
        return list("subject = ?1 and withdrawnAt is null", subject).stream()
                .collect(Collectors.groupingBy(
                        row -> row.tender, Collectors.mapping(row -> row.function, Collectors.toSet())));
    }

    Set<UUID> tendersOf(String subject) {
        return list("subject = ?1 and withdrawnAt is null", subject).stream()
                .map(row -> row.tender)
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<String> holders() {
        return Set.copyOf(getEntityManager()
                .createQuery("select distinct subject from AssignmentEntity where withdrawnAt is null", String.class)
                .getResultList());
    }
}
