package fr.pesee.award.ranking;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class RecommendationStore implements PanacheRepositoryBase<RecommendationEntity, RecommendationKey> {
    Optional<RecommendationEntity> last(UUID tender, int lot) {
        return find("tender = ?1 and lot = ?2 order by version desc", tender, lot)
                .firstResultOptional();
    }
}
