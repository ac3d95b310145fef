package fr.pesee.receive.deposit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.problem.PageAsked;
import fr.pesee.ground.problem.PageOf;
import fr.pesee.ground.problem.ReadInAct;
import fr.pesee.receive.plan.SealingPlan;
import fr.pesee.receive.plan.SealingPlans;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** The API of deposits, for programs that seal bids. */
@Path("/api/v1/notices/{tender}/lots/{lot}")
class DepositResource {
    private static final String JSON = MediaType.APPLICATION_JSON;

    private final Deposits deposits;
    private final SealingPlans plans;
    private final DepositRequests requests;
    private final CurrentActor actor;

    DepositResource(Deposits deposits, SealingPlans plans, DepositRequests requests, CurrentActor actor) {
        this.deposits = deposits;
        this.plans = plans;
        this.requests = requests;
        this.actor = actor;
    }

    /** What a bid of this lot is made of and sealed with, for anyone. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Path("/sealing")
    @Permits(Operation.READ_NOTICE)
    public SealingPlan plan(@PathParam("tender") UUID tender, @PathParam("lot") int lot) {
        return plans.of(tender, lot);
    }

    /** Deposits a bid under an identifier of the bidder's choice; the same request again gets the same receipt. */
    @PUT
    @ReadInAct
    @Authenticated
    @Path("/deposits/{deposit}")
    @Consumes(MediaType.WILDCARD)
    @Permits(Operation.DEPOSIT_BID)
    public Response deposit(
            @PathParam("tender") UUID tender,
            @PathParam("lot") int lot,
            @PathParam("deposit") UUID id,
            @RequestBody(content = @Content(mediaType = JSON, schema = @Schema(implementation = DepositDraft.class)))
                    InputStream body) {
        return DepositPages.created(requests.deposit(tender, lot, id, body));
    }

    /** The organisation's deposits in this lot, the last one first. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Authenticated
    @Path("/deposits")
    @Permits(Operation.DEPOSIT_BID)
    public PageOf<DepositView> read(
            @PathParam("tender") UUID tender, @PathParam("lot") int lot, @BeanParam PageAsked page) {
        return PageOf.within(deposits.own(actor.get(), tender, lot), page, DepositView::of);
    }

    /** One of them. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Authenticated
    @Path("/deposits/{deposit}")
    @Permits(Operation.DEPOSIT_BID)
    public DepositView readOne(
            @PathParam("tender") UUID tender, @PathParam("lot") int lot, @PathParam("deposit") UUID id) {
        return DepositView.of(deposits.own(actor.get(), tender, lot, id));
    }

    /** The signed receipt of one of them, as it was given: what verifiers read. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Authenticated
    @Path("/deposits/{deposit}/receipt")
    @Permits(Operation.DEPOSIT_BID)
    public Response receipt(
            @PathParam("tender") UUID tender, @PathParam("lot") int lot, @PathParam("deposit") UUID id) {
        return Response.ok(deposits.own(actor.get(), tender, lot, id).receipt()).build();
    }

    /** Withdraws what was deposited until now; the same request again gets the same receipt. */
    @PUT
    @ReadInAct
    @Authenticated
    @Path("/withdrawals/{withdrawal}")
    @Consumes(MediaType.WILDCARD)
    @Permits(Operation.DEPOSIT_BID)
    public Response withdraw(
            @PathParam("tender") UUID tender,
            @PathParam("lot") int lot,
            @PathParam("withdrawal") UUID id,
            @RequestBody(content = @Content(mediaType = JSON, schema = @Schema(implementation = WithdrawalDraft.class)))
                    InputStream body) {
        return Response.status(201)
                .entity(WithdrawalView.of(requests.withdraw(tender, lot, id, body), null))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    /** The organisation's withdrawals in this lot. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Authenticated
    @Path("/withdrawals")
    @Permits(Operation.DEPOSIT_BID)
    public PageOf<WithdrawalView> readWithdrawals(
            @PathParam("tender") UUID tender, @PathParam("lot") int lot, @BeanParam PageAsked page) {
        return PageOf.within(deposits.ownWithdrawals(actor.get(), tender, lot), page, WithdrawalView::of);
    }

    /**
     * What the organisation tried in this lot, as the server saw it, signed; {@code limit} is 1 to 10,000 here, and
     * 10,000 when left out.
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Authenticated
    @Path("/attempts")
    @Permits(Operation.DEPOSIT_BID)
    public Response attempts(@PathParam("tender") UUID tender, @PathParam("lot") int lot, @BeanParam PageAsked page) {
        int limit = page.limit(Deposits.MOST_ATTEMPTS);
        return Response.ok(deposits.attempts(actor.get(), tender, lot, page.after(0), limit))
                .build();
    }

    /**
     * A withdrawal as programs read it.
     *
     * @param place its place in the list that was asked for, from 1; left out outside lists
     */
    record WithdrawalView(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer place,

            UUID id,
            Instant receivedAt,
            @JsonRawValue String receipt) {
        static WithdrawalView of(Withdrawal withdrawal, @Nullable Integer place) {
            return new WithdrawalView(place, withdrawal.id(), withdrawal.receivedAt(), withdrawal.receipt());
        }
    }
}
