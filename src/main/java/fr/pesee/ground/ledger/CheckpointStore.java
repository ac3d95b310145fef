package fr.pesee.ground.ledger;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class CheckpointStore implements PanacheRepositoryBase<CheckpointEntity, CheckpointEntity.Key> {
    Optional<CheckpointEntity> last(String log) {
        return find("log = ?1 order by size desc", log).firstResultOptional();
    }

    List<CheckpointEntity> of(String log) {
        return list("log = ?1 order by size", log);
    }

    /** The logs that hold entries beyond their last checkpoint. */
    @SuppressWarnings("unchecked")
    List<String> behind() {
        return getEntityManager().createNativeQuery("""
                        SELECT heads.log
                        FROM (SELECT log, max(seq) + 1 AS size FROM ground.ledger_entry GROUP BY log) heads
                        LEFT JOIN (SELECT log, max(size) AS size FROM ground.checkpoint GROUP BY log) covered
                               ON covered.log = heads.log
                        WHERE covered.size IS NULL OR covered.size < heads.size
                        ORDER BY heads.log""").getResultList();
    }
}
