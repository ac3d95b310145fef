package fr.pesee.receive.deposit;

import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.problem.Refused;
import fr.pesee.receive.receipt.Receipts;
import fr.pesee.receive.receipt.SignedAttempts;
import fr.pesee.receive.receipt.SignedRefusal;
import fr.pesee.receive.upload.Attempt;
import fr.pesee.receive.upload.Attempts;
import fr.pesee.receive.upload.BidderWindow;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Signs what a bidder may have to prove besides receipts: what was refused, and what was tried. */
@ApplicationScoped
class Statements {
    private static final int MOST_REASONS = 1000;

    private final Receipts receipts;
    private final Attempts attempts;
    private final Ledger ledger;
    private final InstantSource clock;

    Statements(Receipts receipts, Attempts attempts, Ledger ledger, InstantSource clock) {
        this.receipts = receipts;
        this.attempts = attempts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The same refusal with its signed statement, which the ledger keeps; what was refused has been undone. */
    Refused refusal(Attempts.Tried tried, UUID id, Refused refused) {
        BidderWindow window = tried.window();
        Instant now = window.tender().clock().at(clock.instant());
        List<String> reasons = refused.refusals().stream()
                .limit(MOST_REASONS)
                .map(one -> (one.code().code() + " " + one.at()).strip())
                .toList();
        String statement = receipts.sign(new SignedRefusal(
                window.tender().id(),
                window.tender().reference(),
                window.lot().number(),
                tried.act().name(),
                id,
                window.organisation().name(),
                window.organisation().identifier().shown(),
                tried.beganAt(),
                now,
                window.tender().deadline(),
                reasons,
                window.tender().trial()));
        DepositEvent event = new DepositEvent.TurnedAway(
                tried.act().name(),
                id,
                window.lot().number(),
                window.organisation().id(),
                tried.beganAt(),
                reasons,
                Digest.sha256(statement.getBytes(StandardCharsets.UTF_8)).hex());
        QuarkusTransaction.requiringNew()
                .run(() -> ledger.append(window.tender().depositsLog(), tried.bidder(), now, event));
        return new Refused(refused.refusals(), statement);
    }

    /**
     * What the bidder's organisation tried in a lot, as far as the server saw it, signed.
     *
     * @param after how many attempts to leave out, the earliest first
     * @param limit how many are listed after them
     */
    String attempts(BidderWindow window, int after, int limit) {
        UUID tender = window.tender().id();
        UUID organisation = window.organisation().id();
        List<Attempt> found = attempts.of(tender, window.lot().number(), organisation, after, limit + 1);
        return receipts.sign(new SignedAttempts(
                tender,
                window.tender().reference(),
                window.lot().number(),
                window.organisation().name(),
                window.organisation().identifier().shown(),
                window.now(),
                window.tender().deadline(),
                after,
                found.size() > limit,
                found.stream().limit(limit).map(Attempt::texts).toList(),
                window.tender().trial()));
    }
}
