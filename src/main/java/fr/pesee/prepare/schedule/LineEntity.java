package fr.pesee.prepare.schedule;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;

/** A schedule line as stored. */
@Entity
@IdClass(LineKey.class)
@Table(schema = "prepare", name = "schedule_line")
class LineEntity {
    @Id
    UUID tender;

    @Id
    int lot;

    @Id
    String code;

    int position;
    String label;
    String unit;
    BigDecimal quantity;
    String criterion;

    static LineEntity of(UUID tender, int lot, int position, ScheduleLine line) {
        LineEntity row = new LineEntity();
        row.tender = tender;
        row.lot = lot;
        row.code = line.code();
        row.position = position;
        row.fill(line);
        return row;
    }

    void fill(ScheduleLine line) {
        label = line.label();
        unit = line.unit();
        quantity = line.quantity();
        criterion = line.criterion();
    }

    ScheduleLine line() {
        return new ScheduleLine(code, label, unit, quantity, criterion);
    }
}
