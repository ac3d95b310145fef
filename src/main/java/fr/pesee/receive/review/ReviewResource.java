package fr.pesee.receive.review;

import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.once.Once;
import fr.pesee.ground.problem.Bodies;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.PageAsked;
import fr.pesee.ground.problem.PageOf;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.problem.RequestProblem;
import fr.pesee.rule.exact.Text;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The API of the review of deposits that did not count: what they are, never what they say. */
@Path("/api/v1/tenders/{tender}/lots/{lot}/reviews")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
class ReviewResource {
    private static final Text AN_IDENTIFIER =
            new Text("l’identifiant d’un dépôt, un UUID", "the identifier of a deposit, a UUID");

    private final Reviews reviews;
    private final CurrentActor actor;

    ReviewResource(Reviews reviews, CurrentActor actor) {
        this.reviews = reviews;
        this.actor = actor;
    }

    /**
     * A deposit at its place.
     *
     * @param number from 1, in the order of receipt
     */
    record Numbered(int number, ReviewedDeposit deposit) {}

    /** The deposits that did not count and may be reviewed, in the order of their receipt. */
    @GET
    @Permits(Operation.READ_REVIEWS)
    public PageOf<Numbered> read(
            @PathParam("tender") UUID tender, @PathParam("lot") int lot, @BeanParam PageAsked page) {
        return PageOf.within(
                reviews.read(actor.get(), tender, lot), page, (deposit, number) -> new Numbered(number, deposit));
    }

    /**
     * What the bidder of one of them tried in the lot, as the server saw it.
     *
     * @param deposit which one; it has to be named
     */
    @GET
    @Path("/attempts")
    @Permits(Operation.READ_REVIEWS)
    public PageOf<SeenAttempt> attempts(
            @PathParam("tender") UUID tender,
            @PathParam("lot") int lot,
            @QueryParam("deposit") @Nullable String deposit,
            @BeanParam PageAsked page) {
        // Whether the page is one that can be, is told to those only who may read it.
        reviews.read(actor.get(), tender, lot);
        int limit = page.limit();
        return PageOf.of(
                reviews.attempts(actor.get(), tender, lot, asked(deposit), page.after(0), limit),
                limit,
                SeenAttempt::number);
    }

    private static UUID asked(@Nullable String deposit) {
        new Findings()
                .present("/deposit", deposit == null || deposit.isBlank() ? null : deposit)
                .throwIfAny();
        UUID id = ReviewPages.id(deposit);
        if (id == null) {
            throw new Refused(Refusal.inWords("/deposit", RequestProblem.FIELD_UNREADABLE, AN_IDENTIFIER));
        }
        return id;
    }

    /** Proposes what is to become of a deposit. */
    @POST
    @Once
    @Path("/{deposit}/proposal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permits(Operation.PROPOSE_READMISSION)
    public Response propose(
            @PathParam("tender") UUID tender,
            @PathParam("lot") int lot,
            @PathParam("deposit") UUID deposit,
            @Nullable ReviewDraft draft) {
        return Response.ok(reviews.propose(actor.get(), tender, lot, deposit, Bodies.required(draft)))
                .build();
    }

    /** Confirms what was proposed. */
    @POST
    @Once
    @Path("/{deposit}/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permits(Operation.CONFIRM_READMISSION)
    public Response confirm(
            @PathParam("tender") UUID tender,
            @PathParam("lot") int lot,
            @PathParam("deposit") UUID deposit,
            @Nullable ReviewConfirmationDraft draft) {
        return Response.ok(reviews.confirm(actor.get(), tender, lot, deposit, Bodies.required(draft)))
                .build();
    }
}
