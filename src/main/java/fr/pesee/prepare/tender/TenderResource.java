package fr.pesee.prepare.tender;

import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.once.Once;
import fr.pesee.ground.problem.Bodies;
import fr.pesee.ground.problem.ReaderLanguage;
import fr.pesee.ground.problem.SeenVersion;
import fr.pesee.ground.problem.Versions;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The API of tenders. */
@Path("/api/v1/tenders")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class TenderResource {
    private final Tenders tenders;
    private final CurrentActor actor;
    private final InstantSource clock;
    private final HttpHeaders headers;

    TenderResource(Tenders tenders, CurrentActor actor, InstantSource clock, HttpHeaders headers) {
        this.tenders = tenders;
        this.actor = actor;
        this.clock = clock;
        this.headers = headers;
    }

    /** Creates a tender as a draft. */
    @POST
    @Once
    @Permits(Operation.CREATE_TENDER)
    public Response create(@Nullable TenderDraft draft) {
        Tender tender = tenders.create(actor.get(), Bodies.required(draft));
        return Response.created(URI.create("/api/v1/tenders/" + tender.id()))
                .tag(Versions.tag(tender.version()))
                .entity(view(tender))
                .build();
    }

    /** A tender as it stands. */
    @GET
    @Path("/{tender}")
    @Permits(Operation.READ_TENDER)
    public Response read(@PathParam("tender") UUID id) {
        return answer(tenders.read(actor.get(), id));
    }

    /** Replaces a draft. */
    @PUT
    @Once
    @Path("/{tender}")
    @Permits(Operation.EDIT_TENDER)
    public Response edit(
            @PathParam("tender") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable TenderDraft draft) {
        return answer(tenders.edit(actor.get(), id, SeenVersion.claimed(ifMatch), Bodies.required(draft), List.of()));
    }

    /** What a fictional tender's clock is to show. */
    record ClockMove(@Nullable OffsetDateTime shows) {}

    /** Moves a fictional tender's clock forward. */
    @PUT
    @Once
    @Path("/{tender}/clock")
    @Permits(Operation.MOVE_CLOCK)
    public Response moveClock(@PathParam("tender") UUID id, @Nullable ClockMove move) {
        OffsetDateTime shows = Bodies.required(move).shows();
        return answer(tenders.moveClock(actor.get(), id, shows == null ? null : shows.toInstant()));
    }

    private Response answer(Tender tender) {
        return Response.ok(view(tender)).tag(Versions.tag(tender.version())).build();
    }

    private TenderView view(Tender tender) {
        return TenderView.of(tender, clock.instant(), ReaderLanguage.of(headers));
    }
}
