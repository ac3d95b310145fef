package fr.pesee.ground.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "ground", name = "incident")
class IncidentEntity {
    @Id
    UUID id;

    @Column(updatable = false)
    long number;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    IncidentKind kind;

    @Column(updatable = false)
    Instant beganAt;

    Instant lastAt;

    @Nullable
    Instant endedAt;

    long occurrences;

    @Nullable
    @Column(updatable = false)
    Long milliseconds;

    @Nullable
    @Column(updatable = false)
    String detail;

    Spell spell() {
        return new Spell(kind, beganAt, lastAt, occurrences, milliseconds);
    }

    Incident incident() {
        return new Incident(id, number, kind, beganAt, endedAt, occurrences, milliseconds, detail);
    }
}
