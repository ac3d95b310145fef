package fr.pesee.prepare.documents;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.ledger.EntryReference;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.problem.RequestProblem;
import fr.pesee.ground.problem.SeenVersion;
import fr.pesee.ground.storage.Blobs;
import fr.pesee.ground.storage.Delivery;
import fr.pesee.prepare.publication.Publications;
import fr.pesee.prepare.tender.OpenTender;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.prepare.tender.Tenders;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The door of the consultation's documents: add, replace, describe, remove, read, and what the public may have. */
@ApplicationScoped
public class Documents {
    /** The name under which publication freezes the documents of a lot. */
    public static final String PART = "documents";

    private static final int MOST = 500;

    private final DocumentStore store;
    private final DocumentFiles files;
    private final Blobs blobs;
    private final Tenders tenders;
    private final Publications publications;
    private final Ledger ledger;

    Documents(
            DocumentStore store,
            DocumentFiles files,
            Blobs blobs,
            Tenders tenders,
            Publications publications,
            Ledger ledger) {
        this.store = store;
        this.files = files;
        this.blobs = blobs;
        this.tenders = tenders;
        this.publications = publications;
        this.ledger = ledger;
    }

    /**
     * All documents of a tender by number, those that were removed among them.
     *
     * @throws Refused when the actor may not read them
     */
    public List<TenderDocument> read(Actor actor, UUID tender) {
        tenders.look(Operation.READ_DOCUMENTS, actor, tender);
        return store.all(tender);
    }

    /**
     * One document.
     *
     * @throws Refused when the actor may not read it, or there is none of this number
     */
    public TenderDocument read(Actor actor, UUID tender, int number) {
        tenders.look(Operation.READ_DOCUMENTS, actor, tender);
        return store.one(tender, number).orElseThrow(Documents::unknown);
    }

    /**
     * The file of one version, also of a document that was removed.
     *
     * @throws Refused when the actor may not read it, or there is no such version
     */
    public Delivery.Offer offer(Actor actor, UUID tender, int number, int version) {
        DocumentVersion found = read(actor, tender, number).version(version).orElseThrow(Documents::unknown);
        Digest digest = Digest.ofHex(found.sha256());
        blobs.requireAll(List.of(digest));
        return new Delivery.Offer(found.fileName(), found.mediaType(), digest, found.size());
    }

    /**
     * The documents in force as publication froze them, by number: all that anyone may know of them. Empty for a tender
     * that is not published, and where there is none.
     */
    public List<PublishedDocument> published(UUID tender) {
        TreeMap<Integer, PublishedDocument> all = new TreeMap<>();
        publications.parts(tender).stream()
                .filter(part -> part.name().equals(PART))
                .map(part -> DocumentFreezer.read(part.content()))
                .flatMap(Collection::stream)
                .forEach(document -> all.put(document.id(), document));
        return List.copyOf(all.values());
    }

    /**
     * Adds a document with its first version.
     *
     * @throws Refused with everything wrong with it
     */
    public TenderDocument add(Actor actor, UUID id, DocumentDraft draft, @Nullable Upload upload) {
        Tender tender = tenders.look(Operation.EDIT_DOCUMENTS, actor, id).tender();
        Findings findings = draft.findings(tender);
        try (DocumentFiles.Received received = files.receive(upload, findings)) {
            return inTransaction(actor, id, (open, documents) -> {
                int number =
                        documents.stream().mapToInt(TenderDocument::id).max().orElse(0) + 1;
                if (number > MOST) {
                    throw new Refused(Refusal.of(DocumentProblem.DOCUMENTS_TOO_MANY, Integer.toString(MOST)));
                }
                draft.findings(open.tender()).throwIfAny();
                DocumentEntity row = new DocumentEntity();
                row.tender = id;
                row.number = number;
                row.next();
                row.describe(draft);
                blobs.keep(received.bytes());
                store.persist(row);
                store.flush();
                DocumentEvent.File file = received.file();
                EntryReference entry =
                        record(actor, open, new DocumentEvent.Added(number, row.current, row.description(), file));
                store.keep(row, file, open.now(), entry);
                return number;
            });
        }
    }

