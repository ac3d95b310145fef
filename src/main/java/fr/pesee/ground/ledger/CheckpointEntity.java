package fr.pesee.ground.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A checkpoint as stored. */
@Entity
@Immutable
@IdClass(CheckpointEntity.Key.class)
@Table(schema = "ground", name = "checkpoint")
class CheckpointEntity {
    @Id
    String log;

    @Id
    long size;

    Instant madeAt;
    byte[] peaks;
    String note;

    record Key(String log, long size) implements Serializable {}

    CompactRange range() {
        return CompactRange.ofPeakBytes(size, peaks);
    }
}
