package fr.pesee.prepare.documents;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A document as stored. */
@Entity
@IdClass(DocumentEntity.Key.class)
@Table(schema = "prepare", name = "document")
class DocumentEntity {
    /** What names one document. */
    record Key(UUID tender, int number) implements Serializable {}

    @Id
    UUID tender;

    @Id
    int number;

    @Enumerated(EnumType.STRING)
    DocumentKind kind;

    String title;

    @Nullable
    Integer lot;

    String language;
    int version;
    int current;

    @Nullable
    Instant removedAt;

    long revision;

    void describe(DocumentDraft draft) {
        kind = draft.kindNamed();
        title = draft.titleGiven();
        lot = draft.lotNumber();
        language = draft.language();
    }

    /** Goes on to its next version, which then counts. */
    int next() {
        version++;
        current = version;
        return version;
    }

    /** Becomes again what is published of it. */
    void restore(PublishedDocument published) {
        kind = published.kind();
        title = published.title();
        lot = published.lot();
        language = published.language();
        current = published.version();
        removedAt = null;
        revision++;
    }

    private List<DocumentVersion> currentFirst(List<DocumentVersion> versions) {
        return Stream.concat(
                        versions.stream().filter(one -> one.number() == current),
                        versions.stream().filter(one -> one.number() != current))
                .toList();
    }

    DocumentEvent.Description description() {
        return new DocumentEvent.Description(kind, title, lot, language);
    }

    TenderDocument document(List<DocumentVersion> versions) {
        return new TenderDocument(
                number, kind, title, lot, language, removedAt != null, revision, currentFirst(versions));
    }
}
