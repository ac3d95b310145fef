package fr.pesee.receive.review;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.page.Confirmation;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Frames;
import fr.pesee.ground.page.Section;
import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.prepare.tender.Tenders;
import fr.pesee.rule.exact.Text;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The page on which a second person confirms what becomes of a deposit that did not count. */
@Path("/")
@Authenticated
class ReviewDecisionPages {
    private static final String CONFIRM = "confirm/" + ReviewPages.LIST;
    private static final Text TITLE = new Text("Confirmer le sort d’un dépôt", "Confirm what becomes of a deposit");
    private static final Text BUTTON = new Text("Confirmer", "Confirm");
    private static final Text FOR_GOOD = new Text(
            "Votre confirmation s’inscrit au registre à côté de la proposition. Si vous n’êtes pas d’accord, ne "
                    + "confirmez pas : rien n’est décidé, et le juriste peut proposer autre chose.",
            "Your confirmation is entered in the ledger beside the proposal. If you do not agree, do not confirm: "
                    + "nothing is decided, and the legal reviewer can propose something else.");

    private final Reviews reviews;
    private final Tenders tenders;
    private final CurrentActor actor;
    private final Frames frames;

    ReviewDecisionPages(Reviews reviews, Tenders tenders, CurrentActor actor, Frames frames) {
        this.reviews = reviews;
        this.tenders = tenders;
        this.actor = actor;
        this.frames = frames;
    }

    /** What was proposed, and what stands against confirming it; whoever names no deposit is led to the list. */
    @GET
    @Path(CONFIRM)
    @Permits(Operation.CONFIRM_READMISSION)
    public Response ask(
            @PathParam("tender") UUID id, @PathParam("lot") int lot, @QueryParam("deposit") @Nullable String deposit) {
        Actor second = actor.get();
        OpenLot open = tenders.look(Operation.CONFIRM_READMISSION, second, id, lot);
        Optional<ReviewedDeposit> found = ReviewPages.find(reviews.read(second, id, lot), ReviewPages.id(deposit));
        return found.map(one -> show(200, open, one, reviews.againstConfirming(second, open, one, null)))
                .orElseGet(() -> Response.seeOther(URI.create(ReviewPages.address(id, lot)))
                        .build());
    }

    /** Confirms it; what has changed meanwhile is shown as it is now. */
    @POST
    @Path(CONFIRM)
    @Permits(Operation.CONFIRM_READMISSION)
    public Response confirm(
            @PathParam("tender") UUID id,
            @PathParam("lot") int lot,
            @FormParam("deposit") @Nullable String deposit,
            @FormParam("proposal") @Nullable String proposal) {
        Actor second = actor.get();
        OpenLot open = tenders.look(Operation.CONFIRM_READMISSION, second, id, lot);
        Optional<ReviewedDeposit> found = ReviewPages.find(reviews.read(second, id, lot), ReviewPages.id(deposit));
        if (found.isEmpty()) {
            return Response.seeOther(URI.create(ReviewPages.address(id, lot))).build();
        }
        UUID known = found.get().deposit();
        boolean named = proposal != null && proposal.matches("\\d{1,9}");
        try {
            reviews.confirm(
                    second, id, lot, known, new ReviewConfirmationDraft(named ? Integer.valueOf(proposal) : null));
        } catch (Refused refused) {
            Kind kind = refused.refusals().get(0).code().kind();
            if (kind != Kind.STALE && kind != Kind.INVALID && kind != Kind.CONFLICT) {
                throw refused;
            }
            ReviewedDeposit now =
                    ReviewPages.find(reviews.read(second, id, lot), known).orElseThrow();
            return show(kind == Kind.INVALID ? 422 : 409, open, now, refused.refusals());
        }
        return Response.seeOther(URI.create(ReviewPages.address(id, lot) + "?done=decided&deposit=" + known))
                .build();
    }

    private Response show(int status, OpenLot open, ReviewedDeposit deposit, List<Refusal> blocks) {
        int lot = open.lot().number();
        Frame frame = frames.in(open.tender().head(lot), open.standing(), Section.REVIEWS);
        String seen =
                deposit.pending().map(one -> Integer.toString(one.number())).orElse("");
        return frame.show(
                status,
                new Confirmation(
                        frame,
                        TITLE,
                        consequences(deposit),
                        blocks,
                        BUTTON,
                        Map.of("deposit", deposit.deposit().toString(), "proposal", seen),
                        ReviewPages.address(open.tender().id(), lot) + "?deposit=" + deposit.deposit()));
    }

    private static List<Text> consequences(ReviewedDeposit deposit) {
        List<Text> told = new ArrayList<>();
        Text standing = deposit.standing().words();
        told.add(new Text(
                deposit.bidder() + " : " + standing.fr() + ".", deposit.bidder() + ": " + standing.en() + "."));
        Optional<ReviewProposal> pending = deposit.pending();
        if (pending.isEmpty()) {
            return told;
        }
        ReviewProposal proposal = pending.get();
        Text outcome = proposal.outcome().words();
        told.add(new Text(
                proposal.proposedBy() + " propose : " + outcome.fr() + ".",
                proposal.proposedBy() + " proposes: " + outcome.en() + "."));
        told.add(new Text("Motif : " + proposal.motive(), "Reason: " + proposal.motive()));
        if (proposal.outcome() == ReviewOutcome.READMITTED) {
            told.add(new Text(
                    "Les détenteurs de la clé l’ouvriront dans une séance à part, avec un procès-verbal à part.",
                    "The key holders will open it in a sitting of its own, with minutes of its own."));
            if (deposit.openedBeside()) {
                told.add(new Text(
                        "L’offre déjà ouverte de ce soumissionnaire sera écartée : un seul dépôt compte.",
                        "The bid of this bidder that is open already will be set aside: one deposit counts."));
                told.add(new Text(
                        "Si le dépôt réadmis se révèle illisible ou inutilisable, ce soumissionnaire n’aura plus "
                                + "d’offre.",
                        "If the readmitted deposit turns out to be unreadable or unusable, this bidder will have no "
                                + "bid left."));
            }
        }
        if (proposal.outcome() == ReviewOutcome.REVOKED) {
            told.add(new Text(
                    "Ce dépôt reste scellé. Les parts de clé déjà données pour l’ouvrir sont oubliées.",
                    "This deposit stays sealed. Shares of the key that were given to open it are forgotten."));
        }
        told.add(FOR_GOOD);
        return told;
    }
}
