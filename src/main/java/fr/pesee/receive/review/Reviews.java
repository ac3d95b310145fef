package fr.pesee.receive.review;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.ledger.EntryReference;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.problem.RequestProblem;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.prepare.tender.Tenders;
import fr.pesee.receive.ceremony.Ceremonies;
import fr.pesee.receive.ceremony.Ceremony;
import fr.pesee.receive.late.BackupCopies;
import fr.pesee.receive.upload.Attempt;
import fr.pesee.receive.upload.Attempts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The door of the review of deposits that did not count; nothing here opens one (RULE-59, RULE-60). */
@ApplicationScoped
public class Reviews {
    private final ReviewStore store;
    private final ReviewBoard board;
    private final Ceremonies ceremonies;
    private final BackupCopies copies;
    private final Attempts attempts;
    private final ReviewLetters letters;
    private final Tenders tenders;
    private final Ledger ledger;

    Reviews(
            ReviewStore store,
            ReviewBoard board,
            Ceremonies ceremonies,
            BackupCopies copies,
            Attempts attempts,
            ReviewLetters letters,
            Tenders tenders,
            Ledger ledger) {
        this.store = store;
        this.board = board;
        this.ceremonies = ceremonies;
        this.copies = copies;
        this.attempts = attempts;
        this.letters = letters;
        this.tenders = tenders;
        this.ledger = ledger;
    }

    /**
     * The deposits of a lot that did not count and may be reviewed, in the order of their receipt.
     *
     * @throws Refused before the opening, or when the actor may not know of them
     */
    public List<ReviewedDeposit> read(Actor actor, UUID tender, int lot) {
        tenders.look(Operation.READ_REVIEWS, actor, tender, lot);
        return board.all(tender, lot);
    }

