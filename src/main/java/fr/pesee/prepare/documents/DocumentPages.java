package fr.pesee.prepare.documents;

import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Frames;
import fr.pesee.ground.page.Section;
import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.LargeBody;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.problem.SeenVersion;
import fr.pesee.ground.storage.Blobs;
import fr.pesee.ground.storage.Delivery;
import fr.pesee.prepare.tender.OpenTender;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.prepare.tender.Tenders;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The pages of the consultation's documents, for its team. */
@Path("/")
@Authenticated
class DocumentPages {
    private static final String ALL = "tenders/{tender}/documents";
    private static final String ONE = ALL + "/{document}";

    private final Documents documents;
    private final DocumentFiles files;
    private final Blobs blobs;
    private final Tenders tenders;
    private final CurrentActor actor;
    private final Frames frames;

    DocumentPages(
            Documents documents, DocumentFiles files, Blobs blobs, Tenders tenders, CurrentActor actor, Frames frames) {
        this.documents = documents;
        this.files = files;
        this.blobs = blobs;
        this.tenders = tenders;
        this.actor = actor;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "documents", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DocumentsPage(
            Frame frame,
            Tender tender,
            List<TenderDocument> documents,
            List<TenderDocument> removed,
            String bytes,
            boolean published,
            boolean editing,
            boolean counting,
            DocumentForm form,
            String limit,
            String saved)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "documents", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DocumentPage(
            Frame frame,
            Tender tender,
            TenderDocument document,
            boolean editing,
            DocumentForm form,
            boolean changed,
            String limit)
            implements TemplateInstance {}

    /**
     * All documents, and the form that adds one.
     *
     * @param saved the number of the document that was just changed
     */
    @GET
    @Path(ALL)
    @Permits(Operation.READ_DOCUMENTS)
    public Response read(@PathParam("tender") UUID tender, @QueryParam("saved") @Nullable String saved) {
        OpenTender open = tenders.look(Operation.READ_DOCUMENTS, actor.get(), tender);
        return list(200, open, DocumentForm.empty(), saved);
    }

    /** Adds a document; what is wrong is said beside its field, and nothing typed is lost. */
    @POST
    @LargeBody
    @Path(ALL)
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    @Permits(Operation.EDIT_DOCUMENTS)
    public Response add(
            @PathParam("tender") UUID tender,
            @RestForm("kind") String kind,
            @RestForm("title") String title,
            @RestForm("lot") String lot,
            @RestForm("language") String language,
            @RestForm("file") FileUpload file) {
        DocumentDraft draft = new DocumentDraft(empty(kind), empty(title), lot, language);
        try {
            TenderDocument added = documents.add(actor.get(), tender, draft, DocumentResource.upload(file));
            return seeList(tender, added);
        } catch (Refused refused) {
            int status = status(refused);
            OpenTender open = tenders.look(Operation.EDIT_DOCUMENTS, actor.get(), tender);
            return list(status, open, DocumentForm.of(draft).refused(refused.refusals()), null);
        }
    }

    /** One document: its versions, and the forms that change it. */
    @GET
    @Path(ONE)
    @Permits(Operation.READ_DOCUMENTS)
    public Response readOne(@PathParam("tender") UUID tender, @PathParam("document") int document) {
        OpenTender open = tenders.look(Operation.READ_DOCUMENTS, actor.get(), tender);
        TenderDocument found = documents.read(actor.get(), tender, document);
        return one(200, open, found, DocumentForm.of(found), false);
    }

    /** Replaces the file of a document. */
    @POST
    @LargeBody
    @Path(ONE + "/versions")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    @Permits(Operation.EDIT_DOCUMENTS)
    public Response replace(
            @PathParam("tender") UUID tender,
            @PathParam("document") int document,
            @RestForm("version") String seen,
            @RestForm("file") FileUpload file) {
        return change(
                tender,
                document,
                null,
                () -> documents.replace(actor.get(), tender, document, seen(seen), DocumentResource.upload(file)));
    }

    /** Changes what is said of a document. */
    @POST
    @Path(ONE)
    @Permits(Operation.EDIT_DOCUMENTS)
    public Response describe(
            @PathParam("tender") UUID tender,
            @PathParam("document") int document,
            @RestForm("version") String seen,
            @RestForm("kind") String kind,
            @RestForm("title") String title,
            @RestForm("lot") String lot,
            @RestForm("language") String language) {
        DocumentDraft draft = new DocumentDraft(empty(kind), empty(title), lot, language);
        return change(
                tender, document, draft, () -> documents.describe(actor.get(), tender, document, seen(seen), draft));
    }

    /** Takes a document out. */
    @POST
    @Path(ONE + "/removal")
    @Permits(Operation.EDIT_DOCUMENTS)
    public Response remove(
            @PathParam("tender") UUID tender, @PathParam("document") int document, @RestForm("version") String seen) {
        return change(tender, document, null, () -> documents.remove(actor.get(), tender, document, seen(seen)));
    }

    /** The file of one version. */
    @GET
    @Path(ONE + "/versions/{version}")
    @Permits(Operation.READ_DOCUMENTS)
    public Response file(
            @PathParam("tender") UUID tender,
            @PathParam("document") int document,
            @PathParam("version") int version,
            @Context HttpHeaders headers,
            @Context Request request) {
        Delivery.Offer offer = documents.offer(actor.get(), tender, document, version);
        Delivery delivery = Delivery.of(offer, DocumentResource.wish(headers));
        return DocumentResource.deliver(offer, delivery, request, blobs);
    }

    private Response change(UUID tender, int document, @Nullable DocumentDraft draft, Supplier<TenderDocument> act) {
        try {
            return seeList(tender, act.get());
        } catch (Refused refused) {
            int status = status(refused);
            OpenTender open = tenders.look(Operation.EDIT_DOCUMENTS, actor.get(), tender);
            TenderDocument now = documents.read(actor.get(), tender, document);
            DocumentForm form = draft == null ? DocumentForm.of(now) : DocumentForm.of(draft);
            return one(status, open, now, form.refused(refused.refusals()), status == 409);
        }
    }

    /** What a form can say itself is said there; anything else leaves as a page of its own. */
    private static int status(Refused refused) {
        Kind kind = refused.refusals().get(0).code().kind();
        return switch (kind) {
            case INVALID -> 422;
            case TOO_LARGE -> 413;
            case STALE, CONFLICT -> 409;
            default -> throw refused;
        };
    }

    private Response list(int status, OpenTender open, DocumentForm form, @Nullable String saved) {
        Tender tender = open.tender();
        List<TenderDocument> all = documents.read(actor.get(), tender.id());
        List<TenderDocument> inForce =
                all.stream().filter(one -> !one.removed()).toList();
        Frame frame = frames.in(tender.head(), open.standing(), Section.DOCUMENTS);
        return frame.show(
                status,
                new DocumentsPage(
                        frame,
                        tender,
                        inForce,
                        all.stream().filter(TenderDocument::removed).toList(),
                        frame.formats()
                                .size(inForce.stream()
                                        .mapToLong(one -> one.latest().size())
                                        .sum()),
                        !documents.published(tender.id()).isEmpty(),
                        open.standing().may(Operation.EDIT_DOCUMENTS, tender.phase()),
                        open.standing().may(Operation.READ_DOWNLOADS, tender.phase()),
                        form,
                        frame.formats().size(files.limit()),
                        all.stream()
                                .filter(one -> Integer.toString(one.id()).equals(saved))
                                .findFirst()
                                .map(TenderDocument::title)
                                .orElse("")));
    }

    private Response one(int status, OpenTender open, TenderDocument document, DocumentForm form, boolean changed) {
        Tender tender = open.tender();
        Frame frame = frames.in(tender.head(), open.standing(), Section.DOCUMENTS);
        boolean editing = open.standing().may(Operation.EDIT_DOCUMENTS, tender.phase()) && !document.removed();
        String limit = frame.formats().size(files.limit());
        return frame.show(status, new DocumentPage(frame, tender, document, editing, form, changed, limit));
    }

    private static Response seeList(UUID tender, TenderDocument document) {
        URI list = URI.create("/tenders/" + tender + "/documents?saved=" + document.id());
        return Response.seeOther(list).build();
    }

    private static SeenVersion seen(@Nullable String version) {
        return SeenVersion.inForm(version);
    }

    /** An empty field is one that was not filled in. */
    private static @Nullable String empty(@Nullable String typed) {
        return typed == null || typed.isEmpty() ? null : typed;
    }
}
