package fr.pesee.prepare.team;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Frames;
import fr.pesee.ground.page.Section;
import fr.pesee.ground.party.People;
import fr.pesee.ground.problem.Refused;
import fr.pesee.prepare.tender.OpenTender;
import fr.pesee.prepare.tender.Tenders;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The pages that show a team and choose people for it. What takes a reason has pages of its own. */
@Path("/")
@Authenticated
class TeamPages {
    private static final String TEAM = "tenders/{tender}/team";
    private static final int LONGEST_SEARCH = 100;

    private final Teams teams;
    private final StandIns standIns;
    private final TeamRules rules;
    private final People people;
    private final Tenders tenders;
    private final CurrentActor actor;
    private final Frames frames;

    TeamPages(
            Teams teams,
            StandIns standIns,
            TeamRules rules,
            People people,
            Tenders tenders,
            CurrentActor actor,
            Frames frames) {
        this.teams = teams;
        this.standIns = standIns;
        this.rules = rules;
        this.people = people;
        this.tenders = tenders;
        this.actor = actor;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "team", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TeamPage(Frame frame, TeamBoard board, boolean managing, String done) implements TemplateInstance {}

    /**
     * @param holder whose stand-in is chosen; null when a function is given
     * @param function the one that the stand-in is chosen for; null likewise
     * @param query what names both in an address
     */
    @CheckedTemplate(basePath = "team", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ChoosePage(
            Frame frame,
            PersonSearch search,
            @Nullable Actor holder,
            @Nullable Function function,
            String query) implements TemplateInstance {}

    /**
     * Who holds what, who is set aside, and who held what before.
     *
     * @param done what has just been done, by the last part of its address
     */
    @GET
    @Path(TEAM)
    @Permits(Operation.READ_TEAM)
    public Response read(@PathParam("tender") UUID id, @QueryParam("done") @Nullable String done) {
        OpenTender open = tenders.look(Operation.READ_TEAM, actor.get(), id);
        Frame frame = frame(open);
        return frame.show(new TeamPage(
                frame,
                teams.board(open),
                open.standing().may(Operation.ASSIGN_FUNCTION, open.tender().phase()),
                Objects.requireNonNullElse(done, "")));
    }

    /** The search for somebody to be given a function. */
    @GET
    @Path(TEAM + "/assignment")
    @Permits(Operation.ASSIGN_FUNCTION)
    public Response choose(@PathParam("tender") UUID id, @QueryParam("q") @Nullable String words) {
        OpenTender open = tenders.look(Operation.ASSIGN_FUNCTION, actor.get(), id);
        return show(200, open, search(open, words, null), null, null);
    }

    /** Gives a function; what is wrong is said beside the person chosen. */
    @POST
    @Path(TEAM + "/assignment")
    @Permits(Operation.ASSIGN_FUNCTION)
    public Response assign(
            @PathParam("tender") UUID id,
            @FormParam("q") @Nullable String words,
            @FormParam("person") @Nullable String person,
            @FormParam("function") @Nullable String function) {
        OpenTender open = tenders.look(Operation.ASSIGN_FUNCTION, actor.get(), id);
        try {
            teams.assign(actor.get(), id, new AssignmentDraft(person, named(function)));
        } catch (Refused refused) {
            PersonSearch search = search(open, words, null).refused(text(person), text(function), refused.refusals());
            return show(status(refused), open, search, null, null);
        }
        return done(id, "assignment");
    }

    /** The search for somebody to stand in for a function. */
    @GET
    @Path(TEAM + "/stand-in")
    @Permits(Operation.NAME_STAND_IN)
    public Response chooseStandIn(
            @PathParam("tender") UUID id,
            @QueryParam("person") @Nullable String person,
            @QueryParam("function") @Nullable String function,
            @QueryParam("q") @Nullable String words) {
        OpenTender open = tenders.look(Operation.NAME_STAND_IN, actor.get(), id);
        Optional<Actor> holder = holder(person);
        Function wanted = named(function);
        if (holder.isEmpty() || wanted == null) {
            return Response.seeOther(URI.create(address(id))).build();
        }
        PersonSearch search = search(open, words, wanted)
                .refused("", "", rules.againstAnyStandIn(open.tender(), holder.get(), wanted));
        return show(200, open, search, holder.get(), wanted);
    }

    /** Names a stand-in; what is wrong is said beside the person chosen. */
    @POST
    @Path(TEAM + "/stand-in")
    @Permits(Operation.NAME_STAND_IN)
    public Response nameStandIn(
            @PathParam("tender") UUID id,
            @QueryParam("person") @Nullable String person,
            @QueryParam("function") @Nullable String function,
            @FormParam("q") @Nullable String words,
            @FormParam("standIn") @Nullable String standIn) {
        OpenTender open = tenders.look(Operation.NAME_STAND_IN, actor.get(), id);
        Function wanted = named(function);
        try {
            standIns.name(actor.get(), id, new StandIns.StandInDraft(person, wanted, standIn));
        } catch (Refused refused) {
            Optional<Actor> holder = holder(person);
            if (holder.isEmpty() || wanted == null) {
                throw refused;
            }
            PersonSearch search =
                    search(open, words, wanted).refused(text(standIn), text(function), refused.refusals());
            return show(status(refused), open, search, holder.get(), wanted);
        }
        return done(id, "stand-in");
    }

    private PersonSearch search(OpenTender open, @Nullable String asked, @Nullable Function standingIn) {
        String words = text(asked).strip();
        String kept = words.length() > LONGEST_SEARCH ? words.substring(0, LONGEST_SEARCH) : words;
        List<Candidacy> found = rules.candidacies(open.tender(), people.search(kept, PersonSearch.SHOWN + 1));
        Frame frame = frame(open);
        return standingIn == null
                ? PersonSearch.of(kept, found, frame.formats())
                : PersonSearch.standingIn(kept, found, standingIn, frame.formats());
    }

    private Response show(
            int status, OpenTender open, PersonSearch search, @Nullable Actor holder, @Nullable Function function) {
        Frame frame = frame(open);
        String query = holder == null || function == null ? "" : TeamBoard.query(holder.username(), function.name());
        return frame.show(status, new ChoosePage(frame, search, holder, function, query));
    }

    private Frame frame(OpenTender open) {
        return frames.in(open.tender().head(), open.standing(), Section.TEAM);
    }

    private Optional<Actor> holder(@Nullable String username) {
        return username == null ? Optional.empty() : people.withUsername(username);
    }

    /** What may be shown again is shown again; a denial is not. */
    static int status(Refused refused) {
        return switch (refused.refusals().get(0).code().kind()) {
            case INVALID -> 422;
            case CONFLICT -> 409;
            default -> throw refused;
        };
    }

    static Response done(UUID tender, String what) {
        return Response.seeOther(URI.create(address(tender) + "?done=" + what)).build();
    }

    static String address(UUID tender) {
        return "/tenders/" + tender + "/team";
    }

    /** The function of that name; null for none. */
    static @Nullable Function named(@Nullable String name) {
        for (Function function : Function.values()) {
            if (function.name().equals(name)) {
                return function;
            }
        }
        return null;
    }

    static String text(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "");
    }
}
