package fr.pesee.prepare.grid;

import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.once.Once;
import fr.pesee.ground.problem.Bodies;
import fr.pesee.ground.problem.Versions;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.model.ScoringModel;
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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The API of grids and of the models they start from. */
@Path("/api/v1")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
class GridResource {
    private final Grids grids;
    private final CurrentActor actor;

    GridResource(Grids grids, CurrentActor actor) {
        this.grids = grids;
        this.actor = actor;
    }

    /** A line in the list of scoring models. */
    record ModelLine(String id, int version, Text title, String legalProfile) {
        static ModelLine of(ScoringModel model) {
            return new ModelLine(
                    model.id(),
                    model.version(),
                    model.title(),
                    model.legalProfile().code());
        }
    }

    /** The scoring models that a grid can start from. */
    @GET
    @Path("/scoring-models")
    @Permits(Operation.LIST_SCORING_MODELS)
    public List<ModelLine> models() {
        return grids.library(actor.get()).stream().map(ModelLine::of).toList();
    }

    /** The grid of a lot as canonical JSON; the header X-Content-SHA256 carries its digest. */
    @GET
    @Path("/tenders/{tender}/lots/{lot}/grid")
    @Permits(Operation.READ_GRID)
    public Response read(@PathParam("tender") UUID tender, @PathParam("lot") int lot) {
        return answer(grids.read(actor.get(), tender, lot));
    }

    /** Replaces the grid of a draft by a whole scoring model, in JSON or YAML. */
    @PUT
    @Once
    @Path("/tenders/{tender}/lots/{lot}/grid")
    @Consumes({MediaType.APPLICATION_JSON, "application/yaml"})
    @Permits(Operation.EDIT_GRID)
    public Response edit(
            @PathParam("tender") UUID tender,
            @PathParam("lot") int lot,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable String model) {
        return answer(grids.edit(actor.get(), tender, lot, Versions.required(ifMatch), Bodies.required(model)));
    }

    private static Response answer(LotGrid grid) {
        return Response.ok(grid.json())
                .tag(Versions.tag(grid.version()))
                .header("X-Content-SHA256", grid.sha256())
                .build();
    }
}
