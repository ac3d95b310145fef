package fr.pesee.receive.deposit;

import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Frames;
import fr.pesee.ground.party.Organisation;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.problem.RequestProblem;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.receive.binding.RequestHead;
import fr.pesee.receive.upload.BidderAccess;
import fr.pesee.receive.upload.BidderWindow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Withdrawing in the browser. */
@Path("/")
@Authenticated
class WithdrawalPages {
    private static final String LOT = "notices/{tender}/lots/{lot}";
    private static final int UNPROCESSABLE = 422;

    private final Deposits deposits;
    private final BidderAccess access;
    private final RequestHead heads;
    private final CurrentActor actor;
    private final RoutingContext routed;
    private final Frames frames;

    WithdrawalPages(
            Deposits deposits,
            BidderAccess access,
            RequestHead heads,
            CurrentActor actor,
            RoutingContext routed,
            Frames frames) {
        this.deposits = deposits;
        this.access = access;
        this.heads = heads;
        this.actor = actor;
        this.routed = routed;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "deposit", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record WithdrawalPage(
            Frame frame,
            Tender tender,
            int lot,
            Organisation organisation,
            @Nullable OwnDeposit deposit,
            boolean asks,
            boolean open,
            UUID id,
            String secret,
            boolean wrong,
            List<Refusal> refusals)
            implements TemplateInstance {}

    /** The page on which a bidder withdraws. */
    @GET
    @Path(LOT + "/withdrawal")
    @Permits(Operation.DEPOSIT_BID)
    public Response form(@PathParam("tender") UUID id, @PathParam("lot") int lot) {
        return DepositPages.within(
                id, lot, () -> look(id, lot), window -> form(window, UUID.randomUUID(), "", List.of()));
    }

    /** Withdraws what was deposited until now. */
    @POST
    @Path(LOT + "/withdrawals/{withdrawal}")
    @Permits(Operation.DEPOSIT_BID)
    public Response withdraw(
            @PathParam("tender") UUID id,
            @PathParam("lot") int lot,
            @PathParam("withdrawal") UUID withdrawal,
            @FormParam("secret") @Nullable String secret) {
        Instant head = heads.of(routed);
        String given = secret == null ? "" : secret.strip().toLowerCase(Locale.ROOT);
        return DepositPages.within(id, lot, () -> look(id, lot), window -> {
            try {
                WithdrawalDraft draft = new WithdrawalDraft(given.isEmpty() ? null : given);
                deposits.withdraw(actor.get(), id, lot, withdrawal, head, Sent.ofForm(draft));
                return Response.seeOther(URI.create("/notices/" + id + "/lots/" + lot + "/deposits"))
                        .build();
            } catch (Refused refused) {
                return form(window, UUID.randomUUID(), given, refused.refusals());
            }
        });
    }

    /** The signed receipt of a withdrawal as a file. */
    @GET
    @Path(LOT + "/withdrawals/{withdrawal}/receipt.json")
    @Permits(Operation.DEPOSIT_BID)
    public Response receipt(
            @PathParam("tender") UUID id, @PathParam("lot") int lot, @PathParam("withdrawal") UUID withdrawal) {
        return DepositPages.within(id, lot, () -> look(id, lot), window -> {
            Withdrawal own = deposits.ownWithdrawals(actor.get(), id, lot).stream()
                    .filter(one -> one.id().equals(withdrawal))
                    .findFirst()
                    .orElseThrow(() -> new Refused(Refusal.of(RequestProblem.ADDRESS_UNKNOWN)));
            return DepositPages.file("withdrawal-" + withdrawal, own.receipt());
        });
    }

    private BidderWindow look(UUID id, int lot) {
        return access.look(Operation.DEPOSIT_BID, actor.get(), id, lot);
    }

    private Response form(BidderWindow window, UUID id, String secret, List<Refusal> refusals) {
        UUID tender = window.tender().id();
        int lot = window.lot().number();
        Frame frame = frames.plain(window.tender().nature());
        OwnDeposit counting = deposits.own(actor.get(), tender, lot).stream()
                .filter(OwnDeposit::isWithdrawable)
                .findFirst()
                .orElse(null);
        WithdrawalPage page = new WithdrawalPage(
                frame,
                window.tender(),
                lot,
                window.organisation(),
                counting,
                deposits.asksForSecret(actor.get(), tender, lot),
                window.isWithdrawalOpen(),
                id,
                secret,
                refusals.stream().anyMatch(one -> one.at().equals("/secret")),
                refusals);
        return frame.show(refusals.isEmpty() ? 200 : UNPROCESSABLE, page);
    }
}
