package fr.pesee.prepare.tender;

import fr.pesee.ground.access.Access;
import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.access.Standing;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.problem.RequestProblem;
import fr.pesee.ground.problem.SeenVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The door of the consultation: create, read and edit tenders. */
@ApplicationScoped
public class Tenders {
    private final TenderStore store;
    private final LotStore lots;
    private final Access access;
    private final Ledger ledger;
    private final InstantSource clock;
    private final Event<TenderDraft.Proposed> proposed;
    private final Event<TenderCreated> created;
    private final Installation installation;
    private final Passage passage;

    Tenders(
            TenderStore store,
            LotStore lots,
            Access access,
            Ledger ledger,
            InstantSource clock,
            Event<TenderDraft.Proposed> proposed,
            Event<TenderCreated> created,
            Installation installation,
            Passage passage) {
        this.store = store;
        this.lots = lots;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.proposed = proposed;
        this.created = created;
        this.installation = installation;
        this.passage = passage;
    }

    /**
     * Creates a tender as a draft; its creator becomes its officer.
     *
     * @throws Refused with everything wrong with the draft, or when the actor is no officer
     */
    @Transactional
    public Tender create(Actor actor, TenderDraft draft) {
        return create(actor, draft, List.of());
    }

    /** As above, for a draft some fields of which could not be read: they are told with the rest. */
    @Transactional
    public Tender create(Actor actor, TenderDraft draft, List<Refusal> unreadable) {
        access.permit(Operation.CREATE_TENDER, actor);
        UUID id = UUID.randomUUID();
        Findings findings = draft.findings()
                .require(
                        installation.fictionalTenders() || !draft.isFictional(),
                        "/fictional",
                        TenderProblem.TENDER_FICTIONAL_REFUSED);
        store.requireFreeReference(draft, id, findings);
        proposed.fire(new TenderDraft.Proposed(draft, findings));
        findings.besides(unreadable).throwIfAny();
        Instant real = clock.instant();
        Tender tender = draft.tender(id, real);
        Instant at = tender.clock().at(real);
        store.keep(TenderEntity.of(tender, actor.subject(), at));
        tender.lots().forEach(lot -> lots.persist(LotEntity.of(id, lot)));
        ledger.append(tender.log(), actor, at, new TenderEvent.Created(TenderFacts.of(tender)));
        if (tender.fictional()) {
            ledger.append(tender.log(), actor, at, new TenderEvent.ClockSet(at, real));
        }
        created.fire(new TenderCreated(tender, draft.models(), actor, at));
        return tender;
    }

