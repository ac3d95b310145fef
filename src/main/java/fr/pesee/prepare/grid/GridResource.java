package fr.pesee.prepare.grid;

import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.once.Once;
import fr.pesee.ground.problem.Bodies;
import fr.pesee.ground.problem.SeenVersion;
import fr.pesee.ground.problem.Versions;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.lint.Finding;
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

/** The API of grids. */
@Path("/api/v1/tenders/{tender}/lots/{lot}/grid")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
class GridResource {
    private final Grids grids;
    private final CurrentActor actor;

    GridResource(Grids grids, CurrentActor actor) {
        this.grids = grids;
        this.actor = actor;
    }

    /** The grid of a lot as canonical JSON; the header X-Content-SHA256 carries its digest. */
    @GET
    @Permits(Operation.READ_GRID)
    public Response read(@PathParam("tender") UUID tender, @PathParam("lot") int lot) {
        return answer(grids.read(actor.get(), tender, lot));
    }

    /** Replaces the grid of a draft by a whole scoring model, in JSON or YAML. */
    @PUT
    @Once
    @Consumes({MediaType.APPLICATION_JSON, "application/yaml"})
    @Permits(Operation.EDIT_GRID)
    public Response edit(
            @PathParam("tender") UUID tender,
            @PathParam("lot") int lot,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            byte @Nullable [] model) {
        return answer(grids.edit(
                actor.get(), tender, lot, SeenVersion.claimed(ifMatch), Bodies.required(Bodies.utf8(model))));
    }

    /**
     * What the legal check says of the grid.
     *
     * @param code the criterion concerned; empty when it is the whole grid
     * @param key what of it is concerned, in the format of scoring models
     * @param cited rule, and article or case
     * @param mend how to mend it
     * @param motive the recorded reason; null when there is none
     */
    record FindingView(
            String severity,
            String code,
            String key,
            String cited,
            Text sentence,
            Text mend,
            @Nullable Text motive) {
        static FindingView of(Finding finding) {
            return new FindingView(
                    finding.severity().name(),
                    finding.code(),
                    finding.key(),
                    finding.cited(),
                    finding.sentence(),
                    finding.mend(),
                    finding.motive());
        }
    }

    /** All findings at once, in the order of the grid. */
    @GET
    @Path("/findings")
    @Permits(Operation.READ_GRID)
    public List<FindingView> findings(@PathParam("tender") UUID tender, @PathParam("lot") int lot) {
        return grids.findings(actor.get(), tender, lot).stream()
                .map(FindingView::of)
                .toList();
    }

    private static Response answer(LotGrid grid) {
        return Response.ok(grid.json())
                .tag(Versions.tag(grid.version()))
                .header("X-Content-SHA256", grid.sha256())
                .build();
    }
}
