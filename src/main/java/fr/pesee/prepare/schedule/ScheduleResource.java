package fr.pesee.prepare.schedule;

import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.once.Once;
import fr.pesee.ground.problem.Bodies;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The API of price schedules. */
@Path("/api/v1/tenders/{tender}/lots/{lot}/schedule")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class ScheduleResource {
    private final Schedules schedules;
    private final CurrentActor actor;

    ScheduleResource(Schedules schedules, CurrentActor actor) {
        this.schedules = schedules;
        this.actor = actor;
    }

    /** The lines that every bid of this lot prices. */
    @GET
    @Permits(Operation.READ_SCHEDULE)
    public Schedule read(@PathParam("tender") UUID tender, @PathParam("lot") int lot) {
        return schedules.read(actor.get(), tender, lot);
    }

    /** Replaces the lines of a draft. */
    @PUT
    @Once
    @Permits(Operation.EDIT_SCHEDULE)
    public Response replace(
            @PathParam("tender") UUID tender, @PathParam("lot") int lot, @Nullable ScheduleDraft draft) {
        return Response.ok(schedules.replace(actor.get(), tender, lot, Bodies.required(draft)))
                .build();
    }
}
