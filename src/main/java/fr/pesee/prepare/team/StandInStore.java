package fr.pesee.prepare.team;

import fr.pesee.ground.access.Function;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class StandInStore implements PanacheRepositoryBase<StandInEntity, UUID> {
    List<StandInEntity> of(UUID tender) {
        return list("tender = ?1 and removedAt is null order by namedAt, id", tender);
    }

    Optional<StandInEntity> of(UUID tender, String holder, Function function) {
        return find("tender = ?1 and holder = ?2 and function = ?3 and removedAt is null", tender, holder, function)
                .firstResultOptional();
    }

    /** Ended ones too. The function as written, since a name that is none must not hinder reading the others. */
    List<TeamHistory.StandIn> history(UUID tender) {
        return getEntityManager()
                .createQuery(
                        "select holder, cast(function as string), subject, namedAt, removedAt from StandInEntity"
                                + " where tender = :tender",
                        Object[].class)
                .setParameter("tender", tender)
                .getResultStream()
                .map(row -> new TeamHistory.StandIn(
                        (String) row[0], (String) row[1], (String) row[2], (Instant) row[3], (Instant) row[4]))
                .toList();
    }

    void name(UUID tender, String holder, Function function, String subject, Instant at) {
        StandInEntity row = new StandInEntity();
        row.id = UUID.randomUUID();
        row.tender = tender;
        row.holder = holder;
        row.function = function;
        row.subject = subject;
        row.namedAt = at;
        persist(row);
    }

    void end(UUID tender, String holder, Function function, Instant at) {
        of(tender, holder, function).ifPresent(row -> row.removedAt = at);
    }
}
