package fr.pesee.receive.deposit;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.ledger.EntryReference;
import fr.pesee.ground.party.Organisation;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.problem.RequestProblem;
import fr.pesee.receive.upload.Attempt;
import fr.pesee.receive.upload.Attempts;
import fr.pesee.receive.upload.BidderAccess;
import fr.pesee.receive.upload.BidderWindow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** The door of deposits. */
@ApplicationScoped
public class Deposits {
    /** How many attempts one statement tells, at most. */
    public static final int MOST_ATTEMPTS = 10_000;

    private final DepositStore store;
    private final Depositing depositing;
    private final Withdrawing withdrawing;
    private final Statements statements;
    private final Attempts attempts;
    private final BidderAccess access;
    private final Instance<DepositOutcomes> outcomes;

    Deposits(
            DepositStore store,
            Depositing depositing,
            Withdrawing withdrawing,
            Statements statements,
            Attempts attempts,
            BidderAccess access,
            @Any Instance<DepositOutcomes> outcomes) {
        this.store = store;
        this.depositing = depositing;
        this.withdrawing = withdrawing;
        this.statements = statements;
        this.attempts = attempts;
        this.access = access;
        this.outcomes = outcomes;
    }

    /**
     * Deposits a bid. It cannot be undone; a later deposit of the same organisation takes its place (R2151-6). One
     * that comes after the deadline is kept sealed, and its receipt says that it is late (RULE-59).
     *
     * @param id random, chosen by the bidder; the same request again gets the same receipt again
     * @param head when the head of the request was read, in real time (RULE-58)
     * @param sent reads what is deposited, once the bidder has been let in
     * @return what was deposited, with its signed receipt
     * @throws Refused with everything that stands against it, and a signed statement of it; nothing of it stands then
     */
    public OwnDeposit deposit(Actor bidder, UUID tender, int lot, UUID id, Instant head, Sent<DepositDraft> sent) {
        return acted(
                access.look(Operation.DEPOSIT_BID, bidder, tender, lot),
                new Act(bidder, Attempt.Act.DEPOSIT, id, head),
                sent.bytes(),
                done -> done.onTime() ? "on-time" : "late",
                () -> depositing.deposit(
                        bidder, tender, lot, id, head, sent.draft().get()));
    }

    /**
     * Withdraws what the organisation has deposited in a lot until now; nothing that it had replaced comes back.
     *
     * @param id random, chosen by the bidder; the same request again gets the same receipt again
     * @param head when the head of the request was read, in real time
     * @param sent reads what the bidder sent, once they have been let in
     * @return the withdrawal, with its signed receipt
     * @throws Refused after the deadline, or when there is nothing to withdraw, with a signed statement of it
     */
    public Withdrawal withdraw(Actor bidder, UUID tender, int lot, UUID id, Instant head, Sent<WithdrawalDraft> sent) {
        return acted(
                access.look(Operation.DEPOSIT_BID, bidder, tender, lot),
                new Act(bidder, Attempt.Act.WITHDRAWAL, id, head),
                sent.bytes(),
                done -> "withdrawn",
                () -> withdrawing.withdraw(
                        bidder, tender, lot, id, head, sent.draft().get()));
    }

    /**
     * Enters what an opened backup copy holds, for whoever has been let in; sealed as a bid is.
     *
     * @param id random, chosen by who enters it; the same request again gets the same answer again
     * @return where it stands in the log of the tender's deposits
     * @throws Refused with everything that stands against it; nothing of it stands then
     */
    public EntryReference enter(Actor officer, BidderWindow window, UUID id, DepositDraft draft) {
        return depositing.enter(officer, window, id, draft);
    }

    private record Act(Actor bidder, Attempt.Act kind, UUID id, Instant head) {}

    private <T> T acted(
            BidderWindow window, Act act, LongSupplier bytes, Function<T, String> outcome, Supplier<T> acting) {
        Instant receivedAt = window.tender().clock().at(act.head());
        Attempts.Tried tried =
                new Attempts.Tried(window, act.bidder(), act.kind(), act.id().toString(), receivedAt);
        try {
            return attempts.watch(tried, bytes, outcome, acting);
        } catch (Refused refused) {
            throw statements.refusal(tried, act.id(), refused);
        }
    }