    /**
     * Replaces the file of a document: a new version, beside those before.
     *
     * @param seen the revision that the actor has read
     * @throws Refused with everything wrong with it, or when it has changed meanwhile
     */
    public TenderDocument replace(Actor actor, UUID id, int number, SeenVersion seen, @Nullable Upload upload) {
        tenders.look(Operation.EDIT_DOCUMENTS, actor, id);
        TenderDocument known = store.one(id, number).orElseThrow(Documents::unknown);
        requireCurrent(known, seen);
        try (DocumentFiles.Received received = files.receive(upload, new Findings())) {
            return inTransaction(actor, id, (open, documents) -> {
                TenderDocument before = current(documents, number, seen);
                DocumentEvent.File file = received.file();
                String replaced = before.latest().sha256();
                if (file.sha256().equals(replaced)) {
                    throw new Refused(Refusal.at(DocumentFiles.FILE, DocumentProblem.DOCUMENT_SAME_FILE));
                }
                blobs.keep(received.bytes());
                DocumentEntity row = changed(id, number);
                row.next();
                EntryReference entry =
                        record(actor, open, new DocumentEvent.Replaced(number, row.current, file, replaced));
                store.keep(row, file, open.now(), entry);
                return number;
            });
        }
    }

    /**
     * Changes what is said of a document.
     *
     * @throws Refused with everything wrong with it, or when it has changed meanwhile
     */
    @Transactional
    public TenderDocument describe(Actor actor, UUID id, int number, SeenVersion seen, DocumentDraft draft) {
        return inTransaction(actor, id, (open, documents) -> {
            current(documents, number, seen);
            draft.findings(open.tender()).throwIfAny();
            DocumentEntity row = changed(id, number);
            row.describe(draft);
            record(actor, open, new DocumentEvent.Described(number, row.description()));
            return number;
        });
    }

    /**
     * Takes a document out. Nothing of it is deleted.
     *
     * @throws Refused when it has changed meanwhile
     */
    @Transactional
    public TenderDocument remove(Actor actor, UUID id, int number, SeenVersion seen) {
        return inTransaction(actor, id, (open, documents) -> {
            DocumentVersion last = current(documents, number, seen).latest();
            changed(id, number).removedAt = open.now();
            record(actor, open, new DocumentEvent.Removed(number, last.number(), DocumentEvent.File.of(last)));
            return number;
        });
    }

    private TenderDocument inTransaction(
            Actor actor, UUID id, BiFunction<OpenTender, List<TenderDocument>, Integer> act) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            OpenTender open = tenders.enter(Operation.EDIT_DOCUMENTS, actor, id);
            int number = act.apply(open, store.all(id));
            store.flush();
            return store.one(id, number).orElseThrow();
        });
    }

    private EntryReference record(Actor actor, OpenTender open, DocumentEvent event) {
        return ledger.append(open.tender().log(), actor, open.now(), event);
    }

    private DocumentEntity changed(UUID id, int number) {
        DocumentEntity row = store.row(id, number).orElseThrow();
        row.revision++;
        return row;
    }

    private static TenderDocument current(List<TenderDocument> documents, int number, SeenVersion seen) {
        TenderDocument document =
                documents.stream().filter(one -> one.id() == number).findFirst().orElseThrow(Documents::unknown);
        return requireCurrent(document, seen);
    }

    private static TenderDocument requireCurrent(TenderDocument document, SeenVersion seen) {
        seen.requireCurrent(document.revision());
        if (document.removed()) {
            throw new Refused(Refusal.of(DocumentProblem.DOCUMENT_REMOVED));
        }
        return document;
    }

    static Refused unknown() {
        return new Refused(Refusal.of(RequestProblem.ADDRESS_UNKNOWN));
    }
}
