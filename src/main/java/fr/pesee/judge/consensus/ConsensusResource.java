package fr.pesee.judge.consensus;

import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.once.Once;
import fr.pesee.ground.problem.Bodies;
import fr.pesee.ground.problem.PageAsked;
import fr.pesee.ground.problem.PageOf;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The API of agreed marks. */
@Path("/api/v1/tenders/{tender}/lots/{lot}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class ConsensusResource {
    private final AgreedMarks marks;
    private final CurrentActor actor;

    ConsensusResource(AgreedMarks marks, CurrentActor actor) {
        this.marks = marks;
        this.actor = actor;
    }

    /** Enters the marks agreed for one bid, each with its reason. */
    @PUT
    @Once
    @Path("/bids/{bid}/marks")
    @Permits(Operation.AGREE_MARKS)
    public Response agree(
            @PathParam("tender") UUID tender,
            @PathParam("lot") int lot,
            @PathParam("bid") int bid,
            @Nullable MarksDraft draft) {
        List<AgreedMark> agreed = marks.agree(actor.get(), tender, lot, bid, Bodies.required(draft));
        return Response.ok(Map.of("bid", bid, "marks", agreed)).build();
    }

    /** The bids of the lot with their agreed marks. */
    @GET
    @Path("/marks")
    @Permits(Operation.READ_MARKS)
    public PageOf<MarkedBid> read(
            @PathParam("tender") UUID tender, @PathParam("lot") int lot, @BeanParam PageAsked page) {
        return marks.read(actor.get(), tender, lot, page);
    }

    /** Locks the agreed marks. */
    @POST
    @Once
    @Path("/lock")
    @Consumes(MediaType.WILDCARD)
    @Permits(Operation.LOCK_MARKS)
    public Response lock(@PathParam("tender") UUID tender, @PathParam("lot") int lot) {
        return Response.ok(marks.lock(actor.get(), tender, lot).lot(lot).orElseThrow())
                .build();
    }
}
