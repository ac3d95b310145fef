package fr.pesee.receive.deposit;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.ledger.EntryReference;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.problem.RequestProblem;
import fr.pesee.receive.receipt.Receipt;
import fr.pesee.receive.receipt.Receipts;
import fr.pesee.receive.upload.BidderAccess;
import fr.pesee.receive.upload.BidderWindow;
import fr.pesee.receive.upload.UploadProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** The door of deposits. */
@ApplicationScoped
public class Deposits {
    private final DepositStore store;
    private final Binding binding;
    private final BidderAccess access;
    private final Receipts receipts;
    private final DepositLetters letters;
    private final Ledger ledger;

    Deposits(
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

    /**
     * Deposits a bid. It cannot be undone; a later deposit of the same organisation takes its place (R2151-6). One
     * that comes after the deadline is kept sealed, and its receipt says that it is late (RULE-59).
     *
     * @param id random, chosen by the bidder; the same request again gets the same receipt again
     * @param head when the head of the request was read, in real time (RULE-58)
     * @return what was deposited, with its signed receipt
     * @throws Refused with everything that stands against it; nothing of it stands then
     */
    @Transactional
    public OwnDeposit deposit(Actor bidder, UUID tender, int lot, UUID id, Instant head, DepositDraft draft) {
        BidderWindow window = access.look(Operation.DEPOSIT_BID, bidder, tender, lot);
        Findings findings = new Findings();
        draft.check(findings);
        findings.throwIfAny();
        store.enter(id);
        Optional<DepositEntity> earlier = store.findByIdOptional(id);
        if (earlier.isPresent()) {
            return again(earlier.get(), window, draft);
        }
        if (!window.isOpen()) {
            throw new Refused(Refusal.of(UploadProblem.DEPOSITS_CLOSED));
        }
        List<DepositDraft.Named> parts = draft.named();
        Map<UUID, Map<Integer, Long>> sizes =
                store.sizes(window.organisation().id(), window.envelope().id(), parts);
        Refused.ifAny(missing(parts, sizes));
        DepositEntity row = row(bidder, window, id, draft);
        row.receivedAt = window.tender().clock().at(head);
        row.onTime = !row.receivedAt.isAfter(row.deadline);
        row.bytes = sizes.values().stream()
                .flatMap(piece -> piece.values().stream())
                .mapToLong(Long::longValue)
                .sum();
        EntryReference entry =
                ledger.append(window.tender().depositsLog(), bidder, row.receivedAt, event(row, window, parts));
        if (row.onTime && binding.of(tender).isPresent()) {
            throw new Refused(Refusal.of(DepositProblem.DEPOSITS_BOUND));
        }
        row.entry = entry.seq();
        row.receipt = receipts.sign(receipt(row, window, parts, ledger.leaf(entry)));
        store.keep(row, parts);
        letters.tell(window, row);
        return row.own(row.onTime);
    }

    /** The organisation's deposits in a lot, the last one first. */
    public List<OwnDeposit> own(Actor bidder, UUID tender, int lot) {
        BidderWindow window = access.look(Operation.DEPOSIT_BID, bidder, tender, lot);
        List<DepositEntity> rows = store.own(tender, lot, window.organisation().id());
        Optional<UUID> last =
                rows.stream().filter(row -> row.onTime).map(row -> row.id).findFirst();
        return rows.stream()
                .map(row -> row.own(last.filter(row.id::equals).isPresent()))
                .toList();
    }

    /**
     * One of the organisation's deposits.
     *
     * @throws Refused 404 where there is none of this identifier
     */
    public OwnDeposit own(Actor bidder, UUID tender, int lot, UUID id) {
        return own(bidder, tender, lot).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.of(RequestProblem.ADDRESS_UNKNOWN)));
    }

    /** All deposits of a lot in the order of their receipt, for the opening. */
    public List<SealedDeposit> sealed(UUID tender, int lot) {
        return store.sealed(tender, lot);
    }

    private static OwnDeposit again(DepositEntity row, BidderWindow window, DepositDraft draft) {
        boolean same = row.organisation.equals(window.organisation().id())
                && row.envelope.equals(window.envelope().id())
                && row.content.equals(draft.content().hex());
        if (!same) {
            throw new Refused(Refusal.of(DepositProblem.DEPOSIT_ID_TAKEN));
        }
        return row.own(row.onTime);
    }

    private static List<Refusal> missing(List<DepositDraft.Named> parts, Map<UUID, Map<Integer, Long>> sizes) {
        return parts.stream()
                .filter(part -> !sizes.getOrDefault(part.piece(), Map.of()).containsKey(part.number()))
                .map(part -> Refusal.at(
                        (part.place() == 0 ? "/manifest" : "/pieces/" + (part.place() - 1)) + "/parts/" + part.number(),
                        DepositProblem.DEPOSIT_PART_MISSING,
                        Integer.toString(part.number())))
                .toList();
    }

    private static DepositEntity row(Actor bidder, BidderWindow window, UUID id, DepositDraft draft) {
        DepositEntity row = new DepositEntity();
        row.id = id;
        row.tender = window.tender().id();
        row.lot = window.lot().number();
        row.envelope = window.envelope().id();
        row.organisation = window.organisation().id();
        row.subject = bidder.subject();
        row.deadline = window.tender().deadline();
        row.manifest = draft.named().get(0).piece();
        row.pieces = draft.named().get(draft.named().size() - 1).place();
        row.content = draft.content().hex();
        return row;
    }

    private static DepositEvent event(DepositEntity row, BidderWindow window, List<DepositDraft.Named> parts) {
        List<List<String>> places = new ArrayList<>(parts.stream()
                .collect(Collectors.groupingBy(
                        DepositDraft.Named::place,
                        TreeMap::new,
                        Collectors.mapping(part -> part.digest().hex(), Collectors.toList())))
                .values());
        return new DepositEvent.Deposited(
                row.id,
                row.lot,
                row.envelope,
                row.organisation,
                window.organisation().name(),
                window.organisation().identifier().shown(),
                row.receivedAt,
                row.deadline,
                row.onTime,
                Long.toString(row.bytes),
                places.get(0),
                places.subList(1, places.size()));
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
                parts.stream()
                        .filter(part -> part.place() == 0)
                        .map(DepositDraft.Named::digest)
                        .toList(),
                parts.stream()
                        .filter(part -> part.place() > 0)
                        .map(DepositDraft.Named::digest)
                        .toList(),
                leaf);
    }
}
