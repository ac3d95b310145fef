package fr.pesee.receive.deposit;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Frames;
import fr.pesee.ground.party.Organisation;
import fr.pesee.ground.problem.PageAsked;
import fr.pesee.ground.problem.ProblemCode;
import fr.pesee.ground.problem.ReadInAct;
import fr.pesee.ground.problem.Refused;
import fr.pesee.prepare.publication.Publications;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.prepare.variant.Variants;
import fr.pesee.receive.plan.SealingPlan;
import fr.pesee.receive.plan.SealingPlans;
import fr.pesee.receive.receipt.Receipts;
import fr.pesee.receive.receipt.Timestamps;
import fr.pesee.receive.upload.BidderAccess;
import fr.pesee.receive.upload.BidderWindow;
import fr.pesee.receive.upload.UploadProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Depositing in the browser: the page that seals, and the receipt. */
@Path("/")
@Authenticated
class DepositPages {
    private static final String LOT = "notices/{tender}/lots/{lot}";

    private final Deposits deposits;
    private final SealingPlans plans;
    private final BidderAccess access;
    private final Receipts receipts;
    private final Publications publications;
    private final Timestamps timestamps;
    private final DepositRequests requests;
    private final CurrentActor actor;
    private final Frames frames;

    DepositPages(
            Deposits deposits,
            SealingPlans plans,
            BidderAccess access,
            Receipts receipts,
            Publications publications,
            Timestamps timestamps,
            DepositRequests requests,
            CurrentActor actor,
            Frames frames) {
        this.deposits = deposits;
        this.plans = plans;
        this.access = access;
        this.receipts = receipts;
        this.publications = publications;
        this.timestamps = timestamps;
        this.requests = requests;
        this.actor = actor;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "deposit", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DepositPage(
            Frame frame,
            Tender tender,
            SealingPlan plan,
            Organisation organisation,
            int needed,
            int holders,
            List<OwnDeposit> own,
            boolean open,
            boolean late,
            boolean secret,
            boolean drawing,
            List<Lot> others,
            @Nullable String practice)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "deposit", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ReceiptPage(
            Frame frame,
            Tender tender,
            int lot,
            Organisation organisation,
            OwnDeposit deposit,
            String digest,
            String key,
            boolean stamped,
            boolean open)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "deposit", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record HistoryPage(
            Frame frame,
            Tender tender,
            int lot,
            Organisation organisation,
            List<OwnDeposit> own,
            List<DepositOutcomes.OpenedCopy> copies,
            List<Withdrawal> withdrawals,
            boolean withdrawable,
            boolean open)
            implements TemplateInstance {}

    /** The page on which a bidder seals and deposits. */
    @GET
    @Path(LOT + "/deposit")
    @Permits(Operation.DEPOSIT_BID)
    public Response form(@PathParam("tender") UUID id, @PathParam("lot") int lot) {
        Actor bidder = actor.get();
        return within(id, lot, window -> form(bidder, window));
    }

    private Response form(Actor bidder, BidderWindow window) {
        UUID id = window.tender().id();
        int lot = window.lot().number();
        Frame frame = frames.plain(window.tender().nature());
        return frame.show(new DepositPage(
                frame,
                window.tender(),
                plans.of(id, lot),
                window.organisation(),
                window.envelopes().get(0).k(),
                window.envelopes().get(0).n(),
                deposits.own(bidder, id, lot),
                window.isOpen(),
                window.now().isAfter(window.tender().deadline()),
                deposits.asksForSecret(bidder, id, lot),
                publications.inForce(id, lot, Variants.PART).isPresent(),
                others(window),
                practice(window)));
    }

    /** The other lots of the tender that take bids. */
    private static List<Lot> others(BidderWindow window) {
        return window.tender().lots().stream()
                .filter(lot -> lot.number() != window.lot().number() && BidderWindow.isOpen(lot))
                .toList();
    }

    /** Where a bidder can try beforehand: a test area that is really open now, whatever an exercise's clock shows. */
    private @Nullable String practice(BidderWindow window) {
        if (window.tender().trial() || !window.isOpen()) {
            return null;
        }
        Instant real = window.now().minus(window.tender().clock().offset());
        return publications.openTrials(real).stream()
                .findFirst()
                .map(area -> "/notices/" + area.id())
                .orElse(null);
    }

    /** Deposits what the page has sealed. */
    @PUT
    @ReadInAct
    @Path(LOT + "/deposits/{deposit}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permits(Operation.DEPOSIT_BID)
    public Response deposit(
            @PathParam("tender") UUID id,
            @PathParam("lot") int lot,
            @PathParam("deposit") UUID deposit,
            InputStream body) {
        return created(requests.deposit(id, lot, deposit, body));
    }

    /** How pages and API answer a deposit. */
    static Response created(OwnDeposit done) {
        return Response.status(201)
                .entity(DepositView.of(done))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    /** Every deposit of the organisation in a lot. */
    @GET
    @Path(LOT + "/deposits")
    @Permits(Operation.DEPOSIT_BID)
    public Response history(@PathParam("tender") UUID id, @PathParam("lot") int lot) {
        return within(id, lot, window -> {
            Frame frame = frames.plain(window.tender().nature());
            List<OwnDeposit> own = deposits.own(actor.get(), id, lot);
            return frame.show(new HistoryPage(
                    frame,
                    window.tender(),
                    lot,
                    window.organisation(),
                    own,
                    deposits.ownCopies(actor.get(), id, lot),
                    deposits.ownWithdrawals(actor.get(), id, lot),
                    own.stream().anyMatch(OwnDeposit::isWithdrawable) && window.isWithdrawalOpen(),
                    window.isOpen()));
        });
    }

    /** The receipt, to be printed. */
    @GET
    @Path(LOT + "/deposits/{deposit}")
    @Permits(Operation.DEPOSIT_BID)
    public Response receipt(
            @PathParam("tender") UUID id, @PathParam("lot") int lot, @PathParam("deposit") UUID deposit) {
        return within(id, lot, window -> {
            OwnDeposit own = deposits.own(actor.get(), id, lot, deposit);
            Frame frame = frames.plain(window.tender().nature());
            return frame.show(new ReceiptPage(
                    frame,
                    window.tender(),
                    lot,
                    window.organisation(),
                    own,
                    own.digest().hex(),
                    receipts.verifierKey().text(),
                    timestamps.token(own.digest()).isPresent(),
                    window.isWithdrawalOpen()));
        });
    }

    /** The receipt as a file, to be kept and checked. */
    @GET
    @Path(LOT + "/deposits/{deposit}/receipt.json")
    @Permits(Operation.DEPOSIT_BID)
    public Response file(@PathParam("tender") UUID id, @PathParam("lot") int lot, @PathParam("deposit") UUID deposit) {
        return within(
                id,
                lot,
                window -> file(
                        "receipt-" + deposit,
                        deposits.own(actor.get(), id, lot, deposit).receipt()));
    }

    /** What the organisation tried in a lot, as the server saw it, signed. */
    @GET
    @Path(LOT + "/attempts.json")
    @Permits(Operation.DEPOSIT_BID)
    public Response attempts(@PathParam("tender") UUID id, @PathParam("lot") int lot, @BeanParam PageAsked page) {
        return within(
                id,
                lot,
                window -> file(
                        "attempts-" + id,
                        deposits.attempts(actor.get(), id, lot, page.after(0), page.limit(Deposits.MOST_ATTEMPTS))));
    }

    static Response file(String name, String json) {
        return Response.ok(json, MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"pesee-" + name + ".json\"")
                .build();
    }

    private Response within(UUID id, int lot, Function<BidderWindow, Response> shown) {
        return within(id, lot, () -> access.look(Operation.DEPOSIT_BID, actor.get(), id, lot), shown);
    }

    /** Whoever cannot deposit here is led to where they can read why, or say first whom they act for. */
    static Response within(UUID id, int lot, Supplier<BidderWindow> window, Function<BidderWindow, Response> shown) {
        try {
            return shown.apply(window.get());
        } catch (Refused refused) {
            ProblemCode code = refused.refusals().get(0).code();
            if (code == UploadProblem.ORGANISATION_NEEDED) {
                return Response.seeOther(URI.create("/organisation")).build();
            }
            if (code == UploadProblem.DEPOSITS_UNSEALED) {
                return Response.seeOther(URI.create("/notices/" + id + "/lots/" + lot))
                        .build();
            }
            throw refused;
        }
    }
}
