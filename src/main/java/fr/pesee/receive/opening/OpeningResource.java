package fr.pesee.receive.opening;

import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.once.Once;
import fr.pesee.ground.problem.PageAsked;
import fr.pesee.ground.problem.PageOf;
import fr.pesee.prepare.tender.Lot;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The API of openings and of opened bids. */
@Path("/api/v1/tenders/{tender}/lots/{lot}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class OpeningResource {
    private final Openings openings;
    private final CurrentActor actor;

    OpeningResource(Openings openings, CurrentActor actor) {
        this.openings = openings;
        this.actor = actor;
    }

    /** Opens the lot, once its deadline has passed. */
    @POST
    @Once
    @Path("/opening")
    @Consumes(MediaType.WILDCARD)
    @Permits(Operation.OPEN_BIDS)
    public Response open(@PathParam("tender") UUID tender, @PathParam("lot") int lot) {
        return lot(openings.open(actor.get(), tender, lot).lot(lot).orElseThrow());
    }

    /** The bids of the lot; without prices for whoever may not know them yet. */
    @GET
    @Path("/bids")
    @Permits(Operation.READ_BIDS)
    public PageOf<BidView> read(
            @PathParam("tender") UUID tender, @PathParam("lot") int lot, @BeanParam PageAsked page) {
        return openings.read(actor.get(), tender, lot, page);
    }

    /** Hands the opened bids over to the committee. */
    @POST
    @Once
    @Path("/marking")
    @Consumes(MediaType.WILDCARD)
    @Permits(Operation.START_MARKING)
    public Response startMarking(@PathParam("tender") UUID tender, @PathParam("lot") int lot) {
        return lot(openings.startMarking(actor.get(), tender, lot).lot(lot).orElseThrow());
    }

    private static Response lot(Lot lot) {
        return Response.ok(lot).build();
    }
}
