package fr.pesee.receive.deposit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.problem.Bodies;
import fr.pesee.ground.problem.PageAsked;
import fr.pesee.ground.problem.PageOf;
import fr.pesee.receive.binding.RequestHead;
import fr.pesee.receive.plan.SealingPlan;
import fr.pesee.receive.plan.SealingPlans;
import io.quarkus.security.Authenticated;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The API of deposits, for programs that seal bids. */
@Path("/api/v1/notices/{tender}/lots/{lot}")
@Produces(MediaType.APPLICATION_JSON)
class DepositResource {
    private final Deposits deposits;
    private final SealingPlans plans;
    private final RequestHead heads;
    private final CurrentActor actor;
    private final RoutingContext routed;

    DepositResource(
            Deposits deposits, SealingPlans plans, RequestHead heads, CurrentActor actor, RoutingContext routed) {
        this.deposits = deposits;
        this.plans = plans;
        this.heads = heads;
        this.actor = actor;
        this.routed = routed;
    }

    /** What a bid of this lot is made of and sealed with, for anyone. */
    @GET
    @Path("/sealing")
    @Permits(Operation.READ_NOTICE)
    public SealingPlan plan(@PathParam("tender") UUID tender, @PathParam("lot") int lot) {
        return plans.of(tender, lot);
    }

    /** Deposits a bid under an identifier of the bidder's choice; the same request again gets the same receipt. */
    @PUT
    @Authenticated
    @Path("/deposits/{deposit}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permits(Operation.DEPOSIT_BID)
    public Response deposit(
            @PathParam("tender") UUID tender,
            @PathParam("lot") int lot,
            @PathParam("deposit") UUID id,
            @Nullable DepositDraft draft) {
        Instant head = heads.of(routed);
        OwnDeposit done = deposits.deposit(actor.get(), tender, lot, id, head, Bodies.required(draft));
        return Response.status(201).entity(DepositView.of(done, 0)).build();
    }

    /** The organisation's deposits in this lot, the last one first. */
    @GET
    @Authenticated
    @Path("/deposits")
    @Permits(Operation.DEPOSIT_BID)
    public PageOf<DepositView> read(
            @PathParam("tender") UUID tender, @PathParam("lot") int lot, @BeanParam PageAsked page) {
        List<OwnDeposit> own = deposits.own(actor.get(), tender, lot);
        int after = page.after(0);
        List<DepositView> shown = IntStream.range(0, own.size())
                .filter(place -> place >= after)
                .limit(page.limit())
                .mapToObj(place -> DepositView.of(own.get(place), place + 1))
                .toList();
        return PageOf.of(shown, page.limit(), DepositView::place);
    }

    /** One of them. */
    @GET
    @Authenticated
    @Path("/deposits/{deposit}")
    @Permits(Operation.DEPOSIT_BID)
    public DepositView readOne(
            @PathParam("tender") UUID tender, @PathParam("lot") int lot, @PathParam("deposit") UUID id) {
        return DepositView.of(deposits.own(actor.get(), tender, lot, id), 0);
    }

    /** Withdraws what was deposited until now; the same request again gets the same receipt. */
    @PUT
    @Authenticated
    @Path("/withdrawals/{withdrawal}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permits(Operation.DEPOSIT_BID)
    public Response withdraw(
            @PathParam("tender") UUID tender,
            @PathParam("lot") int lot,
            @PathParam("withdrawal") UUID id,
            @Nullable WithdrawalDraft draft) {
        Instant head = heads.of(routed);
        Withdrawal done = deposits.withdraw(actor.get(), tender, lot, id, head, Bodies.required(draft));
        return Response.status(201).entity(WithdrawalView.of(done, 0)).build();
    }

    /** The organisation's withdrawals in this lot. */
    @GET
    @Authenticated
    @Path("/withdrawals")
    @Permits(Operation.DEPOSIT_BID)
    public PageOf<WithdrawalView> readWithdrawals(
            @PathParam("tender") UUID tender, @PathParam("lot") int lot, @BeanParam PageAsked page) {
        List<Withdrawal> own = deposits.ownWithdrawals(actor.get(), tender, lot);
        int after = page.after(0);
        List<WithdrawalView> shown = IntStream.range(0, own.size())
                .filter(place -> place >= after)
                .limit(page.limit())
                .mapToObj(place -> WithdrawalView.of(own.get(place), place + 1))
                .toList();
        return PageOf.of(shown, page.limit(), WithdrawalView::place);
    }

    /** What the organisation tried in this lot, as the server saw it, signed; ten thousand attempts at a time. */
    @GET
    @Authenticated
    @Path("/attempts")
    @Permits(Operation.DEPOSIT_BID)
    public Response attempts(@PathParam("tender") UUID tender, @PathParam("lot") int lot, @BeanParam PageAsked page) {
        return Response.ok(deposits.attempts(actor.get(), tender, lot, page.after(0)))
                .build();
    }

    /** A withdrawal as programs read it. */
    record WithdrawalView(
            int place,
            UUID id,
            Instant receivedAt,
            @JsonRawValue String receipt) {
        static WithdrawalView of(Withdrawal withdrawal, int place) {
            return new WithdrawalView(place, withdrawal.id(), withdrawal.receivedAt(), withdrawal.receipt());
        }
    }
}
