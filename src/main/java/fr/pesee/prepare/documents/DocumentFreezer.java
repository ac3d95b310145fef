package fr.pesee.prepare.documents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.pesee.prepare.publication.Frozen;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.rule.exact.CanonicalJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What publication freezes of the documents. Parts belong to lots: a document of the whole tender stands in the part of
 * each lot, so that whoever reads one lot's part reads all that concerns it.
 */
@ApplicationScoped
class DocumentFreezer implements Frozen {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DocumentStore store;
    private final InstantSource clock;

    DocumentFreezer(DocumentStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The form of a part. */
    private record Listed(List<PublishedDocument> documents) {}

    @Override
    public List<Part> freeze(Tender tender) {
        List<TenderDocument> inForce = store.all(tender.id()).stream()
                .filter(document -> !document.removed())
                .toList();
        return tender.lots().stream()
                .map(lot -> new Part(
                        lot.number(),
                        Documents.PART,
                        write(inForce.stream()
                                .filter(document -> document.concerns(lot.number()))
                                .toList())))
                .toList();
    }

    /** What was added meanwhile is taken out again; what was changed or taken out is again as published. */
    @Override
    public void restore(Tender tender, List<Part> parts) {
        Map<Integer, PublishedDocument> published = new HashMap<>();
        parts.stream()
                .filter(part -> part.name().equals(Documents.PART))
                .flatMap(part -> read(part.content()).stream())
                .forEach(document -> published.put(document.id(), document));
        Instant now = tender.clock().at(clock.instant());
        for (DocumentEntity row : store.rows(tender.id())) {
            PublishedDocument before = published.get(row.number);
            if (before != null) {
                row.restore(before);
            } else if (row.removedAt == null) {
                row.removedAt = now;
                row.revision++;
            }
        }
        store.flush();
    }

    static String write(List<TenderDocument> documents) {
        return CanonicalJson.write(Map.of(
                "documents", documents.stream().map(DocumentFreezer::facts).toList()));
    }

    static List<PublishedDocument> read(String frozen) {
        try {
            return JSON.readValue(frozen, Listed.class).documents();
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("not frozen documents", unreadable);
        }
    }

    /** Sizes are strings: canonical JSON here has no number beyond {@code int}. */
    private static Map<String, @Nullable Object> facts(TenderDocument document) {
        DocumentVersion version = document.latest();
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("id", document.id());
        facts.put("kind", document.kind().name());
        facts.put("title", document.title());
        facts.put("lot", document.lot());
        facts.put("language", document.language());
        facts.put("version", version.number());
        facts.put("fileName", version.fileName());
        facts.put("mediaType", version.mediaType());
        facts.put("size", Long.toString(version.size()));
        facts.put("sha256", version.sha256());
        return facts;
    }
}
