package fr.pesee.prepare.publication;

import fr.pesee.ground.ledger.EntryReference;
import fr.pesee.prepare.tender.Tender;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PublicationStore implements PanacheRepositoryBase<PublicationEntity, PublicationEntity.Key> {
    /** The version in force; empty before publication. */
    Optional<PublicationEntity> latest(UUID tender) {
        return find("tender = ?1 and latest", tender).firstResultOptional();
    }

    /** The versions in force of these tenders. */
    List<PublicationEntity> inForce(Collection<UUID> tenders) {
        return tenders.isEmpty() ? List.of() : list("tender in ?1 and latest", tenders);
    }

    /** All versions, the last one first. */
    List<PublishedVersion> history(UUID tender) {
        return list("tender = ?1 order by version desc", tender).stream()
                .map(row -> new PublishedVersion(
                        row.version,
                        row.kind,
                        row.at,
                        row.deadline,
                        row.reason,
                        row.deadlineKept,
                        new EntryReference(Tender.log(tender), row.entry)))
                .toList();
    }

    /** The versions in force of the tenders ever published but for these, the tender published last first. */
    List<PublicationEntity> published(Collection<UUID> butFor, int skip, int limit) {
        return getEntityManager()
                .createQuery(
                        "select v from PublicationEntity v, PublicationEntity first where v.latest "
                                + "and first.version = 1 and first.tender = v.tender and v.tender not in (:without) "
                                + "order by first.at desc, v.tender",
                        PublicationEntity.class)
                .setParameter("without", butFor)
                .setFirstResult(skip)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Puts a version in the place of the one before it. */
    void supersede(PublicationEntity row) {
        latest(row.tender).ifPresent(before -> {
            before.latest = false;
            before.reopened = false;
            flush();
        });
        row.latest = true;
        persistAndFlush(row);
    }
}
