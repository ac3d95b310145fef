package fr.pesee.prepare.publication;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.ledger.EntryReference;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Refused;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.prepare.tender.Step;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.prepare.tender.Tenders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Declares lots without further action (<em>sans suite</em>, R2185-1): the officer before the opening, the authority
 * after it.
 */
@ApplicationScoped
class Cancellations {
    private final CancellationStore store;
    private final PublicationStore publications;
    private final Tenders tenders;
    private final Ledger ledger;
    private final Event<Announcement.Changed> changed;

    Cancellations(
            CancellationStore store,
            PublicationStore publications,
            Tenders tenders,
            Ledger ledger,
            Event<Announcement.Changed> changed) {
        this.store = store;
        this.publications = publications;
        this.tenders = tenders;
        this.ledger = ledger;
        this.changed = changed;
    }

    /**
     * Cancels a lot, or every lot that this actor may cancel where it stands.
     *
     * @throws Refused when the actor may not, or no reason is given
     */
    @Transactional
    Tender cancel(Actor actor, UUID id, int number, CancellationDraft draft) {
        tenders.hold(id);
        OpenLot named = tenders.look(Operation.CANCEL_LOT, actor, id, number);
        Findings findings = new Findings();
        draft.check(findings);
        findings.require(
                draft.ground() != Ground.NONE_RECEIVED || isOver(named),
                "/ground",
                PublicationProblem.BIDS_STILL_AWAITED);
        findings.throwIfAny();
        List<Lot> meant = named.tender().lots().stream()
                .filter(lot -> lot.number() == number || draft.isForEveryLot())
                .filter(lot -> named.standing().may(Operation.CANCEL_LOT, lot.phase()))
                .toList();
        Ground ground = Objects.requireNonNull(draft.ground());
        String reason = Objects.requireNonNull(draft.reason());
        var event =
                new PublicationEvent.Cancelled(meant.stream().map(Lot::number).toList(), ground, reason);
        EntryReference entry = ledger.append(named.tender().log(), actor, named.now(), event);
        meant.forEach(lot -> store.persist(row(named, lot, ground, reason, entry)));
        changed.fire(new Announcement.Changed(named.tender(), event, entry));
        return tenders.advance(actor, named.tender(), meant, Step.CANCEL, named.now());
    }

    /** Whether no bid can come any more: the deadline in force has passed. */
    private boolean isOver(OpenLot open) {
        return publications
                .latest(open.tender().id())
                .filter(inForce -> !open.now().isBefore(inForce.deadline))
                .isPresent();
    }

    private static CancellationEntity row(OpenLot open, Lot lot, Ground ground, String reason, EntryReference entry) {
        CancellationEntity row = new CancellationEntity();
        row.tender = open.tender().id();
        row.lot = lot.number();
        row.ground = ground;
        row.reason = reason;
        row.at = open.now();
        row.entry = entry.seq();
        return row;
    }
}
