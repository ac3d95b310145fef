package fr.pesee.receive.late;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.ledger.EntryReference;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.problem.RequestProblem;
import fr.pesee.prepare.publication.Publications;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.prepare.tender.Tenders;
import fr.pesee.receive.ceremony.Ceremonies;
import fr.pesee.receive.upload.BidderWindow;
import fr.pesee.receive.upload.Transmission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The door of backup copies (RULE-65, R2132-11): registered as received, then decided about by two persons. */
@ApplicationScoped
public class BackupCopies {
    /** How many copies a lot may have. */
    static final int MOST = 1000;

    private final CopyStore store;
    private final CopyBoard board;
    private final Tenders tenders;
    private final Publications publications;
    private final Ceremonies ceremonies;
    private final Ledger ledger;

    BackupCopies(
            CopyStore store,
            CopyBoard board,
            Tenders tenders,
            Publications publications,
            Ceremonies ceremonies,
            Ledger ledger) {
        this.store = store;
        this.board = board;
        this.tenders = tenders;
        this.publications = publications;
        this.ceremonies = ceremonies;
        this.ledger = ledger;
    }

    /**
     * Copies of a lot by number.
     *
     * @param after the number of the last copy already read; 0 for none
     * @throws Refused when the actor may not know of them: before the opening, everybody but the officer
     */
    public List<BackupCopy> read(Actor actor, UUID tender, int lot, int after, int limit) {
        tenders.look(Operation.READ_BACKUP_COPIES, actor, tender, lot);
        return board.told(tender, lot, store.after(tender, lot, after, limit, deadline(tender)));
    }

    /**
     * One copy, for whoever may read them.
     *
     * @throws Refused 404 where there is none of this number
     */
    public BackupCopy read(Actor actor, UUID tender, int lot, int number) {
        tenders.look(Operation.READ_BACKUP_COPIES, actor, tender, lot);
        return board.told(tender, lot, List.of(store.copy(row(tender, lot, number), deadline(tender))))
                .get(0);
    }

    /**
     * Registers a copy as it was received; a late one, too. Until the lot is opened its entry stands in the log of
     * deposits, which nobody reads.
     *
     * @throws Refused with everything wrong with it
     */
    @Transactional
    public BackupCopy register(Actor officer, UUID tender, int lot, BackupCopyDraft draft) {
        OpenLot open = tenders.enter(Operation.REGISTER_BACKUP_COPY, officer, tender, lot);
        Tender announced = publications.announced(tender).tender();
        Findings findings = new Findings();
        draft.check(announced, open.now(), findings);
        int number = store.count(tender, lot) + 1;
        findings.require(number <= MOST, "", LateProblem.COPIES_TOO_MANY, Integer.toString(MOST));
        findings.throwIfAny();
        CopyEntity row = new CopyEntity();
        row.id = UUID.randomUUID();
        row.tender = tender;
        row.lot = lot;
        row.number = number;
        row.bidder = Objects.requireNonNull(draft.bidder()).strip();
        row.identifier = draft.identifier() == null ? null : draft.identifier().strip();
        row.receivedAt = BackupCopyDraft.at(Objects.requireNonNull(draft.receivedAt()));
        row.carrier = Objects.requireNonNull(draft.carrier()).name();
        row.labelled = Boolean.TRUE.equals(draft.labelled());
        row.registeredAt = open.now();
        row.registrar = officer.subject();
        boolean opened = open.lot().phase().compareTo(Phase.OPENING) >= 0;
        String log = opened ? announced.log() : announced.depositsLog();
        row.entry = ledger.append(log, officer, open.now(), registered(row, announced.deadline()))
                .toString();
        store.add(row);
        return store.copy(row, announced.deadline());
    }

    /**
     * Proposes what is to become of a copy; it takes the place of a proposal that nobody has confirmed.
     *
     * @throws Refused with everything that stands against it
     */
    @Transactional
    public BackupCopy propose(Actor officer, UUID tender, int lot, int number, CopyProposalDraft draft) {
        OpenLot open = tenders.enter(Operation.PROPOSE_BACKUP_COPY, officer, tender, lot);
        CopyEntity row = row(tender, lot, number);
        CopyRules rules = board.rules(open);
        rules.against(store.copy(row, rules.deadline()), draft).throwIfAny();
        CopyProposalEntity proposal = new CopyProposalEntity();
        proposal.id = UUID.randomUUID();
        proposal.copy = row.id;
        proposal.tender = tender;
        proposal.number = store.lastProposal(row.id).map(last -> last.number).orElse(0) + 1;
        proposal.outcome = Objects.requireNonNull(draft.outcome()).name();
        proposal.reason = draft.reason() == null ? null : draft.reason().name();
        proposal.evidence = Objects.requireNonNull(draft.evidence()).strip();
        proposal.organisation = draft.organisation();
        proposal.proposer = officer.subject();
        proposal.proposedAt = open.now();
        proposal.entry = ledger.append(open.tender().log(), officer, open.now(), proposed(row, proposal, rules))
                .toString();
        store.add(proposal);
        return store.copy(row, rules.deadline());
    }

