package fr.pesee.prepare.publication;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That nothing follows in a lot, as stored. */
@Entity
@Immutable
@IdClass(CancellationEntity.Key.class)
@Table(schema = "prepare", name = "cancellation")
class CancellationEntity {
    /** What names a cancelled lot. */
    record Key(UUID tender, int lot) implements Serializable {}

    @Id
    UUID tender;

    @Id
    int lot;

    @Enumerated(EnumType.STRING)
    Ground ground;

    String reason;
    Instant at;
    long entry;
}
