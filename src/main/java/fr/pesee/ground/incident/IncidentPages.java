package fr.pesee.ground.incident;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Frames;
import fr.pesee.ground.page.Slice;
import fr.pesee.ground.page.Typed;
import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.Refused;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page of the platform's incidents, on which an administrator reports one. */
@Path("/")
@Authenticated
class IncidentPages {
    static final String PAGE = "/platform/incidents";

    private final Incidents incidents;
    private final CurrentActor actor;
    private final Frames frames;

    IncidentPages(Incidents incidents, CurrentActor actor, Frames frames) {
        this.incidents = incidents;
        this.actor = actor;
        this.frames = frames;
    }

    /**
     * The table, and the form for whoever may report.
     *
     * @param done whether the reader has just reported one
     */
    @CheckedTemplate(basePath = "incident", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record IncidentsPage(Frame frame, Slice<Incident> slice, boolean mayReport, Typed form, boolean done)
            implements TemplateInstance {}

    /** All incidents, those that began last first. */
    @GET
    @Path("platform/incidents")
    @Permits(Operation.READ_INCIDENTS)
    public Response read(@QueryParam("page") @Nullable String page, @QueryParam("done") @Nullable String done) {
        return show(200, Typed.showing(Map.of()), page, "reported".equals(done));
    }

    /** Reports one; what is wrong is said beside its field, and nothing typed is lost. */
    @POST
    @Path("platform/incidents")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Permits(Operation.REPORT_INCIDENT)
    public Response report(MultivaluedMap<String, String> sent) {
        Actor administrator = actor.get();
        Typed form = Typed.of(sent);
        IncidentDraft draft =
                new IncidentDraft(form.instant("/from", "from"), form.instant("/until", "until"), form.text("words"));
        try {
            incidents.report(administrator, draft, form.unreadable());
        } catch (Refused refused) {
            Kind kind = refused.refusals().get(0).code().kind();
            if (kind != Kind.INVALID && kind != Kind.MALFORMED) {
                throw refused;
            }
            return show(422, form.refused(refused.refusals()), null, false);
        }
        return Response.seeOther(URI.create(PAGE + "?done=reported")).build();
    }

    private Response show(int status, Typed form, @Nullable String page, boolean done) {
        Actor reader = actor.get();
        Slice<Incident> slice = incidents.slice(reader, page);
        Frame frame = frames.plain();
        return frame.show(status, new IncidentsPage(frame, slice, reader.may(Operation.REPORT_INCIDENT), form, done));
    }
}
