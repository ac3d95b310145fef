package fr.pesee.ground.party;

import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.once.Once;
import fr.pesee.ground.problem.Bodies;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The API of the organisation that a bidder acts for. */
@Path("/api/v1/organisation")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class OrganisationResource {
    private final Organisations organisations;
    private final Invitations invitations;
    private final CurrentActor actor;

    OrganisationResource(Organisations organisations, Invitations invitations, CurrentActor actor) {
        this.organisations = organisations;
        this.invitations = invitations;
        this.actor = actor;
    }

    /** The token of an invitation, as the link in the mail holds it. */
    record Acceptance(@Nullable String token) {}

    /** The organisation, who acts for it, and who is invited; without organisation while the reader acts for none. */
    @GET
    @Permits(Operation.ACT_FOR_ORGANISATION)
    public OrganisationView read() {
        return organisations.view(actor.get());
    }

    /** Creates the reader's organisation. */
    @POST
    @Once
    @Permits(Operation.ACT_FOR_ORGANISATION)
    public Response create(@Nullable OrganisationDraft draft) {
        Organisation made = organisations.create(actor.get(), Bodies.required(draft));
        return Response.status(Response.Status.CREATED).entity(made).build();
    }

    /** Puts its name and identifier right. */
    @PUT
    @Once
    @Permits(Operation.ACT_FOR_ORGANISATION)
    public Response change(@Nullable OrganisationDraft draft) {
        return Response.ok(organisations.change(actor.get(), Bodies.required(draft)))
                .build();
    }

    /** Mails an invitation to a colleague. */
    @POST
    @Once
    @Path("/invitations")
    @Permits(Operation.ACT_FOR_ORGANISATION)
    public Response invite(@Nullable InvitationDraft draft) {
        Organisation.Invitation sent = invitations.invite(actor.get(), Bodies.required(draft));
        return Response.status(Response.Status.CREATED).entity(sent).build();
    }

    /** Withdraws one. */
    @POST
    @Once
    @Path("/invitations/{invitation}/withdrawal")
    @Permits(Operation.ACT_FOR_ORGANISATION)
    public Response withdraw(@PathParam("invitation") UUID invitation) {
        invitations.withdraw(actor.get(), invitation);
        return Response.noContent().build();
    }

    /** Accepts one. */
    @POST
    @Once
    @Path("/acceptances")
    @Permits(Operation.ACT_FOR_ORGANISATION)
    public Response accept(@Nullable Acceptance acceptance) {
        String token = Objects.requireNonNullElse(Bodies.required(acceptance).token(), "");
        return Response.ok(invitations.accept(actor.get(), token)).build();
    }

    /** Acts for it no more. */
    @POST
    @Once
    @Path("/departure")
    @Permits(Operation.ACT_FOR_ORGANISATION)
    public Response leave() {
        organisations.leave(actor.get());
        return Response.noContent().build();
    }

    /** Lets another person act for it no more. */
    @POST
    @Once
    @Path("/people/{person}/removal")
    @Permits(Operation.ACT_FOR_ORGANISATION)
    public Response remove(@PathParam("person") String person) {
        organisations.remove(actor.get(), person);
        return Response.noContent().build();
    }
}
