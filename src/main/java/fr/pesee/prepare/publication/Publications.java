package fr.pesee.prepare.publication;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Phase;
import fr.pesee.ground.ledger.EntryReference;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.problem.RequestProblem;
import fr.pesee.ground.problem.SeenVersion;
import fr.pesee.prepare.tender.OpenTender;
import fr.pesee.prepare.tender.Step;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.prepare.tender.TenderFacts;
import fr.pesee.prepare.tender.Tenders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The door of what a tender announces: publish it, rectify it as a new version, postpone its deadline. */
@ApplicationScoped
public class Publications {
    private final PublicationStore store;
    private final FrozenStore parts;
    private final Freezer freezer;
    private final CancellationStore cancellations;
    private final Tenders tenders;

    Publications(
            PublicationStore store,
            FrozenStore parts,
            Freezer freezer,
            CancellationStore cancellations,
            Tenders tenders) {
        this.store = store;
        this.parts = parts;
        this.freezer = freezer;
        this.cancellations = cancellations;
        this.tenders = tenders;
    }

    /**
     * Publishes a draft: every lot is published at once, and what the tender announces is frozen.
     *
     * @throws Refused with everything that stands against it
     */
    @Transactional
    public Tender publish(Actor actor, UUID id, SeenVersion seen) {
        OpenTender open = enter(Operation.PUBLISH_TENDER, actor, id, seen);
        Refused.ifAny(tenders.blocks(open.tender(), Step.PUBLISH));
        freezer.publish(actor, open);
        return tenders.advance(actor, open, Step.PUBLISH);
    }

    /**
     * Opens the working copy of a published tender again; what was published stays in force (RULE-06).
     *
     * @throws Refused when the deadline has passed
     */
    @Transactional
    public Tender reopen(Actor actor, UUID id, SeenVersion seen) {
        OpenTender open = enter(Operation.REOPEN_TENDER, actor, id, seen);
        Refused.ifAny(tenders.blocks(open.tender(), Step.REOPEN));
        latest(id).reopened = true;
        return tenders.advance(actor, open, Step.REOPEN);
    }

    /**
     * Puts a new version in force, with its reason (RULE-06).
     *
     * @throws Refused with everything that stands against it
     */
    @Transactional
    public Tender rectify(Actor actor, UUID id, SeenVersion seen, RectificationDraft draft) {
        OpenTender open = enter(Operation.RECTIFY_TENDER, actor, id, seen);
        Findings findings = new Findings();
        draft.check(open.tender().deadline().isAfter(latest(id).deadline), findings);
        findings.addAll(tenders.blocks(open.tender(), Step.RECTIFY)).throwIfAny();
        freezer.rectify(actor, open, latest(id), draft);
        return tenders.advance(actor, open, Step.RECTIFY);
    }

    /** Gives a rectification up: the working copy becomes again what is in force. */
    @Transactional
    public Tender abandon(Actor actor, UUID id, SeenVersion seen) {
        OpenTender open = enter(Operation.ABANDON_RECTIFICATION, actor, id, seen);
        PublicationEntity row = latest(id);
        row.reopened = false;
        freezer.abandon(actor, open, row);
        return tenders.advance(actor, open, Step.ABANDON);
    }

    /**
     * Moves the deadline to a later instant, and the opening with it, and nothing else; also while a rectification is
     * being prepared.
     *
     * @throws Refused when the new deadline is no later, the old one has passed, or the opening would come before it
     */
    @Transactional
    public Tender postpone(Actor actor, UUID id, SeenVersion seen, PostponementDraft draft) {
        OpenTender open = enter(Operation.POSTPONE_DEADLINE, actor, id, seen);
        PublicationEntity row = latest(id);
        Findings findings = new Findings();
        draft.check(findings);
        findings.addAll(PublicationGate.tooLate(row, open.now(), PublicationProblem.POSTPONED_TOO_LATE))
                .throwIfAny();
        TenderFacts before = facts(open.tender(), row);
        TenderFacts after = draft.of(before);
        Refused.ifAny(PublicationGate.notLater(row, after.deadline()));
        after.findings().throwIfAny();
        freezer.postpone(actor, open, row, after, Objects.requireNonNull(draft.reason()));
        return tenders.restate(open, TenderFacts.of(open.tender()).following(before, after));
    }

    /** What is in force of a tender; empty before its publication. */
    public Optional<Announcement> inForce(UUID id) {
        return store.latest(id).map(row -> {
            Tender tender = tenders.among(List.of(id)).get(0);
            return new Announcement(facts(tender, row).stated(tender), store.history(id), cancellations.of(id));
        });
    }

    /**
     * What is in force of a tender, for anyone to see.
     *
     * @throws Refused 404 when it was never published
     */
    public Announcement announced(UUID id) {
        return inForce(id).orElseThrow(() -> new Refused(Refusal.of(RequestProblem.ADDRESS_UNKNOWN)));
    }

