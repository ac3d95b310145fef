package fr.pesee.receive.review;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Frames;
import fr.pesee.ground.page.Section;
import fr.pesee.ground.page.Slice;
import fr.pesee.ground.page.Typed;
import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.Refused;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.prepare.tender.Tenders;
import fr.pesee.rule.exact.Text;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The deposits that did not count, the evidence about each, and what a legal reviewer proposes. They stay sealed. */
@Path("/")
@Authenticated
class ReviewPages {
    static final String LIST = "tenders/{tender}/lots/{lot}/reviews";
    private static final int MOST_PAGES = 100_000;

    private final Reviews reviews;
    private final Tenders tenders;
    private final CurrentActor actor;
    private final Frames frames;

    ReviewPages(Reviews reviews, Tenders tenders, CurrentActor actor, Frames frames) {
        this.reviews = reviews;
        this.tenders = tenders;
        this.actor = actor;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ReviewsPage(
            Frame frame,
            int lot,
            Slice<ReviewedDeposit> slice,
            List<ReviewGroup> groups,
            Words words,
            @Nullable Chosen chosen,
            String done)
            implements TemplateInstance {}

    /**
     * The deposit that is looked into.
     *
     * @param pending what awaits confirmation
     * @param attempts part of what its bidder tried
     * @param next the number of the next part; 0 when this is the last
     * @param mayPropose whether the reader may propose what becomes of it
     * @param mayConfirm whether the reader may confirm what was proposed
     */
    record Chosen(
            ReviewedDeposit deposit,
            @Nullable ReviewProposal pending,
            List<SeenAttempt> attempts,
            int next,
            boolean mayPropose,
            boolean mayConfirm,
            List<ReviewOutcome> outcomes,
            Typed form) {}

    /** What stands in the record in other words. */
    record Words() {
        /** What becomes of the deposit. */
        public Text standing(ReviewedDeposit one) {
            return one.standing().words();
        }

        /** What was decided, if anything. */
        public List<ReviewProposal> decided(ReviewedDeposit one) {
            return one.decided().map(List::of).orElse(List.of());
        }

        /** Whether this was to be revoked, and the deposit was unsealed before anybody confirmed that. */
        public boolean overtaken(ReviewedDeposit one, ReviewProposal proposal) {
            return one.isUnsealed() && proposal.decision() == null && proposal.outcome() == ReviewOutcome.REVOKED;
        }

        /** The hours, minutes and seconds after the deadline. */
        public Text lateness(ReviewedDeposit one) {
            Duration late = one.lateness();
            if (late.toSeconds() == 0) {
                return new Text("moins d’une seconde", "less than a second");
            }
            String span = (late.toHours() > 0 ? late.toHours() + " h " : "")
                    + (late.toMinutes() > 0 ? late.toMinutesPart() + " min " : "")
                    + late.toSecondsPart()
                    + " s";
            return Text.same(span);
        }
    }

    /**
     * What did not count, and what is known about one of them.
     *
     * @param deposit the one that is looked into
     * @param attempts which part of its bidder's attempts, from 1
     * @param done what has just been done: {@code proposed} or {@code decided}
     */
    @GET
    @Path(LIST)
    @Permits(Operation.READ_REVIEWS)
    public Response read(
            @PathParam("tender") UUID id,
            @PathParam("lot") int lot,
            @QueryParam("page") @Nullable String page,
            @QueryParam("deposit") @Nullable String deposit,
            @QueryParam("attempts") @Nullable String attempts,
            @QueryParam("done") @Nullable String done) {
        OpenLot open = tenders.look(Operation.READ_REVIEWS, actor.get(), id, lot);
        List<ReviewedDeposit> all = reviews.read(actor.get(), id, lot);
        Chosen chosen = find(all, id(deposit))
                .map(one -> chosen(open, one, part(attempts), Typed.showing(Map.of())))
                .orElse(null);
        return show(200, open, Slice.of(ReviewGroup.ordered(all), page), chosen, Objects.requireNonNullElse(done, ""));
    }

    /** Keeps a proposal, which a second person has to confirm; whoever names no deposit is led to the list. */
    @POST
    @Path(LIST)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Permits(Operation.PROPOSE_READMISSION)
    public Response propose(
            @PathParam("tender") UUID id, @PathParam("lot") int lot, MultivaluedMap<String, String> sent) {
        Actor reviewer = actor.get();
        OpenLot open = tenders.look(Operation.PROPOSE_READMISSION, reviewer, id, lot);
        Typed form = Typed.of(sent);
        Optional<ReviewedDeposit> found = find(reviews.read(reviewer, id, lot), id(form.value("deposit")));
        if (found.isEmpty()) {
            return Response.seeOther(URI.create(address(id, lot))).build();
        }
        ReviewedDeposit deposit = found.get();
        ReviewDraft draft =
                new ReviewDraft(form.choice("/outcome", "outcome", ReviewOutcome.class), form.text("motive"));
        try {
            Refused.ifAny(form.unreadable());
            reviews.propose(reviewer, id, lot, deposit.deposit(), draft);
        } catch (Refused refused) {
            Kind kind = refused.refusals().get(0).code().kind();
            if (kind != Kind.INVALID && kind != Kind.MALFORMED && kind != Kind.CONFLICT) {
                throw refused;
            }
            List<ReviewedDeposit> now = reviews.read(reviewer, id, lot);
            Typed wrong = form.refused(refused.refusals());
            return show(
                    kind == Kind.CONFLICT ? 409 : 422,
                    open,
                    Slice.of(ReviewGroup.ordered(now), null),
                    chosen(open, find(now, deposit.deposit()).orElse(deposit), 1, wrong),
                    "");
        }
        return Response.seeOther(URI.create(address(id, lot) + "?done=proposed&deposit=" + deposit.deposit()))
                .build();
    }

    private Chosen chosen(OpenLot open, ReviewedDeposit one, int part, Typed form) {
        List<SeenAttempt> seen = reviews.attempts(
                actor.get(),
                open.tender().id(),
                open.lot().number(),
                one.deposit(),
                (part - 1) * Slice.SIZE,
                Slice.SIZE + 1);
        boolean more = seen.size() > Slice.SIZE;
        return new Chosen(
                one,
                one.pending().orElse(null),
                more ? seen.subList(0, Slice.SIZE) : seen,
                more ? part + 1 : 0,
                !one.isUnsealed() && may(open, Operation.PROPOSE_READMISSION),
                may(open, Operation.CONFIRM_READMISSION)
                        && reviews.againstConfirming(actor.get(), open, one, null)
                                .isEmpty(),
                Arrays.stream(ReviewOutcome.values())
                        .filter(outcome -> outcome.mayFollow(one.isReadmitted()))
                        .toList(),
                form);
    }

    private static boolean may(OpenLot open, Operation operation) {
        return open.standing().may(operation, open.lot().phase());
    }

    private Response show(
            int status, OpenLot open, Slice<ReviewedDeposit> slice, @Nullable Chosen chosen, String done) {
        int lot = open.lot().number();
        Frame frame = frames.in(open.tender().head(lot), open.standing(), Section.REVIEWS);
        return frame.show(
                status, new ReviewsPage(frame, lot, slice, ReviewGroup.of(slice.items()), new Words(), chosen, done));
    }

    static Optional<ReviewedDeposit> find(List<ReviewedDeposit> all, @Nullable UUID deposit) {
        return all.stream().filter(one -> one.deposit().equals(deposit)).findFirst();
    }

    static String address(UUID tender, int lot) {
        return Section.REVIEWS.address("/tenders/" + tender, lot);
    }

    /** What is no identifier names no deposit. */
    static @Nullable UUID id(@Nullable String asked) {
        boolean whole = asked != null && asked.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
        return whole ? UUID.fromString(asked) : null;
    }

    private static int part(@Nullable String asked) {
        int part = asked != null && asked.matches("\\d{1,6}") ? Integer.parseInt(asked) : 1;
        return Math.max(1, Math.min(MOST_PAGES, part));
    }
}