    /**
     * Confirms the proposal that awaits it, after which it is decided.
     *
     * @throws Refused when there is none or another one, the same person made it, or something stands against it by now
     */
    @Transactional
    public BackupCopy confirm(Actor reviewer, UUID tender, int lot, int number, CopyConfirmationDraft draft) {
        OpenLot open = tenders.enter(Operation.CONFIRM_BACKUP_COPY, reviewer, tender, lot);
        CopyEntity row = row(tender, lot, number);
        new Findings().present("/proposal", draft.proposal()).throwIfAny();
        CopyRules rules = board.rules(open);
        BackupCopy copy = board.told(tender, lot, List.of(store.copy(row, rules.deadline())))
                .get(0);
        Refused.ifAny(against(reviewer, row, copy, rules, draft.proposal()));
        CopyProposalEntity proposal = store.lastProposal(row.id).orElseThrow();
        CopyDecisionEntity decision = new CopyDecisionEntity();
        decision.proposal = proposal.id;
        decision.tender = tender;
        decision.confirmer = reviewer.subject();
        decision.decidedAt = open.now();
        EntryReference entry = ledger.append(open.tender().log(), reviewer, open.now(), decided(row, proposal));
        decision.entry = entry.toString();
        store.add(decision);
        // What the next sitting opens may have changed: shares that were given for more are forgotten.
        ceremonies.restart(tender, lot);
        return store.copy(row, rules.deadline());
    }

    /**
     * The copies that two persons decided to open in place of an organisation's electronic bid, by number; for whoever
     * has been let in to an opened lot.
     */
    public Map<Integer, CopyProposal> opened(UUID tender, int lot) {
        return board.opened(tender, lot);
    }

    /** How far the contents of those copies have got, by number; for whoever has been let in to an opened lot. */
    public Map<Integer, CopyContents> contents(UUID tender, int lot) {
        return board.contents(tender, lot);
    }

    /**
     * Records that what an opened copy holds was entered, in the caller's transaction. Shares given for the next
     * sitting are forgotten, because that opens something else now.
     *
     * @param window of the copy
     * @param deposit the identifier of what was entered
     * @param sealed where it stands in the log of the tender's deposits
     */
    public void enter(Actor officer, OpenLot open, BidderWindow window, UUID deposit, EntryReference sealed) {
        int lot = open.lot().number();
        int copy = Objects.requireNonNull(window.copy());
        String bidder = window.organisation().name();
        ledger.append(
                open.tender().log(),
                officer,
                open.now(),
                new LateEvent.Entered(lot, copy, bidder, deposit, sealed.toString()));
        ceremonies.restart(open.tender().id(), lot);
    }

    /** Those of these tenders of which it was decided to open any copy. */
    public Set<UUID> withOpened(Collection<UUID> tenders) {
        return store.withOpened(tenders);
    }

    /** Whether a copy of this organisation is opened, which then replaces its electronic bid entirely. */
    public boolean isOpened(UUID tender, int lot, UUID organisation) {
        return opened(tender, lot).values().stream().anyMatch(one -> organisation.equals(one.organisation()));
    }

    /** What is wrong with a copy about to be registered, for the page that also tells what it could not read. */
    void check(OpenLot open, BackupCopyDraft draft, Findings findings) {
        draft.check(publications.announced(open.tender().id()).tender(), open.now(), findings);
    }

    /** What stands against confirming the proposal that a reviewer sees, for the page that asks them. */
    List<Refusal> againstConfirming(Actor reviewer, OpenLot open, BackupCopy copy) {
        CopyEntity row = row(open.tender().id(), open.lot().number(), copy.number());
        return against(reviewer, row, copy, board.rules(open), null);
    }

    private List<Refusal> against(
            Actor reviewer, CopyEntity row, BackupCopy copy, CopyRules rules, @Nullable Integer seen) {
        CopyProposal pending = copy.pending();
        if (pending == null) {
            return List.of(Refusal.of(LateProblem.COPY_NO_PROPOSAL));
        }
        if (seen != null && seen != pending.number()) {
            return List.of(Refusal.at("/proposal", LateProblem.COPY_PROPOSAL_CHANGED));
        }
        Optional<CopyProposalEntity> last = store.lastProposal(row.id);
        if (last.filter(one -> one.proposer.equals(reviewer.subject())).isPresent()) {
            return List.of(Refusal.of(LateProblem.COPY_SAME_PERSON));
        }
        CopyProposalDraft again =
                new CopyProposalDraft(pending.outcome(), pending.reason(), pending.evidence(), pending.organisation());
        return rules.against(copy, again).all();
    }

    /** As announced: while a rectification is prepared, what was published stays in force. */
    private Instant deadline(UUID tender) {
        return publications.announced(tender).tender().deadline();
    }

    private CopyEntity row(UUID tender, int lot, int number) {
        return store.row(tender, lot, number)
                .orElseThrow(() -> new Refused(Refusal.of(RequestProblem.ADDRESS_UNKNOWN)));
    }

    private static LateEvent registered(CopyEntity row, Instant deadline) {
        return new LateEvent.Registered(
                row.lot,
                row.number,
                row.bidder,
                row.identifier,
                row.receivedAt,
                row.carrier,
                row.labelled,
                deadline,
                row.receivedAt.isAfter(deadline));
    }

    private static LateEvent proposed(CopyEntity row, CopyProposalEntity proposal, CopyRules rules) {
        Transmission seen =
                proposal.organisation == null ? null : rules.transmissions().get(proposal.organisation);
        return new LateEvent.Proposed(
                row.lot,
                row.number,
                row.bidder,
                row.receivedAt,
                row.entry,
                proposal.number,
                proposal.outcome,
                proposal.reason,
                proposal.evidence,
                proposal.organisation,
                seen == null ? null : seen.beganAt(),
                rules.deadline());
    }

    private static LateEvent decided(CopyEntity row, CopyProposalEntity proposal) {
        return new LateEvent.Decided(
                row.lot, row.number, row.bidder, proposal.number, proposal.entry, proposal.outcome, proposal.reason);
    }
}
