package fr.pesee.prepare.tender;

import fr.pesee.ground.access.Phase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** A lot as stored. */
@Entity
@IdClass(LotEntity.Key.class)
@Table(schema = "prepare", name = "lot")
class LotEntity {
    @Id
    UUID tender;

    @Id
    int number;

    String title;

    @Enumerated(EnumType.STRING)
    Phase phase;

    /** What names a lot. */
    record Key(UUID tender, int number) implements Serializable {}

    static LotEntity of(UUID tender, Lot lot) {
        LotEntity row = new LotEntity();
        row.tender = tender;
        row.number = lot.number();
        row.title = lot.title();
        row.phase = lot.phase();
        return row;
    }

    Lot lot() {
        return new Lot(number, title, phase);
    }
}
