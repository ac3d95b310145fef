package fr.pesee.receive.ceremony;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** That deposits of a lot were unsealed in a sitting, as stored, and its minutes once they are taken. */
@Entity
@DynamicUpdate
@IdClass(UnsealingEntity.Key.class)
@Table(schema = "receive", name = "unsealing")
class UnsealingEntity {
    /** What names one. */
    record Key(UUID tender, int lot, int sitting) implements Serializable {}

    @Id
    UUID tender;

    @Id
    int lot;

    @Id
    int sitting;

    @Enumerated(EnumType.STRING)
    Ceremony.Scope scope;

    Instant unsealedAt;
    String given;
    long entry;

    @Nullable
    String minutes;

    @Nullable
    Long minutesEntry;
}
