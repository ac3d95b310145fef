package fr.pesee.prepare.documents;

import fr.pesee.ground.ledger.EntryReference;
import fr.pesee.prepare.tender.Tender;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A version of a document as stored. */
@Entity
@Immutable
@IdClass(VersionEntity.Key.class)
@Table(schema = "prepare", name = "document_version")
class VersionEntity {
    /** What names one version. */
    record Key(UUID tender, int document, int number) implements Serializable {}

    @Id
    UUID tender;

    @Id
    int document;

    @Id
    int number;

    String fileName;
    String mediaType;
    long size;
    String digest;
    Instant receivedAt;
    long entry;

    DocumentVersion version() {
        return new DocumentVersion(
                number,
                fileName,
                mediaType,
                size,
                digest,
                receivedAt,
                new EntryReference(Tender.log(tender), entry).toString());
    }
}
