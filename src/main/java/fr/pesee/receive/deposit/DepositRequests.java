package fr.pesee.receive.deposit;

import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.problem.JsonBodies;
import fr.pesee.receive.binding.RequestHead;
import fr.pesee.receive.upload.CountedBody;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.UUID;

/**
 * What pages and API have in common when a bidder acts: the time is that of the head, and the body is read within the
 * act, so that one that cannot be read is refused, signed and logged as any other.
 */
@ApplicationScoped
class DepositRequests {
    private final Deposits deposits;
    private final JsonBodies bodies;
    private final RequestHead heads;
    private final CurrentActor actor;
    private final RoutingContext routed;

    DepositRequests(
            Deposits deposits, JsonBodies bodies, RequestHead heads, CurrentActor actor, RoutingContext routed) {
        this.deposits = deposits;
        this.bodies = bodies;
        this.heads = heads;
        this.actor = actor;
        this.routed = routed;
    }

    /** Deposits what the body says. */
    OwnDeposit deposit(UUID tender, int lot, UUID id, InputStream body) {
        CountedBody counted = new CountedBody(body);
        return deposits.deposit(
                actor.get(),
                tender,
                lot,
                id,
                heads.of(routed),
                new Sent<>(counted::bytes, () -> read(counted, DepositDraft.class)));
    }

    /** Withdraws what was deposited until now. */
    Withdrawal withdraw(UUID tender, int lot, UUID id, InputStream body) {
        CountedBody counted = new CountedBody(body);
        return deposits.withdraw(
                actor.get(),
                tender,
                lot,
                id,
                heads.of(routed),
                new Sent<>(counted::bytes, () -> read(counted, WithdrawalDraft.class)));
    }

    private <T> T read(InputStream body, Class<T> type) {
        return bodies.read(body, routed.request().getHeader("Content-Type"), type);
    }
}
