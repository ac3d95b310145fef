package fr.pesee.receive.upload;

import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.problem.PageAsked;
import fr.pesee.ground.problem.PageOf;
import fr.pesee.ground.problem.ReadInAct;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The API of parts, for programs that seal bids. */
@Path("/api/v1/notices/{tender}/lots/{lot}/envelopes/{envelope}/pieces/{piece}/parts")
@Authenticated
@Blocking
class PartResource {
    private final Parts parts;
    private final CurrentActor actor;

    PartResource(Parts parts, CurrentActor actor) {
        this.parts = parts;
        this.actor = actor;
    }

    /** Takes one part, an age file; a part that is held already is answered 200, a new one 201. */
    @PUT
    @Path("/{part}")
    @Consumes(MediaType.WILDCARD)
    @Permits(Operation.DEPOSIT_BID)
    @ReadInAct
    public Response put(
            @PathParam("tender") UUID tender,
            @PathParam("lot") int lot,
            @PathParam("envelope") UUID envelope,
            @PathParam("piece") UUID piece,
            @PathParam("part") int number,
            @HeaderParam("Content-Digest") @Nullable String digest,
            InputStream body) {
        Parts.Held held =
                parts.receive(actor.get(), tender, lot, new Parts.Place(envelope, piece, number), digest, body);
        return Response.status(held.fresh() ? 201 : 200)
                .entity(PartView.of(held.part()))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    /** The parts of a piece that are held, by number. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Permits(Operation.DEPOSIT_BID)
    public PageOf<PartView> read(
            @PathParam("tender") UUID tender,
            @PathParam("lot") int lot,
            @PathParam("envelope") UUID envelope,
            @PathParam("piece") UUID piece,
            @BeanParam PageAsked page) {
        List<PartView> found =
                parts.held(actor.get(), tender, lot, envelope, piece, page.after(-1), page.limit()).stream()
                        .map(PartView::of)
                        .toList();
        return PageOf.of(found, page.limit(), PartView::number);
    }
}
