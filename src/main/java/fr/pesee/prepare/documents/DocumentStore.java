package fr.pesee.prepare.documents;

import fr.pesee.ground.ledger.EntryReference;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class DocumentStore implements PanacheRepositoryBase<DocumentEntity, DocumentEntity.Key> {

    /** All documents of a tender by number, those that were removed among them. */
    List<TenderDocument> all(UUID tender) {
        Map<Integer, List<DocumentVersion>> versions = getEntityManager()
                .createQuery("from VersionEntity where tender = ?1 order by number desc", VersionEntity.class)
                .setParameter(1, tender)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.document, Collectors.mapping(VersionEntity::version, Collectors.toList())));
        return list("tender = ?1 order by number", tender).stream()
                .map(row -> row.document(versions.getOrDefault(row.number, List.of())))
                .toList();
    }

    Optional<TenderDocument> one(UUID tender, int number) {
        return all(tender).stream().filter(document -> document.id() == number).findFirst();
    }

    List<DocumentEntity> rows(UUID tender) {
        return list("tender = ?1 order by number", tender);
    }

    Optional<DocumentEntity> row(UUID tender, int number) {
        return findByIdOptional(new DocumentEntity.Key(tender, number));
    }

    /** The version that a document has now. */
    void keep(DocumentEntity document, DocumentEvent.File file, Instant at, EntryReference entry) {
        VersionEntity row = new VersionEntity();
        row.tender = document.tender;
        row.document = document.number;
        row.number = document.current;
        row.fileName = file.name();
        row.mediaType = file.mediaType();
        row.size = file.size();
        row.digest = file.sha256();
        row.receivedAt = at;
        row.entry = entry.seq();
        getEntityManager().persist(row);
    }
}
