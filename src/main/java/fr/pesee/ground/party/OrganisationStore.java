package fr.pesee.ground.party;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class OrganisationStore implements PanacheRepositoryBase<OrganisationEntity, UUID> {

    /**
     * Holds all organisations until the transaction ends, so that two acts that meet are done one after the other; they
     * are rare, and their entries wait for one another in any case.
     */
    void hold() {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))) AS held")
                .setParameter("name", "organisations")
                .getSingleResult();
    }

    List<OrganisationEntity> all(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    Optional<OrganisationEntity> of(String subject) {
        return find(
                        "select one from OrganisationEntity one, MembershipEntity person"
                                + " where person.organisation = one.id and person.subject = ?1",
                        subject)
                .firstResultOptional();
    }
}
