package fr.pesee.prepare.publication;

import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.once.Once;
import fr.pesee.ground.problem.Bodies;
import fr.pesee.ground.problem.ReaderLanguage;
import fr.pesee.ground.problem.SeenVersion;
import fr.pesee.ground.problem.Versions;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.prepare.tender.TenderView;
import fr.pesee.prepare.tender.Tenders;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The API of what a tender announces. */
@Path("/api/v1/tenders/{tender}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class PublicationResource {
    private final Publications publications;
    private final Cancellations cancellations;
    private final Tenders tenders;
    private final CurrentActor actor;
    private final InstantSource clock;
    private final HttpHeaders headers;

    PublicationResource(
            Publications publications,
            Cancellations cancellations,
            Tenders tenders,
            CurrentActor actor,
            InstantSource clock,
            HttpHeaders headers) {
        this.publications = publications;
        this.cancellations = cancellations;
        this.tenders = tenders;
        this.actor = actor;
        this.clock = clock;
        this.headers = headers;
    }

    /** Every version published, and every lot cancelled. */
    record History(List<PublishedVersion> versions, List<Cancellation> cancellations) {}

    /** What was ever announced, the last version first. */
    @GET
    @Path("/publications")
    @Permits(Operation.READ_TENDER)
    public History history(@PathParam("tender") UUID id) {
        tenders.look(Operation.READ_TENDER, actor.get(), id);
        return new History(publications.history(id), publications.cancellations(id));
    }

    /** Publishes a draft. */
    @POST
    @Once
    @Path("/publication")
    @Consumes(MediaType.WILDCARD)
    @Permits(Operation.PUBLISH_TENDER)
    public Response publish(@PathParam("tender") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(publications.publish(actor.get(), id, SeenVersion.claimed(ifMatch)));
    }

    /** Opens what was published for a rectification. */
    @POST
    @Once
    @Path("/reopening")
    @Consumes(MediaType.WILDCARD)
    @Permits(Operation.REOPEN_TENDER)
    public Response reopen(@PathParam("tender") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(publications.reopen(actor.get(), id, SeenVersion.claimed(ifMatch)));
    }

    /** Puts the rectified version in force. */
    @POST
    @Once
    @Path("/rectification")
    @Permits(Operation.RECTIFY_TENDER)
    public Response rectify(
            @PathParam("tender") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable RectificationDraft draft) {
        return answer(publications.rectify(actor.get(), id, SeenVersion.claimed(ifMatch), Bodies.required(draft)));
    }

    /** Gives the rectification up. */
    @POST
    @Once
    @Path("/abandonment")
    @Consumes(MediaType.WILDCARD)
    @Permits(Operation.ABANDON_RECTIFICATION)
    public Response abandon(@PathParam("tender") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(publications.abandon(actor.get(), id, SeenVersion.claimed(ifMatch)));
    }

    /** Moves the deadline to a later instant. */
    @POST
    @Once
    @Path("/postponement")
    @Permits(Operation.POSTPONE_DEADLINE)
    public Response postpone(
            @PathParam("tender") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable PostponementDraft draft) {
        return answer(publications.postpone(actor.get(), id, SeenVersion.claimed(ifMatch), Bodies.required(draft)));
    }

    /** Declares a lot without further action, or all that the actor may. */
    @POST
    @Once
    @Path("/lots/{lot}/cancellation")
    @Permits(Operation.CANCEL_LOT)
    public Response cancel(@PathParam("tender") UUID id, @PathParam("lot") int lot, @Nullable CancellationDraft draft) {
        return answer(cancellations.cancel(actor.get(), id, lot, Bodies.required(draft)));
    }

    private Response answer(Tender tender) {
        return Response.ok(TenderView.of(tender, clock.instant(), ReaderLanguage.of(headers)))
                .tag(Versions.tag(tender.version()))
                .build();
    }
}
