package fr.pesee.receive.review;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.ledger.EntryReference;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.party.Organisation;
import fr.pesee.ground.party.Organisations;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.problem.RequestProblem;
import fr.pesee.prepare.publication.Publications;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.prepare.tender.Tenders;
import fr.pesee.receive.ceremony.Ceremonies;
import fr.pesee.receive.ceremony.Ceremony;
import fr.pesee.receive.ceremony.DepositStanding;
import fr.pesee.receive.deposit.SealedDeposit;
import fr.pesee.receive.upload.Attempt;
import fr.pesee.receive.upload.Attempts;
import fr.pesee.receive.upload.Transmission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The door of the review of deposits that did not count; nothing here opens one (RULE-59, RULE-60). */
@ApplicationScoped
public class Reviews {
    private static final Set<DepositStanding> UNPROVEN =
            Set.of(DepositStanding.REPLACED_UNPROVEN, DepositStanding.WITHDRAWN_UNPROVEN);

    private final ReviewStore store;
    private final Ceremonies ceremonies;
    private final Attempts attempts;
    private final Organisations organisations;
    private final Publications publications;
    private final Tenders tenders;
    private final Ledger ledger;

    Reviews(
            ReviewStore store,
            Ceremonies ceremonies,
            Attempts attempts,
            Organisations organisations,
            Publications publications,
            Tenders tenders,
            Ledger ledger) {
        this.store = store;
        this.ceremonies = ceremonies;
        this.attempts = attempts;
        this.organisations = organisations;
        this.publications = publications;
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
        return all(tender, lot);
    }

