package fr.pesee.receive.group;

import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.problem.PageAsked;
import fr.pesee.ground.problem.PageOf;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;

/** The API of confirmations, for members of groups. */
@Path("/api/v1/notices/{tender}/lots/{lot}/confirmations")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class GroupResource {
    private final Confirmations confirmations;
    private final CurrentActor actor;

    GroupResource(Confirmations confirmations, CurrentActor actor) {
        this.confirmations = confirmations;
        this.actor = actor;
    }

    /**
     * A confirmation as programs read it.
     *
     * @param place from 1; 0 where it stands alone
     * @param digest SHA-256 of the composition, in hexadecimal
     */
    record ConfirmationView(int place, String digest, Instant confirmedAt) {
        static ConfirmationView of(Confirmation one, int place) {
            return new ConfirmationView(place, one.hex(), one.at());
        }
    }

    /** Confirms the composition of a group; the same request again is answered alike, and is no second confirmation. */
    @PUT
    @Path("/{digest}")
    @Permits(Operation.CONFIRM_GROUP)
    public Response confirm(
            @PathParam("tender") UUID tender, @PathParam("lot") int lot, @PathParam("digest") String digest) {
        Confirmations.Outcome outcome = confirmations.confirm(actor.get(), tender, lot, digest);
        return Response.status(outcome.isNew() ? 201 : 200)
                .entity(ConfirmationView.of(outcome.confirmation(), 0))
                .build();
    }

    /** What one's own organisation has confirmed in this lot, in its order. */
    @GET
    @Permits(Operation.CONFIRM_GROUP)
    public PageOf<ConfirmationView> read(
            @PathParam("tender") UUID tender, @PathParam("lot") int lot, @BeanParam PageAsked page) {
        return PageOf.within(confirmations.own(actor.get(), tender, lot), page, ConfirmationView::of);
    }
}