    /** One part in force, whatever is being prepared; empty before publication, or where there is none. */
    public Optional<FrozenPart> inForce(UUID id, int lot, String name) {
        return parts.announced(id, lot, name)
                .map(row -> new FrozenPart(row.content, row.digest, reference(id, row.entry)));
    }

    /** The tenders ever published but for test areas, as announced, the last one first. */
    public List<Tender> announced(int skip, int limit) {
        return announced(store.published(tenders.trials(), skip, limit));
    }

    /** The test areas that are open now, as announced, the one that stays open longest first. */
    public List<Tender> openTrials(Instant now) {
        return announced(store.inForce(tenders.trials())).stream()
                .filter(tender -> now.isBefore(tender.deadline()))
                .filter(tender -> tender.lots().stream()
                        .anyMatch(lot -> lot.phase() == Phase.PUBLISHED || lot.phase() == Phase.RECTIFYING))
                .sorted(Comparator.comparing(Tender::deadline).reversed().thenComparing(Tender::id))
                .toList();
    }

    private List<Tender> announced(List<PublicationEntity> rows) {
        Map<UUID, Tender> standing = tenders
                .among(rows.stream().map(row -> row.tender).toList())
                .stream()
                .collect(Collectors.toMap(Tender::id, Function.identity()));
        return rows.stream()
                .map(row -> {
                    Tender tender = Objects.requireNonNull(standing.get(row.tender));
                    return facts(tender, row).stated(tender);
                })
                .toList();
    }

    /** Every version ever published, the last one first. */
    public List<PublishedVersion> history(UUID id) {
        return store.history(id);
    }

    /** The lots in which nothing follows. */
    public List<Cancellation> cancellations(UUID id) {
        return cancellations.of(id);
    }

    /** The parts in force, of every room, whatever is being prepared; none before publication. */
    public List<Frozen.Part> parts(UUID id) {
        return store.latest(id).map(freezer::parts).orElse(List.of());
    }

    /** The parts in force of one lot, word for word, by name, whatever is being prepared; none before publication. */
    public SortedMap<String, String> parts(UUID id, int lot) {
        SortedMap<String, String> byName = new TreeMap<>();
        parts(id).stream().filter(part -> part.lot() == lot).forEach(part -> byName.put(part.name(), part.content()));
        return byName;
    }

    /** The digests of the parts in force; none before publication. */
    public List<FrozenPart.Named> named(UUID id) {
        return store.latest(id).map(row -> parts.of(id, row.frozen)).orElse(List.of()).stream()
                .map(row -> new FrozenPart.Named(row.lot, row.name, row.digest))
                .toList();
    }

    /** The deadlines in force of these tenders, whatever is being prepared; of drafts, those that they are to have. */
    public Map<UUID, Instant> deadlines(Collection<Tender> among) {
        Map<UUID, Instant> deadlines = new HashMap<>();
        among.forEach(tender -> deadlines.put(tender.id(), tender.deadline()));
        store.inForce(among.stream()
                        .filter(tender -> tender.phase() == Phase.RECTIFYING)
                        .map(Tender::id)
                        .toList())
                .forEach(row -> deadlines.put(row.tender, row.deadline));
        return deadlines;
    }

    /** The deadline in force; bids count by it, whatever is being prepared. */
    Instant deadline(Tender tender) {
        return Objects.requireNonNull(deadlines(List.of(tender)).get(tender.id()));
    }

    /** What a rectification changes so far. */
    List<Change> changes(Tender tender) {
        return freezer.changes(tender, latest(tender.id()));
    }

    /**
     * What is frozen under this name; empty before publication, and while a rectification is being prepared, when the
     * working copy is what its people work on.
     */
    public Optional<FrozenPart> frozen(UUID id, int lot, String name) {
        return parts.part(id, lot, name).map(row -> new FrozenPart(row.content, row.digest, reference(id, row.entry)));
    }

    /** What stands for that part; empty when {@link #frozen} is. */
    public Optional<FrozenPart.Seal> seal(UUID id, int lot, String name) {
        return parts.seal(id, lot, name).map(row -> new FrozenPart.Seal(row.digest(), reference(id, row.entry())));
    }

    private OpenTender enter(Operation operation, Actor actor, UUID id, SeenVersion seen) {
        OpenTender open = tenders.enter(operation, actor, id);
        seen.requireCurrent(open.tender().version());
        return open;
    }

    private PublicationEntity latest(UUID id) {
        return store.latest(id).orElseThrow();
    }

    private static TenderFacts facts(Tender tender, PublicationEntity row) {
        return row.facts == null ? TenderFacts.of(tender) : StoredFacts.read(row.facts);
    }

    private static EntryReference reference(UUID tender, long entry) {
        return new EntryReference(Tender.log(tender), entry);
    }
}