    /** The organisation's deposits in a lot, the last one first. */
    public List<OwnDeposit> own(Actor bidder, UUID tender, int lot) {
        BidderWindow window = access.look(Operation.DEPOSIT_BID, bidder, tender, lot);
        List<Withdrawal> withdrawals = store.withdrawals(tender, lot);
        List<DepositEntity> rows = store.own(tender, lot, window.organisation().id());
        Optional<UUID> last =
                rows.stream().filter(row -> row.onTime).map(row -> row.id).findFirst();
        Set<UUID> replaced = rows.isEmpty() ? Set.of() : store.sealedOtherwise(tender, lot, window.envelopes());
        Map<UUID, DepositOutcomes.Outcome> became = outcomes.get().of(tender, lot);
        return rows.stream()
                .map(row -> {
                    boolean withdrawn = row.onTime && isWithdrawn(row, withdrawals);
                    DepositOutcomes.Outcome outcome = became.get(row.id);
                    boolean counts = outcome == null
                            ? !withdrawn
                                    && !replaced.contains(row.id)
                                    && last.filter(row.id::equals).isPresent()
                            : outcome == DepositOutcomes.Outcome.OPENED;
                    return row.own(counts, withdrawn, replaced.contains(row.id), outcome);
                })
                .toList();
    }

    private static boolean isWithdrawn(DepositEntity row, List<Withdrawal> withdrawals) {
        return withdrawals.stream().anyMatch(one -> one.isOf(row.organisation, row.receivedAt, row.entry));
    }

    /**
     * One of the organisation's deposits.
     *
     * @throws Refused 404 where there is none of this identifier
     */
    public OwnDeposit own(Actor bidder, UUID tender, int lot, UUID id) {
        return own(bidder, tender, lot).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.of(RequestProblem.ADDRESS_UNKNOWN)));
    }

    /** What was opened of the organisation's backup copies in a lot; none before they are. */
    public List<DepositOutcomes.OpenedCopy> ownCopies(Actor bidder, UUID tender, int lot) {
        BidderWindow window = access.look(Operation.DEPOSIT_BID, bidder, tender, lot);
        return outcomes.get().copies(tender, lot, window.organisation().id());
    }

    /** The organisation's withdrawals in a lot, in the order of their receipt. */
    public List<Withdrawal> ownWithdrawals(Actor bidder, UUID tender, int lot) {
        BidderWindow window = access.look(Operation.DEPOSIT_BID, bidder, tender, lot);
        UUID own = window.organisation().id();
        return store.withdrawals(tender, lot).stream()
                .filter(one -> one.organisation().equals(own))
                .toList();
    }

    /** Whether replacing and withdrawing asks the organisation for a deposit secret. */
    public boolean asksForSecret(Actor bidder, UUID tender, int lot) {
        BidderWindow window = access.look(Operation.DEPOSIT_BID, bidder, tender, lot);
        return store.secret(tender, lot, window.organisation().id()).isPresent();
    }

    /**
     * A signed statement of what the organisation tried in a lot, as the server saw it.
     *
     * @param after how many attempts to leave out, the earliest first; from 0
     * @param limit how many to tell after them, 1 to {@value #MOST_ATTEMPTS}
     * @return canonical JSON with its signature
     */
    public String attempts(Actor bidder, UUID tender, int lot, int after, int limit) {
        return statements.attempts(access.look(Operation.DEPOSIT_BID, bidder, tender, lot), after, limit);
    }

    /** All deposits of a lot in the order of their receipt, for the opening. */
    public List<SealedDeposit> sealed(UUID tender, int lot) {
        return store.sealed(tender, lot);
    }

    /**
     * What was entered of a backup copy.
     *
     * @param deposit its identifier, as that of a deposit
     * @param at when the officer sealed it, by the tender's clock
     */
    public record CopyEntry(UUID deposit, Instant at) {}

    /** What was entered of backup copies in a lot: of each copy, by its number, the last; for the opening. */
    public Map<Integer, CopyEntry> contents(UUID tender, int lot) {
        return store.contents(tender, lot);
    }

    /** An organisation under the name and number of its last deposit in a lot; as it is, where it made none. */
    public Organisation named(UUID tender, int lot, Organisation organisation) {
        return store.depositor(tender, lot, organisation);
    }

    /** When the first part of a deposit was received, by the tender's clock. */
    public Optional<Instant> firstPart(UUID deposit) {
        return store.firstPart(deposit);
    }

    /** All withdrawals in a lot in the order of their receipt, for the opening. */
    public List<Withdrawal> withdrawals(UUID tender, int lot) {
        return store.withdrawals(tender, lot);
    }
}
