package fr.pesee.prepare.documents;

import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.once.Once;
import fr.pesee.ground.problem.Bodies;
import fr.pesee.ground.problem.LargeBody;
import fr.pesee.ground.problem.PageAsked;
import fr.pesee.ground.problem.PageOf;
import fr.pesee.ground.problem.SeenVersion;
import fr.pesee.ground.problem.Versions;
import fr.pesee.ground.storage.Blobs;
import fr.pesee.ground.storage.Delivery;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The API of the consultation's documents. */
@Path("/api/v1/tenders/{tender}/documents")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
class DocumentResource {
    private final Documents documents;
    private final Downloads downloads;
    private final Blobs blobs;
    private final CurrentActor actor;

    DocumentResource(Documents documents, Downloads downloads, Blobs blobs, CurrentActor actor) {
        this.documents = documents;
        this.downloads = downloads;
        this.blobs = blobs;
        this.actor = actor;
    }

    /** All documents with their versions, those that were removed among them. */
    @GET
    @Permits(Operation.READ_DOCUMENTS)
    public PageOf<TenderDocument> read(@PathParam("tender") UUID tender, @BeanParam PageAsked page) {
        List<TenderDocument> all = documents.read(actor.get(), tender);
        int after = page.after(0);
        List<TenderDocument> items = all.stream()
                .filter(document -> document.id() > after)
                .limit(page.limit())
                .toList();
        return PageOf.of(items, page.limit(), TenderDocument::id);
    }

    /** Adds a document to a draft: a form with its file. */
    @POST
    @Once
    @LargeBody
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Permits(Operation.EDIT_DOCUMENTS)
    public Response add(
            @PathParam("tender") UUID tender,
            @RestForm("kind") String kind,
            @RestForm("title") String title,
            @RestForm("lot") String lot,
            @RestForm("language") String language,
            @RestForm("file") FileUpload file) {
        DocumentDraft draft = new DocumentDraft(kind, title, lot, language);
        TenderDocument added = documents.add(actor.get(), tender, draft, upload(file));
        URI address = URI.create("/api/v1/tenders/" + tender + "/documents/" + added.id());
        return Response.created(address)
                .tag(Versions.tag(added.revision()))
                .entity(added)
                .build();
    }

    /** One document with its versions. */
    @GET
    @Path("/{document}")
    @Permits(Operation.READ_DOCUMENTS)
    public Response readOne(@PathParam("tender") UUID tender, @PathParam("document") int document) {
        return answer(documents.read(actor.get(), tender, document));
    }

    /** Replaces the file of a document: a new version. */
    @PUT
    @Once
    @LargeBody
    @Path("/{document}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Permits(Operation.EDIT_DOCUMENTS)
    public Response replace(
            @PathParam("tender") UUID tender,
            @PathParam("document") int document,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @RestForm("file") FileUpload file) {
        return answer(documents.replace(actor.get(), tender, document, SeenVersion.claimed(seen), upload(file)));
    }

    /** Changes what is said of a document. */
    @PUT
    @Once
    @Path("/{document}/description")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permits(Operation.EDIT_DOCUMENTS)
    public Response describe(
            @PathParam("tender") UUID tender,
            @PathParam("document") int document,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Nullable DocumentDraft draft) {
        return answer(
                documents.describe(actor.get(), tender, document, SeenVersion.claimed(seen), Bodies.required(draft)));
    }

    /** Takes a document out; its versions stay. */
    @DELETE
    @Once
    @Path("/{document}")
    @Permits(Operation.EDIT_DOCUMENTS)
    public Response remove(
            @PathParam("tender") UUID tender,
            @PathParam("document") int document,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen) {
        return answer(documents.remove(actor.get(), tender, document, SeenVersion.claimed(seen)));
    }

    /** The file of one version. */
    @GET
    @Path("/{document}/versions/{version}")
    @Produces(MediaType.WILDCARD)
    @Permits(Operation.READ_DOCUMENTS)
    public Response file(
            @PathParam("tender") UUID tender,
            @PathParam("document") int document,
            @PathParam("version") int version,
            @Context HttpHeaders headers,
            @Context Request request) {
        Delivery.Offer offer = documents.offer(actor.get(), tender, document, version);
        return deliver(offer, Delivery.of(offer, wish(headers)), request, blobs);
    }

    /** The register of public downloads, the latest first. */
    @GET
    @Path("/downloads")
    @Permits(Operation.READ_DOWNLOADS)
    public PageOf<Download> downloads(@PathParam("tender") UUID tender, @BeanParam PageAsked page) {
        return downloads.read(actor.get(), tender, page);
    }

    /** How often each document was taken. */
    @GET
    @Path("/downloads/counts")
    @Permits(Operation.READ_DOWNLOADS)
    public Map<String, List<Download.Count>> counts(@PathParam("tender") UUID tender) {
        return Map.of("documents", downloads.counts(actor.get(), tender));
    }

    /** What a request brings; null when it brings no file. */
    static @Nullable Upload upload(@Nullable FileUpload file) {
        return file == null
                ? null
                : new Upload(
                        file.fileName() == null ? "" : file.fileName(),
                        file.size(),
                        () -> Files.newInputStream(file.uploadedFile()));
    }

    /** What a request says of the part that it wants. */
    static Delivery.Wish wish(HttpHeaders headers) {
        return new Delivery.Wish(
                headers.getHeaderString("Range"),
                headers.getHeaderString("If-Range"),
                headers.getHeaderString(HttpHeaders.IF_NONE_MATCH));
    }

    /** The answer that streams a file; for HEAD, all but its bytes. */
    static Response deliver(Delivery.Offer offer, Delivery delivery, Request request, Blobs blobs) {
        Response.ResponseBuilder response = Response.status(delivery.status());
        delivery.headers().forEach(response::header);
        if (delivery.length() > 0 && !isHead(request)) {
            Digest digest = offer.digest();
            response.entity(blobs.open(digest, delivery.from(), delivery.length()));
        }
        return response.build();
    }

    static boolean isHead(Request request) {
        return request.getMethod().equals("HEAD");
    }

    private static Response answer(TenderDocument document) {
        return Response.ok(document).tag(Versions.tag(document.revision())).build();
    }
}
