package fr.pesee.prepare.grid;

import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.model.ScoringModel;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The API of the library of scoring models. */
@Path("/api/v1/scoring-models")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
class ScoringModelResource {
    private final Grids grids;
    private final CurrentActor actor;

    ScoringModelResource(Grids grids, CurrentActor actor) {
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
    @Permits(Operation.LIST_SCORING_MODELS)
    public List<ModelLine> models() {
        return grids.library(actor.get()).stream().map(ModelLine::of).toList();
    }
}