    /**
     * What the bidder of such a deposit tried in the lot, in the order of the ends.
     *
     * @param after how many attempts to leave out, the earliest first
     * @throws Refused when the actor may not know of them, 404 where there is no such one
     */
    public List<SeenAttempt> attempts(Actor actor, UUID tender, int lot, UUID deposit, int after, int limit) {
        UUID organisation = read(actor, tender, lot).stream()
                .filter(one -> one.deposit().equals(deposit))
                .map(ReviewedDeposit::organisation)
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.of(RequestProblem.ADDRESS_UNKNOWN)));
        List<SeenAttempt> seen = new ArrayList<>();
        for (Attempt one : attempts.of(tender, lot, organisation, after, limit)) {
            seen.add(SeenAttempt.of(after + seen.size() + 1, one));
        }
        return seen;
    }

    /**
     * Proposes what is to become of a deposit; it takes the place of a proposal that nobody has confirmed.
     *
     * @throws Refused with everything that stands against it
     */
    @Transactional
    public ReviewedDeposit propose(Actor reviewer, UUID tender, int lot, UUID deposit, ReviewDraft draft) {
        OpenLot open = tenders.enter(Operation.PROPOSE_READMISSION, reviewer, tender, lot);
        Findings findings = new Findings();
        draft.check(findings);
        findings.throwIfAny();
        ReviewedDeposit reviewed = board.one(tender, lot, deposit);
        Refused.ifAny(against(open, reviewed, draft.outcome()));
        ReviewProposalEntity row = new ReviewProposalEntity();
        row.id = UUID.randomUUID();
        row.deposit = deposit;
        row.tender = tender;
        row.lot = lot;
        row.number = reviewed.proposals().size() + 1;
        row.outcome = Objects.requireNonNull(draft.outcome()).name();
        row.motive = Objects.requireNonNull(draft.motive()).strip();
        row.proposer = reviewer.subject();
        row.proposedAt = open.now();
        ReviewEvent event = new ReviewEvent.Proposed(
                lot,
                deposit,
                reviewed.bidder(),
                reviewed.receivedAt(),
                reviewed.deadline(),
                reviewed.standing().name(),
                reviewed.beganAt(),
                row.number,
                row.outcome,
                row.motive);
        row.entry =
                ledger.append(open.tender().log(), reviewer, open.now(), event).toString();
        store.add(row);
        return board.one(tender, lot, deposit);
    }

    /**
     * Confirms the proposal that awaits it: it is decided. What is readmitted is opened in a sitting of its own. What
     * that sitting opens has changed either way, so that shares given for it are forgotten.
     *
     * @throws Refused when there is none or another one, the same person made it, or something stands against it by now
     */
    @Transactional
    public ReviewedDeposit confirm(Actor second, UUID tender, int lot, UUID deposit, ReviewConfirmationDraft draft) {
        OpenLot open = tenders.enter(Operation.CONFIRM_READMISSION, second, tender, lot);
        new Findings().present("/proposal", draft.proposal()).throwIfAny();
        ReviewedDeposit reviewed = board.one(tender, lot, deposit);
        Refused.ifAny(againstConfirming(second, open, reviewed, draft.proposal()));
        ReviewProposalEntity proposal = store.last(deposit).orElseThrow();
        ReviewDecisionEntity row = new ReviewDecisionEntity();
        row.proposal = proposal.id;
        row.confirmer = second.subject();
        row.decidedAt = open.now();
        EntryReference entry = ledger.append(
                open.tender().log(),
                second,
                open.now(),
                new ReviewEvent.Decided(
                        lot, deposit, reviewed.bidder(), proposal.number, proposal.entry, proposal.outcome));
        row.entry = entry.toString();
        store.add(row);
        ceremonies.restart(tender, lot);
        ReviewedDeposit decided = board.one(tender, lot, deposit);
        letters.tell(open.tender(), lot, decided, decided.decided().orElseThrow());
        return decided;
    }

    /**
     * What stands against confirming the proposal that somebody sees, for the page that asks them.
     *
     * @param seen the number of that proposal; null for the one that waits
     */
    List<Refusal> againstConfirming(Actor second, OpenLot open, ReviewedDeposit reviewed, @Nullable Integer seen) {
        Optional<ReviewProposal> pending = reviewed.pending();
        if (pending.isEmpty()) {
            return List.of(Refusal.of(
                    reviewed.isOvertaken() ? ReviewProblem.REVIEW_UNSEALED : ReviewProblem.REVIEW_NO_PROPOSAL));
        }
        if (seen != null && seen != pending.get().number()) {
            return List.of(Refusal.at("/proposal", ReviewProblem.REVIEW_PROPOSAL_CHANGED));
        }
        if (store.last(reviewed.deposit())
                .filter(one -> one.proposer.equals(second.subject()))
                .isPresent()) {
            return List.of(Refusal.of(ReviewProblem.REVIEW_SAME_PERSON));
        }
        return against(open, reviewed, pending.get().outcome());
    }

    private List<Refusal> against(OpenLot open, ReviewedDeposit reviewed, @Nullable ReviewOutcome outcome) {
        UUID tender = open.tender().id();
        int lot = open.lot().number();
        if (reviewed.isUnsealed()) {
            return List.of(Refusal.of(ReviewProblem.REVIEW_UNSEALED));
        }
        if (ceremonies.state(tender, lot) == Ceremony.State.EXAMINING) {
            return List.of(Refusal.of(ReviewProblem.REVIEW_NOT_OPENED));
        }
        if (outcome != null && !outcome.mayFollow(reviewed.isReadmitted())) {
            return List.of(Refusal.of(
                    reviewed.isReadmitted() ? ReviewProblem.REVIEW_SETTLED : ReviewProblem.REVIEW_NOT_READMITTED));
        }
        if (!ReviewBoard.isReviewable(reviewed.standing())) {
            return List.of(Refusal.of(ReviewProblem.REVIEW_NOTHING_TO));
        }
        if (outcome != ReviewOutcome.READMITTED) {
            return List.of();
        }
        UUID organisation = reviewed.organisation();
        if (copies.isOpened(tender, lot, organisation)) {
            return List.of(Refusal.of(ReviewProblem.REVIEW_COPY_OPENED));
        }
        boolean other = board.all(tender, lot).stream()
                .anyMatch(one -> one.organisation().equals(organisation) && one.isReadmitted());
        return other ? List.of(Refusal.of(ReviewProblem.REVIEW_OTHER_READMITTED)) : List.of();
    }
}
