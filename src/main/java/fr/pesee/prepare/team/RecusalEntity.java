package fr.pesee.prepare.team;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A person set aside from one tender, with the reason (RULE-82). */
@Entity
@IdClass(RecusalEntity.Key.class)
@Table(schema = "prepare", name = "recusal")
class RecusalEntity {
    @Id
    UUID tender;

    @Id
    String subject;

    String reason;
    Instant recordedAt;

    /** What names one recusal. */
    record Key(UUID tender, String subject) implements Serializable {}
}
