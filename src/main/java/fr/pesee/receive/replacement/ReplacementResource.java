package fr.pesee.receive.replacement;

import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.problem.Bodies;
import fr.pesee.ground.problem.PageAsked;
import fr.pesee.ground.problem.PageOf;
import fr.pesee.ground.problem.ReadInAct;
import fr.pesee.receive.deposit.DepositDraft;
import fr.pesee.receive.upload.PartView;
import fr.pesee.receive.upload.Parts;
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

/** The API of what opened backup copies hold, for programs that seal. */
@Path("/api/v1/tenders/{tender}/lots/{lot}/backup-copies/{copy}/content")
@Authenticated
@Blocking
@Produces(MediaType.APPLICATION_JSON)
class ReplacementResource {
    static final String PARTS = "envelopes/{envelope}/pieces/{piece}/parts";

    private final Replacements replacements;
    private final CurrentActor actor;

    ReplacementResource(Replacements replacements, CurrentActor actor) {
        this.replacements = replacements;
        this.actor = actor;
    }

    /** Takes one part, an age file; a part that is held already is answered 200, a new one 201. */
    @PUT
    @Path(PARTS + "/{part}")
    @Consumes(MediaType.WILDCARD)
    @Permits(Operation.ENTER_BACKUP_COPY)
    @ReadInAct
    public Response put(
            @PathParam("tender") UUID tender,
            @PathParam("lot") int lot,
            @PathParam("copy") int copy,
            @PathParam("envelope") UUID envelope,
            @PathParam("piece") UUID piece,
            @PathParam("part") int number,
            @HeaderParam("Content-Digest") @Nullable String digest,
            InputStream body) {
        return answer(replacements.receive(
                actor.get(), tender, lot, copy, new Parts.Place(envelope, piece, number), digest, body));
    }

    /** The parts of a piece that are held, by number. */
    @GET
    @Path(PARTS)
    @Permits(Operation.ENTER_BACKUP_COPY)
    public PageOf<PartView> read(
            @PathParam("tender") UUID tender,
            @PathParam("lot") int lot,
            @PathParam("copy") int copy,
            @PathParam("envelope") UUID envelope,
            @PathParam("piece") UUID piece,
            @BeanParam PageAsked page) {
        Parts.Place place = new Parts.Place(envelope, piece, 0);
        List<PartView> held =
                replacements.held(actor.get(), tender, lot, copy, place, page.after(-1), page.limit()).stream()
                        .map(PartView::of)
                        .toList();
        return PageOf.of(held, page.limit(), PartView::number);
    }

    /** Enters what was sealed. */
    @PUT
    @Path("deposits/{deposit}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permits(Operation.ENTER_BACKUP_COPY)
    public Response enter(
            @PathParam("tender") UUID tender,
            @PathParam("lot") int lot,
            @PathParam("copy") int copy,
            @PathParam("deposit") UUID deposit,
            @Nullable DepositDraft draft) {
        return Response.status(201)
                .entity(replacements.enter(actor.get(), tender, lot, copy, deposit, Bodies.required(draft)))
                .build();
    }

    /** How pages and API answer a part. */
    static Response answer(Parts.Held held) {
        return Response.status(held.fresh() ? 201 : 200)
                .entity(PartView.of(held.part()))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
