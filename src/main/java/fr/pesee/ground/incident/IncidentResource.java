package fr.pesee.ground.incident;

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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The API of the platform's incidents. */
@Path("/api/v1/platform/incidents")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class IncidentResource {
    private final Incidents incidents;
    private final CurrentActor actor;

    IncidentResource(Incidents incidents, CurrentActor actor) {
        this.incidents = incidents;
        this.actor = actor;
    }

    /** The incidents in real time, the last one that was written down first. */
    @GET
    @Permits(Operation.READ_INCIDENTS)
    public PageOf<Incident> list(@BeanParam PageAsked page) {
        return incidents.list(actor.get(), page);
    }

    /** Reports one that the server could not notice. */
    @POST
    @Once
    @Permits(Operation.REPORT_INCIDENT)
    public Response report(@Nullable IncidentDraft draft) {
        Incident reported = incidents.report(actor.get(), Bodies.required(draft), List.of());
        return Response.status(Response.Status.CREATED).entity(reported).build();
    }
}
