package fr.pesee.ground.party;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Frames;
import fr.pesee.ground.page.Typed;
import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The pages on which a bidder says for whom they act, and invites colleagues. */
@Path("/")
@Authenticated
class OrganisationPages {
    static final String PAGE = "/organisation";

    private static final int GONE = 410;
    private static final int TOO_OFTEN = 429;
    private static final int AN_HOUR = 3600;
    private static final Set<String> DONE = Set.of("created", "changed", "invited", "withdrawn", "joined", "left");

    private final Organisations organisations;
    private final Invitations invitations;
    private final CurrentActor actor;
    private final Frames frames;

    OrganisationPages(Organisations organisations, Invitations invitations, CurrentActor actor, Frames frames) {
        this.organisations = organisations;
        this.invitations = invitations;
        this.actor = actor;
        this.frames = frames;
    }

    /**
     * The organisation, or the form that creates it.
     *
     * @param me the subject of who reads
     * @param refused whether the form with name and identifier was
     * @param done what was just done; empty for nothing
     */
    @CheckedTemplate(basePath = "party", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OrganisationPage(
            Frame frame,
            OrganisationView view,
            List<IdentifierScheme> schemes,
            Typed form,
            String me,
            boolean refused,
            String done)
            implements TemplateInstance {}

    /**
     * Where the link of an invitation leads.
     *
     * @param invited null for one that leads nowhere any more
     * @param held the organisation that the reader acts for already; null for none
     */
    @CheckedTemplate(basePath = "party", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record InvitationPage(
            Frame frame,
            String token,
            Invitations.@Nullable Invited invited,
            @Nullable Organisation held) implements TemplateInstance {}

    /** The organisation that one acts for, or where one says for whom one does. */
    @GET
    @Path("organisation")
    @Permits(Operation.ACT_FOR_ORGANISATION)
    public Response read(@QueryParam("done") @Nullable String done) {
        return show(200, new MultivaluedHashMap<>(), List.of(), done != null && DONE.contains(done) ? done : "");
    }

    /** Creates it. */
    @POST
    @Path("organisation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Permits(Operation.ACT_FOR_ORGANISATION)
    public Response create(MultivaluedMap<String, String> sent) {
        return done(sent, "created", form -> organisations.create(actor.get(), draft(form)));
    }

    /** Puts name and identifier right. */
    @POST
    @Path("organisation/change")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Permits(Operation.ACT_FOR_ORGANISATION)
    public Response change(MultivaluedMap<String, String> sent) {
        return done(sent, "changed", form -> organisations.change(actor.get(), draft(form)));
    }

    /** Mails an invitation. */
    @POST
    @Path("organisation/invitations")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Permits(Operation.ACT_FOR_ORGANISATION)
    public Response invite(MultivaluedMap<String, String> sent) {
        return done(
                sent,
                "invited",
                form -> invitations.invite(actor.get(), new InvitationDraft(form.text("email"), frames.language())));
    }

    /** Withdraws one. */
    @POST
    @Path("organisation/invitations/{invitation}/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Permits(Operation.ACT_FOR_ORGANISATION)
    public Response withdraw(@PathParam("invitation") UUID id, MultivaluedMap<String, String> sent) {
        return done(sent, "withdrawn", form -> invitations.withdraw(actor.get(), id));
    }

    /** Acts for it no more. */
    @POST
    @Path("organisation/departure")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Permits(Operation.ACT_FOR_ORGANISATION)
    public Response leave(MultivaluedMap<String, String> sent) {
        return done(sent, "left", form -> organisations.leave(actor.get()));
    }

    /** Lets another person act for it no more. */
    @POST
    @Path("organisation/people/{person}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Permits(Operation.ACT_FOR_ORGANISATION)
    public Response remove(@PathParam("person") String person, MultivaluedMap<String, String> sent) {
        return done(sent, "changed", form -> organisations.remove(actor.get(), person));
    }

    /** Asks whether to act for the organisation of an invitation: programs that follow links in mails must not. */
    @GET
    @Path("organisation/invitation")
    @Permits(Operation.ACT_FOR_ORGANISATION)
    public Response askToAccept(@QueryParam("token") @Nullable String token) {
        Optional<Invitations.Invited> invited = invitations.invited(actor.get(), Objects.requireNonNullElse(token, ""));
        return show(token == null || invited.isPresent() ? 200 : GONE, token, invited);
    }

    /** Accepts. */
    @POST
    @Path("organisation/invitation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Permits(Operation.ACT_FOR_ORGANISATION)
    public Response accept(@FormParam("token") @Nullable String token) {
        String given = Objects.requireNonNullElse(token, "");
        try {
            invitations.accept(actor.get(), given);
        } catch (Refused refused) {
            if (kind(refused) != Kind.CONFLICT) {
                throw refused;
            }
            Optional<Invitations.Invited> invited = invitations.invited(actor.get(), given);
            return show(invited.isPresent() ? 409 : GONE, given, invited);
        }
        return Response.seeOther(URI.create(PAGE + "?done=joined")).build();
    }

    /** Does it, or shows the page again with what is wrong and everything that was typed. */
    private Response done(MultivaluedMap<String, String> sent, String what, Consumer<Typed> act) {
        try {
            act.accept(Typed.of(sent));
        } catch (Refused refused) {
            return switch (kind(refused)) {
                case INVALID, MALFORMED -> show(422, sent, refused.refusals(), "");
                case CONFLICT -> show(409, sent, refused.refusals(), "");
                case TOO_OFTEN ->
                    Response.fromResponse(show(TOO_OFTEN, sent, refused.refusals(), ""))
                            .header("Retry-After", AN_HOUR)
                            .build();
                default -> throw refused;
            };
        }
        return Response.seeOther(URI.create(PAGE + "?done=" + what)).build();
    }

    private static boolean isOfDetails(Refusal one) {
        return one.at().equals("/name") || one.at().startsWith("/identifier");
    }

    private static Kind kind(Refused refused) {
        return refused.refusals().get(0).code().kind();
    }

    private static OrganisationDraft draft(Typed form) {
        IdentifierDraft identifier = new IdentifierDraft(
                form.choice("/identifier/scheme", "scheme", IdentifierScheme.class),
                form.text("country"),
                form.text("register"),
                form.text("number"));
        Refused.ifAny(form.unreadable());
        return new OrganisationDraft(form.text("name"), identifier);
    }

    private Response show(int status, MultivaluedMap<String, String> sent, List<Refusal> wrong, String done) {
        Actor person = actor.get();
        OrganisationView view = organisations.view(person);
        Typed form = Typed.of(sent);
        for (Map.Entry<String, String> field : written(view.organisation()).entrySet()) {
            form = form.names().contains(field.getKey()) ? form : form.with(field.getKey(), field.getValue());
        }
        Frame frame = frames.plain();
        return frame.show(
                status,
                new OrganisationPage(
                        frame,
                        view,
                        List.of(IdentifierScheme.values()),
                        form.refused(wrong),
                        person.subject(),
                        wrong.stream().anyMatch(OrganisationPages::isOfDetails),
                        done));
    }

    /** Name and identifier as they stand, to be put right. */
    private static Map<String, String> written(@Nullable Organisation organisation) {
        if (organisation == null) {
            return Map.of("scheme", IdentifierScheme.SIRET.name());
        }
        Identifier identifier = organisation.identifier();
        return Map.of(
                "name", organisation.name(),
                "scheme", identifier.scheme().name(),
                "country", Objects.requireNonNullElse(identifier.country(), ""),
                "register", Objects.requireNonNullElse(identifier.register(), ""),
                "number", identifier.number());
    }

    private Response show(int status, @Nullable String token, Optional<Invitations.Invited> invited) {
        Frame frame = frames.plain();
        return frame.show(
                status,
                new InvitationPage(
                        frame,
                        invited.isPresent() ? Objects.requireNonNullElse(token, "") : "",
                        invited.orElse(null),
                        organisations.of(actor.get().subject()).orElse(null)));
    }
}
