package fr.pesee.prepare.schedule;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class VersionStore implements PanacheRepositoryBase<ScheduleEntity, LotKey> {
    /** The version of a schedule; 0 before its first edit. */
    long of(UUID tender, int lot) {
        return findByIdOptional(new LotKey(tender, lot)).map(row -> row.version).orElse(0L);
    }

    void raise(UUID tender, int lot) {
        ScheduleEntity row = findByIdOptional(new LotKey(tender, lot)).orElseGet(() -> fresh(tender, lot));
        row.version++;
        persist(row);
    }

    private static ScheduleEntity fresh(UUID tender, int lot) {
        ScheduleEntity row = new ScheduleEntity();
        row.tender = tender;
        row.lot = lot;
        return row;
    }
}
