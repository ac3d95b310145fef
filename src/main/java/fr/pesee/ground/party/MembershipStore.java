package fr.pesee.ground.party;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class MembershipStore implements PanacheRepositoryBase<MembershipEntity, String> {

    /** Who acts for an organisation, who came first at the beginning. */
    List<MembershipEntity> of(UUID organisation) {
        return list("organisation = ?1 order by place", organisation);
    }
}
