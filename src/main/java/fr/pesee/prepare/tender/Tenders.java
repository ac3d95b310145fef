package fr.pesee.prepare.tender;

import fr.pesee.ground.access.Access;
import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The door of the consultation: create, read and edit tenders. */
@ApplicationScoped
public class Tenders {
    private final TenderStore store;
    private final LotStore lots;
    private final Access access;
    private final Ledger ledger;
    private final InstantSource clock;
    private final Event<TenderCreated> created;
    private final Installation installation;

    Tenders(
            TenderStore store,
            LotStore lots,
            Access access,
            Ledger ledger,
            InstantSource clock,
            Event<TenderCreated> created,
            Installation installation) {
        this.store = store;
        this.lots = lots;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.created = created;
        this.installation = installation;
    }

    /**
     * Creates a tender as a draft; its creator becomes its officer.
     *
     * @throws Refused with everything wrong with the draft, or when the actor is no officer
     */
    @Transactional
    public Tender create(Actor actor, TenderDraft draft) {
        access.permit(Operation.CREATE_TENDER, actor);
        UUID id = UUID.randomUUID();
        Findings findings = draft.findings()
                .require(
                        installation.fictionalTenders() || !draft.isFictional(),
                        "/fictional",
                        TenderProblem.TENDER_FICTIONAL_REFUSED);
        requireFreeReference(draft, id, findings);
        findings.throwIfAny();
        Instant real = clock.instant();
        Tender tender = draft.tender(id, real);
        Instant at = tender.clock().at(real);
        store.persist(TenderEntity.of(tender, actor.subject(), at));
        tender.lots().forEach(lot -> lots.persist(LotEntity.of(id, lot)));
        ledger.append(tender.log(), actor, at, new TenderEvent.Created(TenderEvent.Facts.of(tender)));
        if (tender.fictional()) {
            ledger.append(tender.log(), actor, at, new TenderEvent.ClockSet(at, real));
        }
        created.fire(new TenderCreated(tender, draft.models(), actor, at));
        return tender;
    }

    /**
     * A tender as it stands.
     *
     * @throws Refused 404 when there is none that this actor may know of, 403 when they may not read it
     */
    public Tender read(Actor actor, UUID id) {
        Tender tender = find(id);
        access.permit(Operation.READ_TENDER, actor, id, tender.phase());
        return tender;
    }

    /** The tenders among these; for rooms below that know which ones an actor may see. */
    public List<Tender> among(Collection<UUID> ids) {
        return store.all(ids);
    }

    /**
     * Replaces a draft by another state of it. Its fictional character and its number of lots stay.
     *
     * @param version the version that the actor has read
     * @throws Refused when it is no draft any more, has changed meanwhile, or breaks a rule
     */
    @Transactional
    public Tender edit(Actor actor, UUID id, long version, TenderDraft draft) {
        TenderEntity row = store.locked(id).orElseThrow(Tenders::unknown);
        Tender before = find(id);
        access.permit(Operation.EDIT_TENDER, actor, id, before.phase());
        if (row.version != version) {
            throw new Refused(Refusal.of(RequestProblem.VERSION_STALE));
        }
        Findings findings = draft.findings();
        requireFreeReference(draft, id, findings);
        requireSameShape(before, draft, findings);
        findings.throwIfAny();
        Tender after = draft.edited(before);
        row.fill(after);
        row.version = after.version();
        renameLots(after);
        ledger.append(
                after.log(),
                actor,
                after.clock().at(clock.instant()),
                new TenderEvent.Edited(TenderEvent.Facts.of(after)));
        return after;
    }

    private void renameLots(Tender after) {
        for (LotEntity lot : lots.of(after.id())) {
            after.lot(lot.number).ifPresent(renamed -> lot.title = renamed.title());
        }
    }

    private void requireFreeReference(TenderDraft draft, UUID id, Findings findings) {
        String reference = draft.reference();
        if (reference != null && findings.isEmpty()) {
            findings.require(
                    !store.isTaken(reference, id), "/reference", TenderProblem.TENDER_REFERENCE_TAKEN, reference);
        }
    }

    private static void requireSameShape(Tender before, TenderDraft draft, Findings findings) {
        findings.require(
                        draft.isFictional() == before.fictional() && draft.clock() == null,
                        "/fictional",
                        TenderProblem.TENDER_NATURE_FIXED)
                .require(
                        draft.lots() == null
                                || Objects.requireNonNull(draft.lots()).size()
                                        == before.lots().size(),
                        "/lots",
                        TenderProblem.TENDER_LOTS_FIXED);
    }

    private Tender find(UUID id) {
        return store.tender(id).orElseThrow(Tenders::unknown);
    }

    private static Refused unknown() {
        return new Refused(Refusal.of(RequestProblem.ADDRESS_UNKNOWN));
    }
}
