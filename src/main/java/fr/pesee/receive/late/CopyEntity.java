package fr.pesee.receive.late;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A backup copy as stored. */
@Entity
@Immutable
@Table(schema = "receive", name = "backup_copy")
class CopyEntity {
    @Id
    UUID id;

    UUID tender;
    int lot;
    int number;
    String bidder;

    @Nullable
    String identifier;

    Instant receivedAt;
    String carrier;
    boolean labelled;
    Instant registeredAt;
    String registrar;
    String entry;

    BackupCopy copy(Instant deadline, List<CopyProposal> proposals) {
        return new BackupCopy(
                number,
                bidder,
                identifier,
                receivedAt,
                CopyCarrier.valueOf(carrier),
                labelled,
                receivedAt.isAfter(deadline),
                registeredAt,
                registeredAt.isAfter(deadline),
                entry.startsWith("deposits/") ? null : entry,
                proposals,
                null);
    }
}
