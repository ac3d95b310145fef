package fr.pesee.prepare.team;

import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.once.Once;
import fr.pesee.ground.problem.Bodies;
import fr.pesee.ground.problem.PageAsked;
import fr.pesee.ground.problem.PageOf;
import fr.pesee.prepare.tender.Tender;
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

/** The API of who does what in which tender. */
@Path("/api/v1/tenders")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class TeamResource {
    private final Teams teams;
    private final StandIns standIns;
    private final CurrentActor actor;

    TeamResource(Teams teams, StandIns standIns, CurrentActor actor) {
        this.teams = teams;
        this.standIns = standIns;
        this.actor = actor;
    }

    /** A line in the list of one's tenders. */
    record Line(UUID id, String reference, String title, Phase phase, boolean fictional, boolean trial) {
        static Line of(Tender tender) {
            return new Line(
                    tender.id(),
                    tender.reference(),
                    tender.title(),
                    tender.phase(),
                    tender.fictional(),
                    tender.trial());
        }
    }

    /** The tenders in which the actor holds a function, oldest first; {@code after} counts those already read. */
    @GET
    @Permits(Operation.LIST_TENDERS)
    public PageOf<Line> list(@BeanParam PageAsked page) {
        List<Line> lines = teams.tendersOf(actor.get()).stream()
                .skip(page.after(0))
                .limit(page.limit())
                .map(Line::of)
                .toList();
        return PageOf.of(lines, page.limit(), last -> page.after(0) + (long) lines.size());
    }

    /** The team of a tender. */
    @GET
    @Path("/{tender}/team")
    @Permits(Operation.READ_TEAM)
    public Team team(@PathParam("tender") UUID tender) {
        return teams.read(actor.get(), tender);
    }

    /** Gives a person a function in this tender. */
    @POST
    @Once
    @Path("/{tender}/team")
    @Permits(Operation.ASSIGN_FUNCTION)
    public Response assign(@PathParam("tender") UUID tender, @Nullable AssignmentDraft draft) {
        return created(teams.assign(actor.get(), tender, Bodies.required(draft)));
    }

    /** Takes a function back, with the reason. */
    @POST
    @Once
    @Path("/{tender}/withdrawals")
    @Permits(Operation.WITHDRAW_FUNCTION)
    public Response withdraw(@PathParam("tender") UUID tender, @Nullable ChangeDraft draft) {
        return created(teams.withdraw(actor.get(), tender, Bodies.required(draft)));
    }

    /** Sets a person aside from this tender, with the reason. */
    @POST
    @Once
    @Path("/{tender}/recusals")
    @Permits(Operation.RECORD_RECUSAL)
    public Response recuse(@PathParam("tender") UUID tender, @Nullable RecusalDraft draft) {
        return created(teams.recuse(actor.get(), tender, Bodies.required(draft)));
    }

    /** Names somebody who is ready to take over a function. */
    @POST
    @Once
    @Path("/{tender}/stand-ins")
    @Permits(Operation.NAME_STAND_IN)
    public Response nameStandIn(@PathParam("tender") UUID tender, StandIns.@Nullable StandInDraft draft) {
        return created(standIns.name(actor.get(), tender, Bodies.required(draft)));
    }

    /** Lets a stand-in go, with the reason. */
    @POST
    @Once
    @Path("/{tender}/stand-in-removals")
    @Permits(Operation.REMOVE_STAND_IN)
    public Response removeStandIn(@PathParam("tender") UUID tender, @Nullable ChangeDraft draft) {
        return created(standIns.remove(actor.get(), tender, Bodies.required(draft)));
    }

    /** Passes a function to its stand-in, with the reason. */
    @POST
    @Once
    @Path("/{tender}/hand-overs")
    @Permits(Operation.HAND_OVER_FUNCTION)
    public Response handOver(@PathParam("tender") UUID tender, @Nullable ChangeDraft draft) {
        return created(standIns.handOver(actor.get(), tender, Bodies.required(draft)));
    }

    private static Response created(Team team) {
        return Response.status(Response.Status.CREATED).entity(team).build();
    }
}
