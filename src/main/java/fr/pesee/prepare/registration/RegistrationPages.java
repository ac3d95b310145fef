package fr.pesee.prepare.registration;

import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Nature;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Frames;
import fr.pesee.ground.page.Typed;
import fr.pesee.ground.party.People;
import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.Refused;
import fr.pesee.prepare.publication.Publications;
import fr.pesee.prepare.registration.RegistrationStore.Purpose;
import fr.pesee.prepare.tender.Tender;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The pages on which anyone registers for changes, confirms it and ends it; none tells who else has. */
@Path("/")
class RegistrationPages {
    private static final int GONE = 410;
    private static final int TOO_OFTEN = 429;
    private static final int AN_HOUR = 3600;

    private final Registrations registrations;
    private final Publications publications;
    private final People people;
    private final SecurityIdentity identity;
    private final CurrentActor actor;
    private final Frames frames;

    RegistrationPages(
            Registrations registrations,
            Publications publications,
            People people,
            SecurityIdentity identity,
            CurrentActor actor,
            Frames frames) {
        this.registrations = registrations;
        this.publications = publications;
        this.people = people;
        this.identity = identity;
        this.actor = actor;
        this.frames = frames;
    }

    /**
     * The form.
     *
     * @param mine the verified address of whoever is signed in; empty for anybody else
     * @param done {@code asked} or {@code mine} once it was sent; empty before
     */
    @CheckedTemplate(basePath = "registration", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RegistrationPage(Frame frame, Tender tender, String mine, String done, Typed form)
            implements TemplateInstance {}

    /**
     * Where a link of a mail leads.
     *
     * @param purpose what the link is for
     * @param address where its form is sent
     * @param token the link's; empty once it was used
     * @param tender what it is about; null for a link that leads nowhere any more
     */
    @CheckedTemplate(basePath = "registration", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record LinkPage(
            Frame frame,
            Purpose purpose,
            String address,
            String token,
            @Nullable Tender tender) implements TemplateInstance {}

    /** Where one registers. */
    @GET
    @Path("notices/{tender}/registration")
    @Permits(Operation.REGISTER_FOR_CHANGES)
    public Response form(@PathParam("tender") UUID id, @QueryParam("done") @Nullable String done) {
        return form(200, id, Typed.showing(Map.of("language", frames.language())), done);
    }

    /** Registers: at once by the address of an account, else by a link that is mailed. */
    @POST
    @Path("notices/{tender}/registration")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Permits(Operation.REGISTER_FOR_CHANGES)
    public Response register(@PathParam("tender") UUID id, MultivaluedMap<String, String> sent) {
        Typed form = Typed.of(sent);
        if (form.ticked("mine") && !identity.isAnonymous()) {
            boolean registered = registrations.register(actor.get(), id, frames.language());
            return to(id, registered ? "?done=mine" : "");
        }
        try {
            registrations.ask(id, new RegistrationDraft(form.text("email"), form.text("language")));
            return to(id, "?done=asked");
        } catch (Refused refused) {
            return again(id, form, refused);
        }
    }

    /** What is wrong is said, and the address is kept, also where it can be taken later only. */
    private Response again(UUID id, Typed form, Refused refused) {
        Kind kind = refused.refusals().get(0).code().kind();
        Typed wrong = form.refused(refused.refusals());
        if (kind == Kind.TOO_OFTEN) {
            return Response.fromResponse(form(TOO_OFTEN, id, wrong, null))
                    .header("Retry-After", AN_HOUR)
                    .build();
        }
        if (kind != Kind.INVALID) {
            throw refused;
        }
        return form(422, id, wrong, null);
    }

    /** Asks whether to confirm: programs that follow links in mails must not. */
    @GET
    @Path("registrations/confirmation")
    @Permits(Operation.REGISTER_FOR_CHANGES)
    public Response askToConfirm(
            @QueryParam("token") @Nullable String token, @QueryParam("done") @Nullable String done) {
        return link(Purpose.CONFIRM, token, done);
    }

    /** Confirms. */
    @POST
    @Path("registrations/confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Permits(Operation.REGISTER_FOR_CHANGES)
    public Response confirm(@FormParam("token") @Nullable String token) {
        return after(registrations.confirm(Objects.requireNonNullElse(token, "")), Purpose.CONFIRM);
    }

    /** Asks whether to end it. */
    @GET
    @Path("registrations/end")
    @Permits(Operation.REGISTER_FOR_CHANGES)
    public Response askToEnd(@QueryParam("token") @Nullable String token, @QueryParam("done") @Nullable String done) {
        return link(Purpose.END, token, done);
    }

    /** Ends it, and forgets the address. */
    @POST
    @Path("registrations/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Permits(Operation.REGISTER_FOR_CHANGES)
    public Response end(@FormParam("token") @Nullable String token) {
        return after(registrations.end(Objects.requireNonNullElse(token, "")), Purpose.END);
    }

    private Response form(int status, UUID id, Typed form, @Nullable String done) {
        Tender tender = publications.announced(id).tender();
        Frame frame = frames.plain(tender.nature());
        String mine = identity.isAnonymous()
                ? ""
                : people.emailOf(actor.get().subject()).orElse("");
        String shown = done != null && Set.of("asked", "mine").contains(done) ? done : "";
        return frame.show(status, new RegistrationPage(frame, tender, mine, shown, form));
    }

    private static Response to(UUID tender, String query) {
        return Response.seeOther(URI.create("/notices/" + tender + "/registration" + query))
                .build();
    }

    private static String address(Purpose purpose) {
        return purpose == Purpose.CONFIRM ? RegistrationLetters.CONFIRMATION : RegistrationLetters.END;
    }

    private Response after(Optional<UUID> tender, Purpose purpose) {
        return tender.map(id -> Response.seeOther(URI.create(address(purpose) + "?done=" + id))
                        .build())
                .orElseGet(() -> link(GONE, purpose, "", null));
    }

    private Response link(Purpose purpose, @Nullable String token, @Nullable String done) {
        if (token == null) {
            return link(200, purpose, "", announced(done));
        }
        Tender tender = registrations
                .tenderOf(token, purpose)
                .map(id -> publications.announced(id).tender())
                .orElse(null);
        return link(tender == null ? GONE : 200, purpose, tender == null ? "" : token, tender);
    }

    private Response link(int status, Purpose purpose, String token, @Nullable Tender tender) {
        Frame frame = frames.plain(tender == null ? Nature.REAL : tender.nature());
        return frame.show(status, new LinkPage(frame, purpose, address(purpose), token, tender));
    }

    /** The published tender of which an address says the identifier; null for anything else. */
    private @Nullable Tender announced(@Nullable String id) {
        if (id == null || !id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return null;
        }
        return publications
                .inForce(UUID.fromString(id))
                .map(announced -> announced.tender())
                .orElse(null);
    }
}
