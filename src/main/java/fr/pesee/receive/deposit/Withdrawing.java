package fr.pesee.receive.deposit;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.ledger.EntryReference;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.receive.binding.Binding;
import fr.pesee.receive.receipt.Receipts;
import fr.pesee.receive.receipt.WithdrawalReceipt;
import fr.pesee.receive.upload.BidderAccess;
import fr.pesee.receive.upload.BidderWindow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The act of withdrawing: until the deadline, and of everything deposited before. */
@ApplicationScoped
class Withdrawing {
    private final DepositStore store;
    private final EntityManager entities;
    private final Binding binding;
    private final BidderAccess access;
    private final Receipts receipts;
    private final DepositLetters letters;
    private final Ledger ledger;

    Withdrawing(
            DepositStore store,
            EntityManager entities,
            Binding binding,
            BidderAccess access,
            Receipts receipts,
            DepositLetters letters,
            Ledger ledger) {
        this.store = store;
        this.entities = entities;
        this.binding = binding;
        this.access = access;
        this.receipts = receipts;
        this.letters = letters;
        this.ledger = ledger;
    }

    @Transactional
    Withdrawal withdraw(Actor bidder, UUID tender, int lot, UUID id, Instant head, WithdrawalDraft draft) {
        BidderWindow window = access.look(Operation.DEPOSIT_BID, bidder, tender, lot);
        UUID organisation = window.organisation().id();
        Findings findings = new Findings();
        DepositSecret.check("/secret", draft.secret(), findings);
        findings.throwIfAny();
        store.enter(id);
        WithdrawalEntity earlier = entities.find(WithdrawalEntity.class, id);
        if (earlier != null) {
            return again(earlier, window);
        }
        window.requireOpen();
        Instant receivedAt = window.tender().clock().at(head);
        if (receivedAt.isAfter(window.tender().deadline())) {
            throw new Refused(Refusal.of(DepositProblem.WITHDRAWAL_LATE));
        }
        store.enter(tender, lot, organisation);
        if (!hasAny(window)) {
            throw new Refused(Refusal.of(DepositProblem.WITHDRAWAL_NOTHING));
        }
        WithdrawalEntity row = new WithdrawalEntity();
        row.id = id;
        row.tender = tender;
        row.lot = lot;
        row.organisation = organisation;
        row.subject = bidder.subject();
        row.receivedAt = receivedAt;
        row.deadline = window.tender().deadline();
        row.proven = DepositSecret.prove(store.secret(tender, lot, organisation), draft.secret());
        keep(row, bidder, window);
        return row.withdrawal();
    }

    private void keep(WithdrawalEntity row, Actor bidder, BidderWindow window) {
        EntryReference entry = ledger.append(window.tender().depositsLog(), bidder, row.receivedAt, event(row, window));
        if (binding.of(row.tender).isPresent()) {
            throw new Refused(Refusal.of(DepositProblem.DEPOSITS_BOUND));
        }
        row.entry = entry.seq();
        row.receipt = receipts.signAndStamp(new WithdrawalReceipt(
                row.tender,
                window.tender().reference(),
                row.lot,
                row.id,
                window.organisation().name(),
                window.organisation().identifier().shown(),
                row.receivedAt,
                row.deadline,
                Boolean.TRUE.equals(row.proven),
                window.tender().trial(),
                ledger.leaf(entry)));
        entities.persist(row);
        letters.tell(window, row);
    }

    private static DepositEvent event(WithdrawalEntity row, BidderWindow window) {
        return new DepositEvent.Withdrawn(
                row.id,
                row.lot,
                row.organisation,
                window.organisation().name(),
                window.organisation().identifier().shown(),
                row.receivedAt,
                row.deadline,
                row.proven);
    }

    private static Withdrawal again(WithdrawalEntity row, BidderWindow window) {
        boolean same = row.organisation.equals(window.organisation().id())
                && row.tender.equals(window.tender().id())
                && row.lot == window.lot().number();
        if (!same) {
            throw new Refused(Refusal.of(DepositProblem.DEPOSIT_ID_TAKEN));
        }
        return row.withdrawal();
    }

    private boolean hasAny(BidderWindow window) {
        UUID tender = window.tender().id();
        int lot = window.lot().number();
        List<Withdrawal> withdrawals = store.withdrawals(tender, lot);
        return store.own(tender, lot, window.organisation().id()).stream()
                .filter(row -> row.onTime)
                .anyMatch(row ->
                        withdrawals.stream().noneMatch(one -> one.isOf(row.organisation, row.receivedAt, row.entry)));
    }
}
