package fr.pesee.receive.offline;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Frames;
import fr.pesee.ground.page.Section;
import fr.pesee.ground.storage.Blobs;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.prepare.tender.Tenders;
import fr.pesee.receive.seal.EnvelopeKey;
import fr.pesee.receive.seal.EnvelopeKeys;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** The page on which a legal reviewer takes sealed bids away, and reads how they are opened elsewhere. */
@Path("/")
@Authenticated
class ExportPages {
    private static final String SEALED = "tenders/{tender}/lots/{lot}/sealed-bids";

    private final SealedExports exports;
    private final EnvelopeKeys keys;
    private final Tenders tenders;
    private final Blobs blobs;
    private final CurrentActor actor;
    private final Frames frames;

    ExportPages(
            SealedExports exports, EnvelopeKeys keys, Tenders tenders, Blobs blobs, CurrentActor actor, Frames frames) {
        this.exports = exports;
        this.keys = keys;
        this.tenders = tenders;
        this.blobs = blobs;
        this.actor = actor;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "offline", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SealedBidsPage(Frame frame, int lot, List<EnvelopeKey> keys) implements TemplateInstance {}

    /** What can be taken away, and what for. */
    @GET
    @Path(SEALED)
    @Permits(Operation.TAKE_SEALED_BIDS)
    public Response ask(@PathParam("tender") UUID id, @PathParam("lot") int lot) {
        Actor reviewer = actor.get();
        OpenLot open = tenders.look(Operation.TAKE_SEALED_BIDS, reviewer, id, lot);
        Frame frame = frames.in(open.tender().head(lot), open.standing(), Section.OPENING);
        return frame.show(new SealedBidsPage(frame, lot, keys.of(id, lot)));
    }

    /** Takes the sealed bids away. */
    @POST
    @Path(SEALED)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Permits(Operation.TAKE_SEALED_BIDS)
    public Response take(@PathParam("tender") UUID id, @PathParam("lot") int lot) {
        return ExportResource.zip(exports.take(actor.get(), id, lot), blobs);
    }
}
