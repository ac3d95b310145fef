package fr.pesee.receive.deposit;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.ledger.EntryReference;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.party.Organisation;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.receive.binding.Binding;
import fr.pesee.receive.receipt.Receipt;
import fr.pesee.receive.receipt.Receipts;
import fr.pesee.receive.seal.EnvelopeKey;
import fr.pesee.receive.upload.BidderAccess;
import fr.pesee.receive.upload.BidderWindow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The act of depositing: it stands whole, or not at all. */
@ApplicationScoped
class Depositing {
    private final DepositStore store;
    private final Binding binding;
    private final BidderAccess access;
    private final Receipts receipts;
    private final DepositLetters letters;
    private final Ledger ledger;

    Depositing(
            DepositStore store,
            Binding binding,
            BidderAccess access,
            Receipts receipts,
            DepositLetters letters,
            Ledger ledger) {
        this.store = store;
        this.binding = binding;
        this.access = access;
        this.receipts = receipts;
        this.letters = letters;
        this.ledger = ledger;
    }

    /** In one transaction: all rows and sizes present, deposit, ledger entry, letters. */
    @Transactional
    OwnDeposit deposit(Actor bidder, UUID tender, int lot, UUID id, Instant head, DepositDraft draft) {
        BidderWindow window = access.look(Operation.DEPOSIT_BID, bidder, tender, lot);
        Optional<DepositEntity> earlier = earlier(window, id, draft);
        if (earlier.isPresent()) {
            return earlier.get()
                    .received(DepositSecret.taken(
                            store.secret(tender, lot, window.organisation().id()), draft.secretDigest()));
        }
        window.requireOpen();
        List<DepositDraft.Named> parts = named(window, draft);
        store.enter(tender, lot, window.organisation().id());
        Optional<String> set = store.secret(tender, lot, window.organisation().id());
        if (window.tender().trial()) {
            // What is named here is not erased meanwhile.
            ledger.enter(window.tender().depositsLog());
        }
        DepositEntity row = row(bidder, window, id, window.tender().clock().at(head), draft, parts);
        row.proven = DepositSecret.prove(set, draft.secret());
        row.secret = set.isEmpty() ? draft.secretDigest() : null;
        Boolean taken = DepositSecret.taken(set.or(() -> Optional.ofNullable(row.secret)), draft.secretDigest());
        row.onTime = !row.receivedAt.isAfter(row.deadline);
        EntryReference entry = record(bidder, window, row, event(row, window, parts));
        if (row.onTime && binding.of(tender).isPresent()) {
            throw new Refused(Refusal.of(DepositProblem.DEPOSITS_BOUND));
        }
        row.receipt = receipts.signAndStamp(receipt(row, window, parts, ledger.leaf(entry)));
        store.keep(row, envelopes(window), parts);
        letters.tell(window, row);
        return row.received(taken);
    }

    /**
     * In one transaction: all rows and sizes present, what a backup copy holds, ledger entry. Nobody gets a receipt:
     * the buyer entered it.
     *
     * @return the entry; that of the first time, where the same was entered already
     */
    @Transactional
    EntryReference enter(Actor officer, BidderWindow window, UUID id, DepositDraft draft) {
        String log = window.tender().depositsLog();
        Optional<DepositEntity> earlier = earlier(window, id, draft);
        if (earlier.isPresent()) {
            return new EntryReference(log, earlier.get().entry);
        }
        List<DepositDraft.Named> parts = named(window, draft);
        DepositEntity row = row(officer, window, id, window.now(), draft, parts);
        row.copy = Objects.requireNonNull(window.copy());
        Organisation bidder = store.depositor(row.tender, row.lot, window.organisation());
        EntryReference entry = record(
                officer,
                window,
                row,
                new DepositEvent.CopySealed(
                        row.id,
                        row.lot,
                        row.copy,
                        row.organisation,
                        bidder.name(),
                        bidder.identifier().shown(),
                        row.receivedAt,
                        Long.toString(row.bytes),
                        sealed(window, parts)));
        store.keep(row, envelopes(window), parts);
        return entry;
    }

    /** What was deposited under this identifier before: the keys that it was sealed to may have been replaced since. */
    private Optional<DepositEntity> earlier(BidderWindow window, UUID id, DepositDraft draft) {
        Findings findings = new Findings();
        draft.check(findings);
        findings.throwIfAny();
        store.enter(id);
        Optional<DepositEntity> earlier = store.findByIdOptional(id);
        earlier.ifPresent(row -> requireSame(row, window, draft));
        return earlier;
    }

    private void requireSame(DepositEntity row, BidderWindow window, DepositDraft draft) {
        List<UUID> envelopes = store.envelopes(row.id);
        boolean same = Set.copyOf(envelopes).equals(Set.copyOf(draft.sealedTo()))
                && row.organisation.equals(window.organisation().id())
                && row.tender.equals(window.tender().id())
                && row.lot == window.lot().number()
                && Objects.equals(row.copy, window.copy())
                && row.content.equals(draft.content(draft.named(envelopes)).hex());
        if (!same) {
            throw new Refused(Refusal.of(DepositProblem.DEPOSIT_ID_TAKEN));
        }
    }

