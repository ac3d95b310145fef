package fr.pesee.receive.offline;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.office.FileName;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Frames;
import fr.pesee.ground.page.Section;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.storage.Delivery;
import fr.pesee.prepare.tender.OpenTender;
import fr.pesee.prepare.tender.Tenders;
import fr.pesee.receive.seal.EnvelopeKeys;
import fr.pesee.receive.seal.KeyBoard;
import fr.pesee.receive.seal.MadeKeys;
import fr.pesee.receive.seal.SharesFile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The pages of keys that are made on a computer without a network, and of shares to be tried there. */
@Path("/")
@Authenticated
class OfflineKeyPages {
    private static final String KEYS = "tenders/{tender}/keys";
    private static final String OFFLINE = KEYS + "/offline";

    private final EnvelopeKeys keys;
    private final Tenders tenders;
    private final CurrentActor actor;
    private final Frames frames;

    OfflineKeyPages(EnvelopeKeys keys, Tenders tenders, CurrentActor actor, Frames frames) {
        this.keys = keys;
        this.tenders = tenders;
        this.actor = actor;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "offline", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OfflineKeysPage(Frame frame, KeyBoard board, List<Refusal> missing, String fileName, List<Refusal> refusals)
            implements TemplateInstance {}

    /** How keys are made away from the server, and the form that takes them. */
    @GET
    @Path(OFFLINE)
    @Permits(Operation.MAKE_KEYS)
    public Response ask(@PathParam("tender") UUID id) {
        return ask(200, id, List.of());
    }

    /** What keys are to be made of, as a file; while something stands against it, back to the page, which says so. */
    @GET
    @Path(OFFLINE + "/order")
    @Permits(Operation.MAKE_KEYS)
    public Response order(@PathParam("tender") UUID id) {
        OpenTender open = tenders.look(Operation.MAKE_KEYS, actor.get(), id);
        if (!keys.read(actor.get(), id).againstMaking().isEmpty()) {
            return Response.seeOther(URI.create(address(id) + "/offline")).build();
        }
        return file(keys.order(actor.get(), id).write(), orderName(open));
    }

    /** Takes the keys that were made. */
    @POST
    @Path(OFFLINE)
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    @Permits(Operation.MAKE_KEYS)
    public Response take(@PathParam("tender") UUID id, @RestForm("file") @Nullable FileUpload file) {
        Actor officer = actor.get();
        tenders.look(Operation.MAKE_KEYS, officer, id);
        try {
            keys.take(officer, id, made(file));
        } catch (Refused refused) {
            return switch (refused.refusals().get(0).code().kind()) {
                case INVALID, MALFORMED -> ask(422, id, refused.refusals());
                case CONFLICT -> ask(409, id, refused.refusals());
                default -> throw refused;
            };
        }
        return Response.seeOther(URI.create(address(id) + "?done=made")).build();
    }

    /** All of the reader's shares as one file; without any, back to their page, which says so. */
    @GET
    @Path(KEYS + "/own/shares")
    @Permits(Operation.HOLD_KEY)
    public Response shares(@PathParam("tender") UUID id) {
        SharesFile own = keys.ownShares(actor.get(), id);
        return own.shares().isEmpty()
                ? Response.seeOther(URI.create(address(id) + "/own")).build()
                : file(own.write(), FileName.clean("pesee-shares-" + own.reference() + ".json", "json"));
    }

    private static MadeKeys made(@Nullable FileUpload file) {
        if (file == null || file.fileName() == null || file.fileName().isBlank()) {
            throw new Refused(Refusal.of(OfflineProblem.KEYS_FILE_MISSING));
        }
        try {
            return MadeKeys.read(Files.readAllBytes(file.uploadedFile()))
                    .orElseGet(() -> new MadeKeys(null, null, null, null));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private Response ask(int status, UUID id, List<Refusal> refusals) {
        Actor officer = actor.get();
        OpenTender open = tenders.look(Operation.MAKE_KEYS, officer, id);
        KeyBoard board = keys.read(officer, id);
        Frame frame = frames.in(open.tender().head(), open.standing(), Section.KEYS);
        return frame.show(
                status,
                new OfflineKeysPage(
                        frame,
                        board,
                        board.againstMaking(),
                        orderName(open),
                        // The same is wrong with many shares at once, and said once.
                        refusals.stream().distinct().toList()));
    }

    private static String orderName(OpenTender open) {
        return FileName.clean("pesee-key-order-" + open.tender().reference() + ".json", "json");
    }

    private static String address(UUID tender) {
        return "/tenders/" + tender + "/keys";
    }

    private static Response file(String json, String name) {
        return Response.ok(json, MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, Delivery.attachment(name))
                .build();
    }
}
