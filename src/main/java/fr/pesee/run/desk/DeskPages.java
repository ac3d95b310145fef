package fr.pesee.run.desk;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Frames;
import fr.pesee.ground.page.Section;
import fr.pesee.ground.page.Stage;
import fr.pesee.ground.page.Task;
import fr.pesee.prepare.publication.Publications;
import fr.pesee.prepare.team.Team;
import fr.pesee.prepare.team.Teams;
import fr.pesee.prepare.tender.OpenTender;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.prepare.tender.Tenders;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The door of the desk: welcome, home, and the overview of a tender. */
@Path("/")
public class DeskPages {
    private final Desk desk;
    private final NextSteps nextSteps;
    private final Tenders tenders;
    private final Publications publications;
    private final Teams teams;
    private final SecurityIdentity identity;
    private final CurrentActor actor;
    private final Frames frames;

    DeskPages(
            Desk desk,
            NextSteps nextSteps,
            Tenders tenders,
            Publications publications,
            Teams teams,
            SecurityIdentity identity,
            CurrentActor actor,
            Frames frames) {
        this.desk = desk;
        this.nextSteps = nextSteps;
        this.tenders = tenders;
        this.publications = publications;
        this.teams = teams;
        this.identity = identity;
        this.actor = actor;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Welcome(Frame frame) implements TemplateInstance {}

    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Home(
            Frame frame,
            Instant today,
            Slice<Task> tasks,
            Slice<TenderLine> tenders,
            String kind,
            String actsFor,
            boolean mayCreate,
            boolean mayReadIncidents)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Overview(
            Frame frame,
            Tender tender,
            Instant deadline,
            Instant now,
            boolean someCancelled,
            List<Stage> stages,
            List<NextStep> steps,
            List<Team.Member> members,
            List<Team.Recusal> recusals)
            implements TemplateInstance {}

    /** What Pesée is, to whoever comes; whoever is signed in goes home. */
    @GET
    @Permits(Operation.SEE_PUBLIC_PAGE)
    public Response welcome() {
        if (!identity.isAnonymous()) {
            return Response.seeOther(URI.create("/home")).build();
        }
        Frame frame = frames.plain();
        return frame.show(new Welcome(frame));
    }

    /**
     * What waits for this person, and the tenders in which they hold a function.
     *
     * @param page which page of the tenders, from 1
     * @param taskPage which page of what waits, from 1
     */
    @GET
    @Path("home")
    @Authenticated
    @Permits(Operation.SEE_HOME)
    public Response home(@QueryParam("page") @Nullable String page, @QueryParam("tasks") @Nullable String taskPage) {
        Actor person = actor.get();
        Slice<TenderLine> lines = desk.tenders(person, frames.language(), page);
        Slice<Task> tasks = desk.tasks(person, taskPage);
        Frame frame = frames.plain(desk.nature(person));
        return frame.show(new Home(
                frame,
                desk.now(),
                tasks,
                lines,
                Desk.kind(person),
                desk.actsFor(person),
                person.may(Operation.CREATE_TENDER),
                person.may(Operation.READ_INCIDENTS)));
    }

    /** Where a tender stands, until when bids are really awaited, what comes next, and who takes part. */
    @GET
    @Path("tenders/{tender}")
    @Authenticated
    @Permits(Operation.READ_TENDER)
    public Response overview(@PathParam("tender") UUID id) {
        Actor person = actor.get();
        OpenTender open = tenders.look(Operation.READ_TENDER, person, id);
        Tender tender = open.tender();
        Team team = teams.read(person, id);
        Frame frame = frames.in(tender.head(), open.standing(), Section.OVERVIEW);
        return frame.show(new Overview(
                frame,
                tender,
                Objects.requireNonNull(publications.deadlines(List.of(tender)).get(id)),
                open.now(),
                tender.lots().stream().anyMatch(lot -> lot.phase() == Phase.CANCELLED),
                Stage.of(tender.phase(), frame.language()),
                nextSteps.of(open, team),
                team.members(),
                team.recusals()));
    }
}