    /**
     * What the bidder of such a deposit tried in the lot, in the order of the ends; empty where there is no such one.
     *
     * @param deposit which one; null for none
     * @param after how many attempts to leave out, the earliest first
     * @throws Refused before the opening, or when the actor may not know of them
     */
    public List<SeenAttempt> attempts(Actor actor, UUID tender, int lot, @Nullable UUID deposit, int after, int limit) {
        Optional<ReviewedDeposit> reviewed = read(actor, tender, lot).stream()
                .filter(one -> one.deposit().equals(deposit))
                .findFirst();
        List<SeenAttempt> seen = new ArrayList<>();
        if (reviewed.isPresent()) {
            for (Attempt one : attempts.of(tender, lot, reviewed.get().organisation(), after, limit)) {
                seen.add(SeenAttempt.of(after + seen.size() + 1, one));
            }
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
        ReviewedDeposit reviewed = one(tender, lot, deposit);
        Refused.ifAny(against(open, reviewed, draft.outcome()));
        Findings findings = new Findings();
        draft.check(findings);
        findings.throwIfAny();
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
        return one(tender, lot, deposit);
    }

    /**
     * Confirms the proposal that awaits it: it is decided. What is readmitted is opened in a sitting of its own.
     *
     * @throws Refused when there is none or another one, the same person made it, or something stands against it by now
     */
    @Transactional
    public ReviewedDeposit confirm(Actor second, UUID tender, int lot, UUID deposit, ReviewConfirmationDraft draft) {
        OpenLot open = tenders.enter(Operation.CONFIRM_READMISSION, second, tender, lot);
        ReviewedDeposit reviewed = one(tender, lot, deposit);
        new Findings().present("/proposal", draft.proposal()).throwIfAny();
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
        return one(tender, lot, deposit);
    }

    /**
     * What stands against confirming the proposal that somebody sees, for the page that asks them.
     *
     * @param seen the number of that proposal; null for the one that waits
     */
    List<Refusal> againstConfirming(Actor second, OpenLot open, ReviewedDeposit reviewed, @Nullable Integer seen) {
        Optional<ReviewProposal> pending = reviewed.pending();
        if (pending.isEmpty()) {
            return List.of(Refusal.of(ReviewProblem.REVIEW_NO_PROPOSAL));
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

    /** For whoever has been let in to the lot; none before the minutes of the first sitting are taken. */
    List<ReviewedDeposit> all(UUID tender, int lot) {
        if (!ceremonies.isOpened(tender, lot)) {
            return List.of();
        }
        Map<SealedDeposit, DepositStanding> standings = ceremonies.standings(tender, lot);
        Map<UUID, List<ReviewProposal>> proposals = store.proposals(tender, lot);
        Instant deadline = publications.announced(tender).tender().deadline();
        return standings.entrySet().stream()
                .filter(one -> isReviewable(one.getValue())
                        || proposals.containsKey(one.getKey().id()))
                .map(one -> reviewed(tender, lot, one, standings, deadline, proposals))
                .sorted(Comparator.comparing(ReviewedDeposit::receivedAt).thenComparing(ReviewedDeposit::deposit))
                .toList();
    }

    private static boolean isReviewable(DepositStanding standing) {
        return standing == DepositStanding.LATE || UNPROVEN.contains(standing);
    }

    private ReviewedDeposit one(UUID tender, int lot, UUID deposit) {
        return all(tender, lot).stream()
                .filter(one -> one.deposit().equals(deposit))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.of(RequestProblem.ADDRESS_UNKNOWN)));
    }

    private List<Refusal> against(OpenLot open, ReviewedDeposit reviewed, @Nullable ReviewOutcome outcome) {
        UUID tender = open.tender().id();
        int lot = open.lot().number();
        if (ceremonies.state(tender, lot) == Ceremony.State.EXAMINING) {
            return List.of(Refusal.of(ReviewProblem.REVIEW_NOT_OPENED));
        }
        if (reviewed.isReadmitted()) {
            return List.of(Refusal.of(ReviewProblem.REVIEW_SETTLED));
        }
        if (!isReviewable(reviewed.standing())) {
            return List.of(Refusal.of(ReviewProblem.REVIEW_NOTHING_TO));
        }
        boolean other = all(tender, lot).stream()
                .anyMatch(one -> one.organisation().equals(reviewed.organisation()) && one.isReadmitted());
        return other && outcome == ReviewOutcome.READMITTED
                ? List.of(Refusal.of(ReviewProblem.REVIEW_OTHER_READMITTED))
                : List.of();
    }

    private ReviewedDeposit reviewed(
            UUID tender,
            int lot,
            Map.Entry<SealedDeposit, DepositStanding> one,
            Map<SealedDeposit, DepositStanding> standings,
            Instant deadline,
            Map<UUID, List<ReviewProposal>> proposals) {
        SealedDeposit deposit = one.getKey();
        List<Map.Entry<SealedDeposit, DepositStanding>> others = standings.entrySet().stream()
                .filter(other -> other.getKey().organisation().equals(deposit.organisation()))
                .filter(other -> !other.getKey().id().equals(deposit.id()))
                .toList();
        Instant previous = others.stream()
                .map(Map.Entry::getKey)
                .filter(other -> other.entry() < deposit.entry())
                .map(SealedDeposit::receivedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        Optional<Transmission> seen =
                attempts.transmission(tender, lot, deposit.organisation(), previous, deposit.receivedAt());
        Optional<Organisation> bidder = organisations.find(deposit.organisation());
        boolean begun = !deposit.onTime()
                && seen.filter(sent -> !sent.beganAt().isAfter(deadline)).isPresent();
        return new ReviewedDeposit(
                deposit.id(),
                deposit.organisation(),
                bidder.map(Organisation::name).orElse(deposit.organisation().toString()),
                bidder.map(known -> known.identifier().shown()).orElse(""),
                deposit.receivedAt(),
                deadline,
                one.getValue(),
                others.stream()
                        .anyMatch(other -> other.getValue() == DepositStanding.OPENED
                                || other.getValue() == DepositStanding.SET_ASIDE),
                seen.map(Transmission::beganAt).orElse(null),
                seen.map(Transmission::attempts).orElse(0L),
                seen.map(Transmission::interrupted).orElse(0L),
                seen.map(Transmission::refused).orElse(0L),
                begun || UNPROVEN.contains(one.getValue()),
                proposals.getOrDefault(deposit.id(), List.of()));
    }
}
