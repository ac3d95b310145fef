package fr.pesee.prepare.team;

import fr.pesee.ground.access.Access;
import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Frames;
import fr.pesee.ground.page.Section;
import fr.pesee.ground.party.People;
import fr.pesee.ground.problem.Refusal;
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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The pages of what takes a reason: each says what it changes and what stands against it before it is done. */
@Path("/")
@Authenticated
class TeamActPages {
    private static final String TEAM = "tenders/{tender}/team/";

    private final Teams teams;
    private final StandIns standIns;
    private final TeamRules rules;
    private final People people;
    private final Tenders tenders;
    private final Access access;
    private final CurrentActor actor;
    private final Frames frames;

    TeamActPages(
            Teams teams,
            StandIns standIns,
            TeamRules rules,
            People people,
            Tenders tenders,
            Access access,
            CurrentActor actor,
            Frames frames) {
        this.teams = teams;
        this.standIns = standIns;
        this.rules = rules;
        this.people = people;
        this.tenders = tenders;
        this.access = access;
        this.actor = actor;
        this.frames = frames;
    }

    /**
     * @param about whom and which function it concerns
     * @param reason as typed
     * @param blocks what stands against it now
     * @param wrong what is wrong with the reason
     */
    @CheckedTemplate(basePath = "team", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ActPage(Frame frame, TeamAct act, About about, String reason, List<Refusal> blocks, List<Refusal> wrong)
            implements TemplateInstance {}

    /**
     * Whom an act concerns.
     *
     * @param function null when it concerns the person as such
     * @param standIn who stands in for them; null when nobody does, or it does not matter
     */
    record About(
            Actor person,
            @Nullable Function function,
            @Nullable Actor standIn) {}

    /** What taking a function back changes. */
    @GET
    @Path(TEAM + "withdrawal")
    @Permits(Operation.WITHDRAW_FUNCTION)
    public Response askToWithdraw(
            @PathParam("tender") UUID id,
            @QueryParam("person") @Nullable String person,
            @QueryParam("function") @Nullable String function) {
        return ask(TeamAct.WITHDRAWAL, id, person, function);
    }

    /** Takes a function back. */
    @POST
    @Path(TEAM + "withdrawal")
    @Permits(Operation.WITHDRAW_FUNCTION)
    public Response withdraw(
            @PathParam("tender") UUID id,
            @QueryParam("person") @Nullable String person,
            @QueryParam("function") @Nullable String function,
            @FormParam("reason") @Nullable String reason) {
        Function taken = TeamPages.named(function);
        return act(
                TeamAct.WITHDRAWAL,
                id,
                person,
                function,
                reason,
                () -> teams.withdraw(actor.get(), id, new ChangeDraft(person, taken, typed(reason))));
    }

    /** What letting a stand-in go changes. */
    @GET
    @Path(TEAM + "stand-in-removal")
    @Permits(Operation.REMOVE_STAND_IN)
    public Response askToRemove(
            @PathParam("tender") UUID id,
            @QueryParam("person") @Nullable String person,
            @QueryParam("function") @Nullable String function) {
        return ask(TeamAct.REMOVAL, id, person, function);
    }

    /** Lets a stand-in go. */
    @POST
    @Path(TEAM + "stand-in-removal")
    @Permits(Operation.REMOVE_STAND_IN)
    public Response remove(
            @PathParam("tender") UUID id,
            @QueryParam("person") @Nullable String person,
            @QueryParam("function") @Nullable String function,
            @FormParam("reason") @Nullable String reason) {
        return act(
                TeamAct.REMOVAL,
                id,
                person,
                function,
                reason,
                () -> standIns.remove(actor.get(), id, draft(person, function, reason)));
    }

    /** What passing a function on changes. */
    @GET
    @Path("confirm/" + TEAM + "hand-over")
    @Permits(Operation.HAND_OVER_FUNCTION)
    public Response askToHandOver(
            @PathParam("tender") UUID id,
            @QueryParam("person") @Nullable String person,
            @QueryParam("function") @Nullable String function) {
        return ask(TeamAct.HAND_OVER, id, person, function);
    }

    /** Passes a function to its stand-in. */
    @POST
    @Path("confirm/" + TEAM + "hand-over")
    @Permits(Operation.HAND_OVER_FUNCTION)
    public Response handOver(
            @PathParam("tender") UUID id,
            @QueryParam("person") @Nullable String person,
            @QueryParam("function") @Nullable String function,
            @FormParam("reason") @Nullable String reason) {
        return act(
                TeamAct.HAND_OVER,
                id,
                person,
                function,
                reason,
                () -> standIns.handOver(actor.get(), id, draft(person, function, reason)));
    }

    /** What a recusal changes. */
    @GET
    @Path("confirm/" + TEAM + "recusal")
    @Permits(Operation.RECORD_RECUSAL)
    public Response askToRecuse(@PathParam("tender") UUID id, @QueryParam("person") @Nullable String person) {
        return ask(TeamAct.RECUSAL, id, person, null);
    }

    /** Sets a person aside. */
    @POST
    @Path("confirm/" + TEAM + "recusal")
    @Permits(Operation.RECORD_RECUSAL)
    public Response recuse(
            @PathParam("tender") UUID id,
            @QueryParam("person") @Nullable String person,
            @FormParam("reason") @Nullable String reason) {
        return act(
                TeamAct.RECUSAL,
                id,
                person,
                null,
                reason,
                () -> teams.recuse(actor.get(), id, new RecusalDraft(person, typed(reason))));
    }

    private Response ask(TeamAct act, UUID id, @Nullable String username, @Nullable String function) {
        OpenTender open = look(act, id, username);
        Optional<About> about = about(act, id, username, function);
        if (about.isEmpty()) {
            return Response.seeOther(URI.create(TeamPages.address(id))).build();
        }
        return show(200, open, act, about.get(), "", List.of());
    }

    private Response act(
            TeamAct act,
            UUID id,
            @Nullable String username,
            @Nullable String function,
            @Nullable String reason,
            Runnable deed) {
        OpenTender open = look(act, id, username);
        try {
            deed.run();
        } catch (Refused refused) {
            int status = TeamPages.status(refused);
            About about = about(act, id, username, function).orElseThrow(() -> refused);
            List<Refusal> wrong = refused.refusals().stream()
                    .filter(refusal -> refusal.at().equals("/reason"))
                    .toList();
            return show(status, open, act, about, TeamPages.text(reason), wrong);
        }
        // Whoever has passed their last function on, or is set aside, may not read the team any more.
        boolean stays = access.standing(actor.get(), id)
                .may(Operation.READ_TEAM, open.tender().phase());
        return stays
                ? TeamPages.done(id, act.address(id).substring(act.address(id).lastIndexOf('/') + 1))
                : Response.seeOther(URI.create("/home")).build();
    }

    /** Everyone may pass on their own function; another's takes whoever may give functions. */
    private OpenTender look(TeamAct act, UUID id, @Nullable String username) {
        Actor reader = actor.get();
        OpenTender open = tenders.look(act.operation(), reader, id);
        boolean own = username == null || username.equals(reader.username());
        return act == TeamAct.HAND_OVER && !own ? tenders.look(Operation.ASSIGN_FUNCTION, reader, id) : open;
    }

    private Optional<About> about(TeamAct act, UUID id, @Nullable String username, @Nullable String name) {
        Optional<Actor> person = username == null ? Optional.empty() : people.withUsername(username);
        Function function = TeamPages.named(name);
        if (person.isEmpty() || (function == null && !act.isOfPerson())) {
            return Optional.empty();
        }
        Actor standIn = function == null
                ? null
                : rules.standIn(id, person.get(), function).orElse(null);
        return Optional.of(new About(person.get(), function, standIn));
    }

    private Response show(int status, OpenTender open, TeamAct act, About about, String reason, List<Refusal> wrong) {
        Frame frame = frames.in(open.tender().head(), open.standing(), Section.TEAM);
        return frame.show(status, new ActPage(frame, act, about, reason, blocks(open, act, about), wrong));
    }

    private List<Refusal> blocks(OpenTender open, TeamAct act, About about) {
        Function function = about.function();
        if (function == null) {
            return rules.againstRecusing(open.tender(), about.person());
        }
        return switch (act) {
            case WITHDRAWAL -> rules.againstWithdrawing(open.tender(), about.person(), function);
            case HAND_OVER -> rules.againstHandingOver(open.tender(), about.person(), function);
            case REMOVAL, RECUSAL -> rules.againstRemoving(open.tender(), about.person(), function);
        };
    }

    private static ChangeDraft draft(@Nullable String person, @Nullable String function, @Nullable String reason) {
        return new ChangeDraft(person, TeamPages.named(function), typed(reason));
    }

    /** An empty field of a form is no text at all. */
    private static @Nullable String typed(@Nullable String reason) {
        return reason == null || reason.isEmpty() ? null : reason.replace("\r\n", "\n");
    }
}