    /** Whether tenders with invented data may be created here. */
    public boolean acceptFictional() {
        return installation.fictionalTenders();
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

    /** The test areas, in whatever phase; for rooms below. */
    public Set<UUID> trials() {
        return store.trials();
    }

    /**
     * Replaces a draft by another state of it. Its nature and its number of lots stay.
     *
     * @param seen the version that the actor has read
     * @param unreadable what could not be read of it
     * @throws Refused when it is no draft any more, has changed meanwhile, or breaks a rule
     */
    @Transactional
    public Tender edit(Actor actor, UUID id, SeenVersion seen, TenderDraft draft, List<Refusal> unreadable) {
        TenderEntity row = store.locked(id).orElseThrow(Tenders::unknown);
        Tender before = find(id);
        access.permit(Operation.EDIT_TENDER, actor, id, before.phase());
        seen.requireCurrent(row.version);
        Findings findings = new TenderEdit(before, draft).findings();
        store.requireFreeReference(draft, id, findings);
        findings.besides(unreadable).throwIfAny();
        Tender after = draft.edited(before);
        row.fill(after);
        row.version = after.version();
        store.keep(row);
        renameLots(after);
        ledger.append(
                after.log(), actor, after.clock().at(clock.instant()), new TenderEvent.Edited(TenderFacts.of(after)));
        return after;
    }

    /**
     * Moves a fictional tender's clock forward.
     *
     * @param shows what the clock is to show from now on
     * @throws Refused for a real tender, or a jump backwards
     */
    @Transactional
    public Tender moveClock(Actor actor, UUID id, @Nullable Instant shows) {
        TenderEntity row = store.locked(id).orElseThrow(Tenders::unknown);
        Tender tender = find(id);
        access.permit(Operation.MOVE_CLOCK, actor, id, tender.phase());
        Instant real = clock.instant();
        Instant now = tender.clock().at(real);
        TenderClock.check(tender, shows, now).throwIfAny();
        TenderClock moved = TenderClock.showing(Objects.requireNonNull(shows), real);
        row.clockOffsetMs = moved.offset().toMillis();
        row.version++;
        ledger.append(tender.log(), actor, moved.at(real), new TenderEvent.ClockMoved(now, moved.at(real)));
        return find(id);
    }

    /**
     * Carries one lot to its next phase; called by the room whose act this is, inside that act's transaction.
     *
     * @return the tender afterwards
     * @throws Refused when the actor may not, the lot is in another phase, or a gate is shut
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Tender advance(Actor actor, UUID id, int number, Step step) {
        OpenLot open = enter(Lifecycle.operation(step), actor, id, number);
        Refused.ifAny(blocks(open.tender(), open.lot(), step));
        passage.move(actor, open.tender(), open.lot(), step, open.now());
        return find(id);
    }

    /**
     * Carries these lots to their next phase; called by the room whose act this is, inside that act's transaction, with
     * every lot held by {@link #enter(Operation, Actor, UUID)} or {@link #hold}.
     *
     * @return the tender afterwards
     * @throws Refused when a lot has left the phase that the step starts from
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Tender advance(Actor actor, Tender tender, List<Lot> moving, Step step, Instant now) {
        TenderEntity row = store.locked(tender.id()).orElseThrow(Tenders::unknown);
        moving.forEach(lot -> passage.move(actor, tender, lot, step, now));
        if (step == Step.PUBLISH) {
            row.publishedAt = now;
        }
        row.version++;
        return find(tender.id());
    }

    /** As above, for every lot from which the step leads on: a cancelled lot stays behind. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Tender advance(Actor actor, OpenTender open, Step step) {
        return advance(actor, open.tender(), open.tender().lotsBefore(step), step, open.now());
    }

    /**
     * Gives the working copy other facts; called by the room whose act this is, inside that act's transaction.
     *
     * @return the tender afterwards
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Tender restate(OpenTender open, TenderFacts facts) {
        TenderEntity row = store.locked(open.tender().id()).orElseThrow(Tenders::unknown);
        Tender restated = facts.stated(open.tender());
        row.fill(restated);
        row.version++;
        renameLots(restated);
        return find(row.id);
    }

    /** Every reason why a lot may not take this step now; for rooms below that tell whoever must act. */
    public List<Refusal> blocks(Tender tender, Lot lot, Step step) {
        Findings findings = new Findings();
        passage.check(tender, lot, step, findings);
        return findings.all();
    }

    /** Every reason why the lots of a tender may not take this step together now, each told once. */
    public List<Refusal> blocks(Tender tender, Step step) {
        return tender.lotsBefore(step).stream()
                .flatMap(lot -> blocks(tender, lot, step).stream())
                .distinct()
                .toList();
    }

    /** Keeps every other act out of the tender and its lots until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(UUID id) {
        store.locked(id);
        lots.holdAll(id);
    }

    /**
     * A tender and one of its lots, for an act in that lot: no other act in it goes on beside this one until the
     * transaction ends. What an act reads is then what its entry follows on, and who may act still may.
     *
     * @throws Refused as {@link #read} does
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public OpenLot enter(Operation operation, Actor actor, UUID id, int number) {
        lots.hold(id, number);
        return look(operation, actor, id, number);
    }

    /** A tender and one of its lots, for reading. */
    public OpenLot look(Operation operation, Actor actor, UUID id, int number) {
        Tender tender = find(id);
        Optional<Lot> lot = tender.lot(number);
        Phase phase = lot.map(Lot::phase).orElseGet(tender::phase);
        Standing standing = access.permit(operation, actor, id, phase);
        Instant now = tender.clock().at(clock.instant());
        return new OpenLot(tender, lot.orElseThrow(Tenders::unknown), standing, now);
    }

    /** As {@link #look}, for what concerns the whole tender; permitted in the phase of its slowest lot. */
    public OpenTender look(Operation operation, Actor actor, UUID id) {
        Tender tender = find(id);
        Standing standing = access.permit(operation, actor, id, tender.phase());
        return new OpenTender(tender, standing, tender.clock().at(clock.instant()));
    }

    /**
     * As {@link #look(Operation, Actor, UUID)}, for an act: no other act of the whole tender, nor of one of its lots,
     * goes on beside it.
     *
     * @throws Refused as {@link #read} does
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public OpenTender enter(Operation operation, Actor actor, UUID id) {
        hold(id);
        return look(operation, actor, id);
    }

    private void renameLots(Tender after) {
        for (LotEntity lot : lots.of(after.id())) {
            after.lot(lot.number).ifPresent(renamed -> lot.title = renamed.title());
        }
    }

    private Tender find(UUID id) {
        return store.tender(id).orElseThrow(Tenders::unknown);
    }

    private static Refused unknown() {
        return new Refused(Refusal.of(RequestProblem.ADDRESS_UNKNOWN));
    }
}
