package fr.pesee.prepare.schedule;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A file that was read and awaits its officer's confirmation: one for each officer and lot. */
@Entity
@IdClass(ImportKey.class)
@Table(schema = "prepare", name = "schedule_import")
class ImportEntity {
    @Id
    UUID tender;

    @Id
    int lot;

    @Id
    String officer;

    UUID id;
    String content;
    long seen;
    Instant madeAt;

    static ImportEntity of(ImportKey key) {
        ImportEntity row = new ImportEntity();
        row.tender = key.tender();
        row.lot = key.lot();
        row.officer = key.officer();
        return row;
    }
}
