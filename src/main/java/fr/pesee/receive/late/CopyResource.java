package fr.pesee.receive.late;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The API of backup copies. */
@Path("/api/v1/tenders/{tender}/lots/{lot}/backup-copies")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class CopyResource {
    private final BackupCopies copies;
    private final CurrentActor actor;

    CopyResource(BackupCopies copies, CurrentActor actor) {
        this.copies = copies;
        this.actor = actor;
    }

    /** The copies received, by number; before the opening the officer's alone. */
    @GET
    @Permits(Operation.READ_BACKUP_COPIES)
    public PageOf<BackupCopy> read(
            @PathParam("tender") UUID tender, @PathParam("lot") int lot, @BeanParam PageAsked page) {
        // Whether the page is one that can be, is told to those only who may read it.
        copies.read(actor.get(), tender, lot, 0, 1);
        List<BackupCopy> shown = copies.read(actor.get(), tender, lot, page.after(0), page.limit());
        return PageOf.of(shown, page.limit(), BackupCopy::number);
    }

    /** Registers a copy as received. */
    @POST
    @Once
    @Permits(Operation.REGISTER_BACKUP_COPY)
    public Response register(
            @PathParam("tender") UUID tender, @PathParam("lot") int lot, @Nullable BackupCopyDraft draft) {
        return Response.status(Response.Status.CREATED)
                .entity(copies.register(actor.get(), tender, lot, Bodies.required(draft)))
                .build();
    }

    /** Proposes what is to become of a copy. */
    @POST
    @Once
    @Path("/{copy}/proposal")
    @Permits(Operation.PROPOSE_BACKUP_COPY)
    public Response propose(
            @PathParam("tender") UUID tender,
            @PathParam("lot") int lot,
            @PathParam("copy") int copy,
            @Nullable CopyProposalDraft draft) {
        return Response.ok(copies.propose(actor.get(), tender, lot, copy, Bodies.required(draft)))
                .build();
    }

    /** Confirms what was proposed. */
    @POST
    @Once
    @Path("/{copy}/confirmation")
    @Permits(Operation.CONFIRM_BACKUP_COPY)
    public Response confirm(
            @PathParam("tender") UUID tender,
            @PathParam("lot") int lot,
            @PathParam("copy") int copy,
            @Nullable CopyConfirmationDraft draft) {
        return Response.ok(copies.confirm(actor.get(), tender, lot, copy, Bodies.required(draft)))
                .build();
    }
}
