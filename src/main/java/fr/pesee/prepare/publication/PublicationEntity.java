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
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** One version of what a tender announces, as stored. */
@Entity
@DynamicUpdate
@IdClass(PublicationEntity.Key.class)
@Table(schema = "prepare", name = "publication")
class PublicationEntity {
    /** What names one version. */
    record Key(UUID tender, int version) implements Serializable {}

    @Id
    UUID tender;

    @Id
    int version;

    @Enumerated(EnumType.STRING)
    PublishedVersion.Kind kind;

    Instant at;
    Instant deadline;

    @Nullable
    String reason;

    @Nullable
    String deadlineKept;

    /** The tender's facts as canonical JSON; null for what was published before they were kept apart. */
    @Nullable
    String facts;

    /** The version whose parts are in force with it: its own, unless only the deadline moved. */
    int frozen;

    long entry;
    boolean latest;
    boolean reopened;
}
