package fr.pesee.prepare.documents;

import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.office.FileName;
import fr.pesee.ground.office.FileType;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Frames;
import fr.pesee.ground.storage.Blobs;
import fr.pesee.ground.storage.Delivery;
import fr.pesee.prepare.tender.Tenders;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What anyone may have of the documents, without an account (R2132-2): each, all, and what is needed to read them. */
@Path("/")
class NoticeDocumentPages {
    private final Downloads downloads;
    private final DocumentFiles files;
    private final Blobs blobs;
    private final Tenders tenders;
    private final SecurityIdentity identity;
    private final CurrentActor actor;
    private final Frames frames;

    NoticeDocumentPages(
            Downloads downloads,
            DocumentFiles files,
            Blobs blobs,
            Tenders tenders,
            SecurityIdentity identity,
            CurrentActor actor,
            Frames frames) {
        this.downloads = downloads;
        this.files = files;
        this.blobs = blobs;
        this.tenders = tenders;
        this.identity = identity;
        this.actor = actor;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "documents", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Prerequisites(Frame frame, List<FileType> types, String limit, boolean encrypted)
            implements TemplateInstance {}

    /** A published document. A download counts when it begins: not when it goes on where it broke off. */
    @GET
    @Path("notices/{tender}/documents/{document}")
    @Permits(Operation.DOWNLOAD_DOCUMENT)
    public Response file(
            @PathParam("tender") UUID tender,
            @PathParam("document") int document,
            @Context HttpHeaders headers,
            @Context Request request) {
        PublishedDocument found = downloads.find(tender, document);
        Delivery delivery = Delivery.of(found.offer(), DocumentResource.wish(headers));
        if (delivery.isFromTheBeginning() && !DocumentResource.isHead(request)) {
            downloads.record(tender, List.of(found), false, subject());
        }
        return DocumentResource.deliver(found.offer(), delivery, request, blobs);
    }

    /** All published documents in one ZIP, with their digests. */
    @GET
    @Path("notices/{tender}/documents.zip")
    @Permits(Operation.DOWNLOAD_DOCUMENT)
    public Response all(@PathParam("tender") UUID tender, @Context Request request) {
        List<PublishedDocument> all = downloads.findAll(tender);
        String reference = tenders.among(List.of(tender)).get(0).reference();
        Response.ResponseBuilder response = Response.ok()
                .type(FileType.ZIP.mediaType())
                .header("Cache-Control", "private, no-cache")
                .header("Content-Disposition", Delivery.attachment(FileName.clean(reference + ".zip", "zip")));
        if (!DocumentResource.isHead(request)) {
            downloads.record(tender, all, true, subject());
            DocumentArchive archive = new DocumentArchive(all);
            StreamingOutput stream = out -> archive.write(out, (digest, size) -> blobs.open(digest, 0, size));
            response.entity(stream);
        }
        return response.build();
    }

    /** What is needed to read and verify the documents (R2132-9), from the values that are enforced. */
    @GET
    @Path("prerequisites")
    @Permits(Operation.SEE_PUBLIC_PAGE)
    public Response prerequisites(@Context UriInfo address) {
        Frame frame = frames.plain();
        String limit = frame.formats().size(files.limit());
        return frame.show(new Prerequisites(frame, List.of(FileType.values()), limit, isEncrypted(address)));
    }

    /** As whoever asks knows it: a reverse proxy says how it was asked. */
    private static boolean isEncrypted(UriInfo address) {
        return "https".equals(address.getRequestUri().getScheme());
    }

    private @Nullable String subject() {
        return identity.isAnonymous() ? null : actor.get().subject();
    }
}
