package fr.pesee.prepare.tender;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class LotStore implements PanacheRepositoryBase<LotEntity, LotEntity.Key> {
    List<LotEntity> of(UUID tender) {
        return list("tender = ?1 order by number", tender);
    }

    List<LotEntity> of(Collection<UUID> tenders) {
        return list("tender in ?1 order by tender, number", tenders);
    }

    /** Keeps every other act out of a lot until the transaction ends. */
    void hold(UUID tender, int number) {
        findById(new LotEntity.Key(tender, number), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Keeps every other act out of all lots, taken in one order so that no two wait for each other. */
    void holdAll(UUID tender) {
        find("tender = ?1 order by number", tender)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Changes the phase where it is still the one that the transition starts from. */
    boolean move(UUID tender, int number, Lifecycle.Transition transition) {
        LotEntity lot = findById(new LotEntity.Key(tender, number), LockModeType.PESSIMISTIC_WRITE);
        getEntityManager().refresh(lot);
        if (lot.phase != transition.from()) {
            return false;
        }
        lot.phase = transition.to();
        flush();
        return true;
    }
}
