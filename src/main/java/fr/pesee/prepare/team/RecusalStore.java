package fr.pesee.prepare.team;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class RecusalStore implements PanacheRepositoryBase<RecusalEntity, RecusalKey> {
    boolean isRecused(String subject, UUID tender) {
        return findByIdOptional(new RecusalKey(tender, subject)).isPresent();
    }
}
