package fr.pesee.prepare.team;

import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.access.Phase;
import fr.pesee.prepare.tender.Tender;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** The API of who does what in which tender. */
@Path("/api/v1/tenders")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
class TeamResource {
    private final Teams teams;
    private final CurrentActor actor;

    TeamResource(Teams teams, CurrentActor actor) {
        this.teams = teams;
        this.actor = actor;
    }

    /** A line in the list of one's tenders. */
    record Line(UUID id, String reference, String title, Phase phase, boolean fictional) {
        static Line of(Tender tender) {
            return new Line(tender.id(), tender.reference(), tender.title(), tender.phase(), tender.fictional());
        }
    }

    /** The tenders in which the actor holds a function. */
    @GET
    @Permits(Operation.LIST_TENDERS)
    public List<Line> list() {
        return teams.tendersOf(actor.get()).stream().map(Line::of).toList();
    }
}
