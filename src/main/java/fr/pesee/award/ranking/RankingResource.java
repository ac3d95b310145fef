package fr.pesee.award.ranking;

import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.once.Once;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The API of recommendations. */
@Path("/api/v1/tenders/{tender}/lots/{lot}/recommendation")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
class RankingResource {
    private final Recommendations recommendations;
    private final CurrentActor actor;

    RankingResource(Recommendations recommendations, CurrentActor actor) {
        this.recommendations = recommendations;
        this.actor = actor;
    }

    /** Computes the recommendation, once the marks are locked. */
    @POST
    @Once
    @Consumes(MediaType.WILDCARD)
    @Permits(Operation.COMPUTE_RECOMMENDATION)
    public Response compute(@PathParam("tender") UUID tender, @PathParam("lot") int lot) {
        return Response.status(Response.Status.CREATED)
                .entity(recommendations.compute(actor.get(), tender, lot))
                .build();
    }

    /** The recommendation as kept, with its explanation. */
    @GET
    @Permits(Operation.READ_RECOMMENDATION)
    public Recommendation read(@PathParam("tender") UUID tender, @PathParam("lot") int lot) {
        return recommendations.read(actor.get(), tender, lot);
    }
}
