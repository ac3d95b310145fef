package fr.pesee.receive.deposit;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.ledger.EntryReference;
import fr.pesee.ground.ledger.Ledger;
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
        Findings findings = new Findings();
        draft.check(findings);
        findings.throwIfAny();
        store.enter(id);
        Optional<DepositEntity> earlier = store.findByIdOptional(id);
        if (earlier.isPresent()) {
            return again(earlier.get(), window, draft);
        }
        window.requireOpen();
        List<UUID> envelopes = window.envelopes().stream().map(EnvelopeKey::id).toList();
        access.requireInForce(tender, draft.sealedTo());
        draft.checkEnvelopes(envelopes, findings);
        findings.throwIfAny();
        List<DepositDraft.Named> parts = draft.named(envelopes);
        store.enter(tender, lot, window.organisation().id());
        Optional<String> set = store.secret(tender, lot, window.organisation().id());
        if (window.tender().trial()) {
            // What is named here is not erased meanwhile.
            ledger.enter(window.tender().depositsLog());
        }
        Map<UUID, Map<Integer, Long>> sizes = store.sizes(window.organisation().id(), parts);
        Refused.ifAny(missing(draft, parts, sizes));
        DepositEntity row = row(bidder, window, id, parts);
        row.content = draft.content(parts).hex();
        row.proven = DepositSecret.prove(set, draft.secret());
        row.secret = set.isEmpty() ? draft.secretDigest() : null;
        row.receivedAt = window.tender().clock().at(head);
        row.onTime = !row.receivedAt.isAfter(row.deadline);
        row.bytes = sizes.values().stream()
                .flatMap(piece -> piece.values().stream())
                .mapToLong(Long::longValue)
                .sum();
        EntryReference entry =
                ledger.append(window.tender().depositsLog(), bidder, row.receivedAt, event(row, window, parts));
        // Whoever replaces keys enters this log first: they are in force until this is written, or were replaced by
        // now.
        access.requireInForce(tender, envelopes);
        if (row.onTime && binding.of(tender).isPresent()) {
            throw new Refused(Refusal.of(DepositProblem.DEPOSITS_BOUND));
        }
        row.entry = entry.seq();
        row.receipt = receipts.signAndStamp(receipt(row, window, parts, ledger.leaf(entry)));
        store.keep(row, envelopes, parts);
        letters.tell(window, row);
        return row.received();
    }

    /** The keys that it was sealed to may have been replaced since: its receipt stands. */
    private OwnDeposit again(DepositEntity row, BidderWindow window, DepositDraft draft) {
        List<UUID> envelopes = store.envelopes(row.id);
        boolean same = Set.copyOf(envelopes).equals(Set.copyOf(draft.sealedTo()))
                && row.organisation.equals(window.organisation().id())
                && row.tender.equals(window.tender().id())
                && row.lot == window.lot().number()
                && row.content.equals(draft.content(draft.named(envelopes)).hex());
        if (!same) {
            throw new Refused(Refusal.of(DepositProblem.DEPOSIT_ID_TAKEN));
        }
        return row.received();
    }

    private static List<Refusal> missing(
            DepositDraft draft, List<DepositDraft.Named> parts, Map<UUID, Map<Integer, Long>> sizes) {
        return parts.stream()
                .filter(part -> !sizes.getOrDefault(part.piece(), Map.of()).containsKey(part.number()))
                .map(part -> Refusal.at(
                        draft.pointer(part), DepositProblem.DEPOSIT_PART_MISSING, Integer.toString(part.number())))
                .toList();
    }

    private static DepositEntity row(Actor bidder, BidderWindow window, UUID id, List<DepositDraft.Named> parts) {
        DepositEntity row = new DepositEntity();
        row.id = id;
        row.tender = window.tender().id();
        row.lot = window.lot().number();
        row.organisation = window.organisation().id();
        row.subject = bidder.subject();
        row.deadline = window.tender().deadline();
        row.pieces = Math.toIntExact(parts.stream()
                .filter(part -> part.place() > 0 && part.number() == 0)
                .count());
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
                window.envelopes().stream().map(key -> event(key, parts)).toList());
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
