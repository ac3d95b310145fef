package fr.pesee.judge.consensus;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.ledger.EntryReference;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.problem.PageAsked;
import fr.pesee.ground.problem.PageOf;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.problem.RequestProblem;
import fr.pesee.prepare.grid.Grids;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.prepare.tender.Step;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.prepare.tender.Tenders;
import fr.pesee.receive.opening.BidName;
import fr.pesee.receive.opening.Openings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The door of the agreed marks. */
@ApplicationScoped
public class AgreedMarks {
    private final MarkStore store;
    private final Tenders tenders;
    private final Grids grids;
    private final Openings openings;
    private final Ledger ledger;

    AgreedMarks(MarkStore store, Tenders tenders, Grids grids, Openings openings, Ledger ledger) {
        this.store = store;
        this.tenders = tenders;
        this.grids = grids;
        this.openings = openings;
        this.ledger = ledger;
    }

    /**
     * Enters what the committee agreed for one bid: one entry for all the marks given.
     *
     * @return the agreed marks of the bid afterwards
     * @throws Refused with everything wrong with the marks, or when the actor does not chair
     */
    @Transactional
    public List<AgreedMark> agree(Actor actor, UUID id, int lot, int bid, MarksDraft draft) {
        OpenLot open = tenders.enter(Operation.AGREE_MARKS, actor, id, lot);
        if (openings.names(id, lot, bid - 1, 1).stream().noneMatch(found -> found.number() == bid)) {
            throw new Refused(Refusal.of(RequestProblem.ADDRESS_UNKNOWN));
        }
        draft.findings(grids.find(id, lot).orElseThrow().model().grid()).throwIfAny();
        SortedMap<String, MarkEntity> rows = store.of(id, lot, bid, bid).stream()
                .collect(Collectors.toMap(row -> row.criterion, Function.identity(), (one, two) -> one, TreeMap::new));
        EntryReference entry = record(open, actor, bid, draft.valid(), rows);
        for (MarksDraft.Mark mark : draft.valid()) {
            write(open, actor, bid, mark, entry, rows);
        }
        return rows.values().stream().map(MarkEntity::agreed).toList();
    }

    /**
     * Enters one mark of one bid, unless it has changed since the chair saw it. The same mark with the same reason
     * again changes nothing.
     *
     * @param seen the entry of the mark as the chair saw it; empty when there was none
     * @throws Refused as {@link #agree(Actor, UUID, int, int, MarksDraft)}, or when another mark stands there by now
     */
    @Transactional
    public void agree(Actor actor, UUID id, int lot, int bid, MarksDraft.Mark mark, String seen) {
        tenders.enter(Operation.AGREE_MARKS, actor, id, lot);
        Optional<AgreedMark> now = marks(id, lot, bid, bid).stream()
                .filter(one -> one.criterion().equals(mark.criterion()))
                .findFirst();
        if (now.filter(one -> one.says(mark)).isPresent()) {
            return;
        }
        if (!now.map(one -> one.entry().toString()).orElse("").equals(seen)) {
            throw new Refused(Refusal.of(ConsensusProblem.MARK_CHANGED));
        }
        agree(actor, id, lot, bid, new MarksDraft(List.of(mark)));
    }

    /**
     * Locks the agreed marks; prices become known.
     *
     * @throws Refused when a mark is missing, or the actor does not chair
     */
    @Transactional
    public Tender lock(Actor actor, UUID tender, int lot) {
        return tenders.advance(actor, tender, lot, Step.LOCK_MARKS);
    }

    /**
     * The bids of a lot, each with its agreed marks.
     *
     * @param page after the number of the last bid already read
     * @throws Refused when the actor may not read them, or there can be no such page
     */
    public PageOf<MarkedBid> read(Actor actor, UUID tender, int lot, PageAsked page) {
        tenders.look(Operation.READ_MARKS, actor, tender, lot);
        List<BidName> bids = openings.names(tender, lot, page.after(0), page.limit());
        return PageOf.of(marked(tender, lot, bids), page.limit(), MarkedBid::number);
    }

    private List<MarkedBid> marked(UUID tender, int lot, List<BidName> bids) {
        if (bids.isEmpty()) {
            return List.of();
        }
        Map<Integer, List<AgreedMark>> byBid =
                marks(
                                tender,
                                lot,
                                bids.get(0).number(),
                                bids.get(bids.size() - 1).number())
                        .stream()
                        .collect(Collectors.groupingBy(AgreedMark::bid));
        return bids.stream()
                .map(bid -> new MarkedBid(bid.number(), bid.name(), byBid.getOrDefault(bid.number(), List.of())))
                .toList();
    }

    /** The marks of a lot as its page shows them; whoever asks has been let in. */
    MarkSheet sheet(UUID tender, int lot) {
        return MarkSheet.of(
                grids.find(tender, lot).orElseThrow().model().grid(),
                openings.names(tender, lot, 0, Integer.MAX_VALUE),
                marks(tender, lot));
    }

    /** All agreed marks of a lot, for rooms below. */
    public List<AgreedMark> marks(UUID tender, int lot) {
        return marks(tender, lot, 1, Integer.MAX_VALUE);
    }

    private List<AgreedMark> marks(UUID tender, int lot, int first, int last) {
        return store.of(tender, lot, first, last).stream()
                .map(MarkEntity::agreed)
                .toList();
    }

    private EntryReference record(
            OpenLot open, Actor actor, int bid, List<MarksDraft.Mark> marks, Map<String, MarkEntity> before) {
        int lot = open.lot().number();
        List<ConsensusEvent.Mark> recorded = marks.stream()
                .map(mark -> recorded(mark, before.get(mark.criterion())))
                .toList();
        return ledger.append(
                open.tender().log(), actor, open.now(), new ConsensusEvent.MarksAgreed(lot, bid, recorded));
    }

    private static ConsensusEvent.Mark recorded(MarksDraft.Mark mark, @Nullable MarkEntity before) {
        return new ConsensusEvent.Mark(
                Objects.requireNonNull(mark.criterion()),
                Objects.requireNonNull(mark.mark()),
                Objects.requireNonNull(mark.reason()),
                before == null ? null : before.mark);
    }

    private void write(
            OpenLot open,
            Actor actor,
            int bid,
            MarksDraft.Mark mark,
            EntryReference entry,
            Map<String, MarkEntity> rows) {
        String criterion = Objects.requireNonNull(mark.criterion());
        MarkEntity before = rows.get(criterion);
        MarkEntity row = before == null ? new MarkEntity() : before;
        row.tender = open.tender().id();
        row.lot = open.lot().number();
        row.bid = bid;
        row.criterion = criterion;
        row.mark = Objects.requireNonNull(mark.mark());
        row.reason = Objects.requireNonNull(mark.reason());
        row.agreedAt = open.now();
        row.agreedBy = actor.subject();
        row.entry = entry.seq();
        if (before == null) {
            store.persist(row);
            rows.put(criterion, row);
        }
    }
}
