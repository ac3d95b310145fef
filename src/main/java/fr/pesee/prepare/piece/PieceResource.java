package fr.pesee.prepare.piece;

import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.once.Once;
import fr.pesee.ground.problem.Bodies;
import fr.pesee.ground.problem.SeenVersion;
import fr.pesee.ground.problem.Versions;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The API of required pieces. */
@Path("/api/v1/tenders/{tender}/lots/{lot}/pieces")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class PieceResource {
    private final Pieces pieces;
    private final CurrentActor actor;

    PieceResource(Pieces pieces, CurrentActor actor) {
        this.pieces = pieces;
        this.actor = actor;
    }

    /** What every bid of this lot is made of. */
    @GET
    @Permits(Operation.READ_PIECES)
    public Response read(@PathParam("tender") UUID tender, @PathParam("lot") int lot) {
        long version = pieces.version(tender, lot);
        return Response.ok(pieces.read(actor.get(), tender, lot))
                .tag(Versions.tag(version))
                .build();
    }

    /** Replaces the pieces of a draft; with If-Match, only those that were read. */
    @PUT
    @Once
    @Permits(Operation.EDIT_PIECES)
    public Response replace(
            @PathParam("tender") UUID tender,
            @PathParam("lot") int lot,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable PiecesDraft draft) {
        SeenVersion seen = SeenVersion.ifClaimed(ifMatch);
        PieceList stored = pieces.replace(actor.get(), tender, lot, seen, Bodies.required(draft));
        return Response.ok(stored)
                .tag(Versions.tag(pieces.version(tender, lot)))
                .build();
    }
}
