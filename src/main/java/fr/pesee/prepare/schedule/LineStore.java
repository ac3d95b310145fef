package fr.pesee.prepare.schedule;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class LineStore implements PanacheRepositoryBase<LineEntity, LineKey> {
    Schedule of(UUID tender, int lot) {
        List<ScheduleLine> lines = list("tender = ?1 and lot = ?2 order by position", tender, lot).stream()
                .map(LineEntity::line)
                .toList();
        return new Schedule(lines);
    }

    void replace(UUID tender, int lot, Schedule schedule) {
        delete("tender = ?1 and lot = ?2", tender, lot);
        flush();
        getEntityManager().clear();
        int position = 0;
        for (ScheduleLine line : schedule.lines()) {
            persist(LineEntity.of(tender, lot, position++, line));
        }
    }

    void add(UUID tender, int lot, ScheduleLine line) {
        int last = find("tender = ?1 and lot = ?2 order by position desc", tender, lot)
                .firstResultOptional()
                .map(row -> row.position)
                .orElse(-1);
        persist(LineEntity.of(tender, lot, last + 1, line));
    }

    /** Puts a line where another one stood, which it replaces. */
    void put(UUID tender, int lot, String was, ScheduleLine line) {
        LineEntity row = findById(new LineKey(tender, lot, was));
        if (was.equals(line.code())) {
            row.fill(line);
            return;
        }
        delete(row);
        persist(LineEntity.of(tender, lot, row.position, line));
    }

    void remove(UUID tender, int lot, String code) {
        deleteById(new LineKey(tender, lot, code));
    }
}
