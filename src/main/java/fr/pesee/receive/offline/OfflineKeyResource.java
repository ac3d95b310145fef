package fr.pesee.receive.offline;

import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.once.Once;
import fr.pesee.ground.problem.Bodies;
import fr.pesee.receive.seal.EnvelopeKey;
import fr.pesee.receive.seal.EnvelopeKeys;
import fr.pesee.receive.seal.KeyOrder;
import fr.pesee.receive.seal.MadeKeys;
import fr.pesee.receive.seal.SharesFile;
import io.quarkus.security.Authenticated;
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

/** The API of keys that are made and tried away from the server. */
@Path("/api/v1/tenders/{tender}/keys")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class OfflineKeyResource {
    private final EnvelopeKeys keys;
    private final CurrentActor actor;

    OfflineKeyResource(EnvelopeKeys keys, CurrentActor actor) {
        this.keys = keys;
        this.actor = actor;
    }

    /** A key that was taken; lot 0 for that of all candidacies. */
    record Taken(int lot, EnvelopeKey.Kind kind, int version, UUID envelope, String recipient) {
        static Taken of(EnvelopeKey key) {
            return new Taken(
                    key.lot(),
                    key.kind(),
                    key.version(),
                    key.id(),
                    key.recipient().text());
        }
    }

    /** What keys are to be made of. */
    @GET
    @Path("/order")
    @Permits(Operation.MAKE_KEYS)
    public KeyOrder order(@PathParam("tender") UUID tender) {
        return keys.order(actor.get(), tender);
    }

    /** Takes keys that were made elsewhere, in the place of those before; the same ones again change nothing. */
    @POST
    @Once
    @Path("/made")
    @Permits(Operation.MAKE_KEYS)
    public Response take(@PathParam("tender") UUID tender, @Nullable MadeKeys made) {
        List<EnvelopeKey> taken = keys.take(actor.get(), tender, Bodies.required(made));
        return Response.ok(taken.stream().map(Taken::of).toList()).build();
    }

    /** All of one's own shares, sealed, as {@code pesee try-share} reads them. */
    @GET
    @Path("/shares")
    @Permits(Operation.HOLD_KEY)
    public SharesFile shares(@PathParam("tender") UUID tender) {
        return keys.ownShares(actor.get(), tender);
    }
}
