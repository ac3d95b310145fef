package fr.pesee.prepare.documents;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.party.People;
import fr.pesee.ground.problem.PageAsked;
import fr.pesee.ground.problem.PageOf;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.storage.Blobs;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.prepare.tender.Tenders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The door of the register of withdrawals (RULE-06; arrêté du 22 mars 2019): who took which published document when. A
 * person who is not signed in stays unknown: the register has no network address (minimisation, RGPD art. 5).
 */
@ApplicationScoped
public class Downloads {
    private final Documents documents;
    private final Blobs blobs;
    private final Tenders tenders;
    private final People people;
    private final EntityManager entities;
    private final InstantSource clock;

    Downloads(
            Documents documents,
            Blobs blobs,
            Tenders tenders,
            People people,
            EntityManager entities,
            InstantSource clock) {
        this.documents = documents;
        this.blobs = blobs;
        this.tenders = tenders;
        this.people = people;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * A published document, which can be given out now.
     *
     * @throws Refused 404 when publication froze none of this number
     */
    public PublishedDocument find(UUID tender, int number) {
        PublishedDocument document = documents.published(tender).stream()
                .filter(one -> one.id() == number)
                .findFirst()
                .orElseThrow(Documents::unknown);
        blobs.requireAll(List.of(document.digest()));
        return document;
    }

    /**
     * All published documents, which can be given out now.
     *
     * @throws Refused 404 when there is none
     */
    public List<PublishedDocument> findAll(UUID tender) {
        List<PublishedDocument> all = documents.published(tender);
        if (all.isEmpty()) {
            throw Documents.unknown();
        }
        blobs.requireAll(all.stream().map(PublishedDocument::digest).toList());
        return all;
    }

    /**
     * Writes down that these are taken.
     *
     * @param archive whether in one ZIP
     * @param subject who is signed in; null for anybody else
     */
    @Transactional
    public void record(UUID tender, List<PublishedDocument> taken, boolean archive, @Nullable String subject) {
        Tender open = tenders.among(List.of(tender)).stream().findFirst().orElseThrow(Documents::unknown);
        for (PublishedDocument document : taken) {
            entities.createNativeQuery("""
                            INSERT INTO prepare.document_download (tender, document, version, at, subject, archive)
                            VALUES (:tender, :document, :version, :at, CAST(:subject AS text), :archive)""")
                    .setParameter("tender", tender)
                    .setParameter("document", document.id())
                    .setParameter("version", document.version())
                    .setParameter("at", open.clock().at(clock.instant()))
                    .setParameter("subject", subject)
                    .setParameter("archive", archive)
                    .executeUpdate();
        }
    }

    /**
     * The register, the latest first.
     *
     * @throws Refused when the actor may not read it
     */
    public PageOf<Download> read(Actor actor, UUID tender, PageAsked page) {
        tenders.look(Operation.READ_DOWNLOADS, actor, tender);
        int after = page.after(0);
        return page(tender, after == 0 ? Long.MAX_VALUE : after, page.limit());
    }

    /**
     * The whole register, the latest first.
     *
     * @throws Refused when the actor may not read it
     */
    public List<Download> all(Actor actor, UUID tender) {
        tenders.look(Operation.READ_DOWNLOADS, actor, tender);
        List<Download> all = new ArrayList<>();
        for (Long before = Long.MAX_VALUE; before != null; ) {
            PageOf<Download> page = page(tender, before, PageOf.MOST);
            all.addAll(page.items());
            before = page.next();
        }
        return all;
    }

    /**
     * How often each document was taken, by number; those that were taken.
     *
     * @throws Refused when the actor may not read it
     */
    public List<Download.Count> counts(Actor actor, UUID tender) {
        tenders.look(Operation.READ_DOWNLOADS, actor, tender);
        return rows("""
                        SELECT document, count(*) AS times, count(*) FILTER (WHERE archive) AS archives, max(at) AS last
                        FROM prepare.document_download WHERE tender = :tender
                        GROUP BY document ORDER BY document""", Map.of("tender", tender)).stream()
                .map(row -> new Download.Count(
                        number(row, "document").intValue(),
                        number(row, "times").longValue(),
                        number(row, "archives").longValue(),
                        row.get("last", Instant.class)))
                .toList();
    }

    /** Who took documents while signed in; for rooms below, which tell them of changes and nobody of them. */
    @SuppressWarnings("unchecked")
    public List<String> subjects(UUID tender) {
        return entities.createNativeQuery("""
                        SELECT DISTINCT subject FROM prepare.document_download
                        WHERE tender = :tender AND subject IS NOT NULL ORDER BY subject""", String.class)
                .setParameter("tender", tender)
                .getResultList();
    }

    private PageOf<Download> page(UUID tender, long before, int limit) {
        Map<String, Object> asked = Map.of("tender", tender, "before", before, "most", limit);
        List<Tuple> rows = rows("""
                        SELECT id, document, version, at, subject, archive FROM prepare.document_download
                        WHERE tender = :tender AND id < :before ORDER BY id DESC LIMIT :most""", asked);
        Map<String, Actor> known = people.withSubjects(rows.stream()
                .map(row -> row.get("subject", String.class))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        List<Download> items = rows.stream().map(row -> download(row, known)).toList();
        return PageOf.of(items, limit, Download::id);
    }

    private static Download download(Tuple row, Map<String, Actor> known) {
        String subject = row.get("subject", String.class);
        Actor person = subject == null ? null : known.get(subject);
        return new Download(
                number(row, "id").longValue(),
                number(row, "document").intValue(),
                number(row, "version").intValue(),
                row.get("at", Instant.class),
                row.get("archive", Boolean.class),
                person == null ? subject : person.name());
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(String query, Map<String, Object> parameters) {
        var asked = entities.createNativeQuery(query, Tuple.class);
        parameters.forEach(asked::setParameter);
        return asked.getResultList();
    }

    private static Number number(Tuple row, String column) {
        return (Number) row.get(column);
    }
}
