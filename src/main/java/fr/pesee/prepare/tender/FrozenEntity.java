package fr.pesee.prepare.tender;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What publication froze, as stored. */
@Entity
@Immutable
@IdClass(FrozenEntity.Key.class)
@Table(schema = "prepare", name = "frozen_part")
class FrozenEntity {
    /** What names one frozen part. */
    record Key(UUID tender, int lot, String name) implements Serializable {}

    @Id
    UUID tender;

    @Id
    int lot;

    @Id
    String name;

    String content;
    String digest;
    long entry;
}