    private static List<UUID> envelopes(BidderWindow window) {
        return window.envelopes().stream().map(EnvelopeKey::id).toList();
    }

    private List<DepositDraft.Named> named(BidderWindow window, DepositDraft draft) {
        List<UUID> envelopes = envelopes(window);
        access.requireInForce(window.tender().id(), draft.sealedTo());
        Findings findings = new Findings();
        draft.checkEnvelopes(envelopes, findings);
        findings.throwIfAny();
        return draft.named(envelopes);
    }

    private EntryReference record(Actor actor, BidderWindow window, DepositEntity row, DepositEvent event) {
        EntryReference entry = ledger.append(window.tender().depositsLog(), actor, row.receivedAt, event);
        // Whoever replaces keys enters this log first: they are in force until this is written, or were replaced by
        // now.
        access.requireInForce(window.tender().id(), envelopes(window));
        row.entry = entry.seq();
        return entry;
    }

    private static List<Refusal> missing(
            DepositDraft draft, List<DepositDraft.Named> parts, Map<UUID, Map<Integer, Long>> sizes) {
        return parts.stream()
                .filter(part -> !sizes.getOrDefault(part.piece(), Map.of()).containsKey(part.number()))
                .map(part -> Refusal.at(
                        draft.pointer(part), DepositProblem.DEPOSIT_PART_MISSING, Integer.toString(part.number())))
                .toList();
    }

    private DepositEntity row(
            Actor actor,
            BidderWindow window,
            UUID id,
            Instant receivedAt,
            DepositDraft draft,
            List<DepositDraft.Named> parts) {
        Map<UUID, Map<Integer, Long>> sizes = store.sizes(window.organisation().id(), window.copy(), parts);
        Refused.ifAny(missing(draft, parts, sizes));
        DepositEntity row = new DepositEntity();
        row.id = id;
        row.tender = window.tender().id();
        row.lot = window.lot().number();
        row.organisation = window.organisation().id();
        row.subject = actor.subject();
        row.receivedAt = receivedAt;
        row.deadline = window.tender().deadline();
        row.content = draft.content(parts).hex();
        row.pieces = Math.toIntExact(parts.stream()
                .filter(part -> part.place() > 0 && part.number() == 0)
                .count());
        row.bytes = sizes.values().stream()
                .flatMap(piece -> piece.values().stream())
                .mapToLong(Long::longValue)
                .sum();
        return row;
    }

    private static DepositEvent event(DepositEntity row, BidderWindow window, List<DepositDraft.Named> parts) {
        return new DepositEvent.Deposited(
                row.id,
                row.lot,
                row.organisation,
                window.organisation().name(),
                window.organisation().identifier().shown(),
                row.receivedAt,
                row.deadline,
                row.onTime,
                Long.toString(row.bytes),
                row.proven,
                row.secret,
                sealed(window, parts));
    }

    private static List<DepositEvent.Deposited.Envelope> sealed(BidderWindow window, List<DepositDraft.Named> parts) {
        return window.envelopes().stream().map(key -> event(key, parts)).toList();
    }

    private static DepositEvent.Deposited.Envelope event(EnvelopeKey key, List<DepositDraft.Named> parts) {
        List<List<String>> places = new ArrayList<>(parts.stream()
                .filter(part -> part.envelope().equals(key.id()))
                .collect(Collectors.groupingBy(
                        DepositDraft.Named::place,
                        TreeMap::new,
                        Collectors.mapping(part -> part.digest().hex(), Collectors.toList())))
                .values());
        return new DepositEvent.Deposited.Envelope(
                key.kind().name(), key.id(), places.get(0), places.subList(1, places.size()));
    }

    private static Receipt receipt(
            DepositEntity row, BidderWindow window, List<DepositDraft.Named> parts, Digest leaf) {
        return new Receipt(
                row.tender,
                window.tender().reference(),
                row.lot,
                row.id,
                window.organisation().name(),
                window.organisation().identifier().shown(),
                row.receivedAt,
                row.deadline,
                row.onTime,
                row.bytes,
                window.envelopes().stream()
                        .map(key -> new Receipt.Envelope(
                                key.kind().name(),
                                digests(key, parts, part -> part.place() == 0),
                                digests(key, parts, part -> part.place() > 0)))
                        .toList(),
                window.tender().trial(),
                leaf);
    }

    private static List<Digest> digests(
            EnvelopeKey key, List<DepositDraft.Named> parts, Predicate<DepositDraft.Named> those) {
        return parts.stream()
                .filter(part -> part.envelope().equals(key.id()))
                .filter(those)
                .map(DepositDraft.Named::digest)
                .toList();
    }
}
