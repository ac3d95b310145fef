package fr.pesee.receive.group;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The rows of confirmations. */
@ApplicationScoped
class ConfirmationStore implements PanacheRepositoryBase<ConfirmationEntity, ConfirmationKey> {

    /** Lets one request at a time confirm for this organisation in this lot, until its transaction ends. */
    void enter(UUID tender, int lot, UUID organisation) {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(:id, 2))) AS entered")
                .setParameter("id", tender + " " + lot + " " + organisation)
                .getSingleResult();
    }

    /** All of a lot, in the order of their entries. */
    List<ConfirmationEntity> of(UUID tender, int lot) {
        return list("tender = ?1 and lot = ?2 order by entry", tender, lot);
    }

    /** Those of an organisation, in the order of their entries. */
    List<ConfirmationEntity> of(UUID tender, int lot, UUID organisation) {
        return list("tender = ?1 and lot = ?2 and organisation = ?3 order by entry", tender, lot, organisation);
    }
}
