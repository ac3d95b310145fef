package fr.pesee.receive.draw;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one witness has announced and given. */
@Entity
@IdClass(WitnessEntity.Key.class)
@Table(schema = "receive", name = "draw_number")
class WitnessEntity {
    /** What names a witness in a tender. */
    record Key(UUID tender, String subject) implements Serializable {}

    @Id
    UUID tender;

    @Id
    String subject;

    String commitment;
    Instant committedAt;
    long entry;

    @Nullable
    String number;

    @Nullable
    Instant givenAt;

    @Nullable
    String excused;

    @Nullable
    Instant excusedAt;

    Witness.Number told() {
        return new Witness.Number(commitment, committedAt, entry, number, givenAt, excused, excusedAt);
    }
}
