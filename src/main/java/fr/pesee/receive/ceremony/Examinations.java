package fr.pesee.receive.ceremony;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Standing;
import fr.pesee.ground.ledger.EntryReference;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.party.Organisation;
import fr.pesee.ground.party.Organisations;
import fr.pesee.ground.storage.Incoming;
import fr.pesee.prepare.piece.Piece;
import fr.pesee.prepare.piece.PieceList;
import fr.pesee.prepare.piece.Pieces;
import fr.pesee.prepare.publication.Publications;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.prepare.tender.Tenders;
import fr.pesee.receive.deposit.Deposits;
import fr.pesee.receive.deposit.SealedDeposit;
import fr.pesee.receive.examination.BidFinding;
import fr.pesee.receive.examination.ExaminedBid;
import fr.pesee.receive.examination.ExaminedPiece;
import fr.pesee.receive.examination.OpenedDeposits;
import fr.pesee.rule.exact.Text;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Examines what was unsealed, registers what can be evaluated, and takes the minutes: in the background, because it
 * reads every byte, and again from the beginning when it was interrupted.
 */
@ApplicationScoped
class Examinations {
    /** Whoever sealed a bid may have written anything into it; the minutes say enough of it. */
    private static final int MOST_REASONS = 50;

    private final CeremonyStore store;
    private final OpenedDeposits opened;
    private final Deposits deposits;
    private final Sittings sittings;
    private final Organisations organisations;
    private final Instance<OpenedBids> rooms;
    private final Publications publications;
    private final MinutesWriter minutes;
    private final MinutesPrinter printer;
    private final Tenders tenders;
    private final Ledger ledger;
    private final InstantSource clock;
    private final EachLot examining;
    private final EachLot printing;

    Examinations(
            CeremonyStore store,
            OpenedDeposits opened,
            Deposits deposits,
            Sittings sittings,
            Organisations organisations,
            @Any Instance<OpenedBids> rooms,
            Publications publications,
            MinutesWriter minutes,
            MinutesPrinter printer,
            Tenders tenders,
            Ledger ledger,
            InstantSource clock) {
        this.store = store;
        this.opened = opened;
        this.deposits = deposits;
        this.sittings = sittings;
        this.organisations = organisations;
        this.rooms = rooms;
        this.publications = publications;
        this.minutes = minutes;
        this.printer = printer;
        this.tenders = tenders;
        this.ledger = ledger;
        this.clock = clock;
        this.examining = new EachLot(clock);
        this.printing = new EachLot(clock);
    }

    @Scheduled(every = "1s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void examineWhatIsUnsealed() {
        examining.each(QuarkusTransaction.requiringNew().call(store::unexamined), this::examine);
        printing.each(QuarkusTransaction.requiringNew().call(store::unprinted), this::print);
    }

    private void print(UnsealingEntity row) {
        try (Incoming pdf = printer.print(row)) {
            QuarkusTransaction.requiringNew().run(() -> printer.keep(enter(row.tender, row.lot), row, pdf));
        }
    }

    /** Examines what a sitting unsealed, unless that is done already. */
    private void examine(UnsealingEntity row) {
        List<ExaminedBid> bids = QuarkusTransaction.requiringNew().timeout(0).call(() -> {
            Set<UUID> now = sittings.deposits(row.tender, row.lot, row.sitting);
            return deposits.sealed(row.tender, row.lot).stream()
                    .filter(deposit -> now.contains(deposit.id()))
                    .map(deposit -> opened.examine(row.tender, row.lot, deposit))
                    .toList();
        });
        QuarkusTransaction.requiringNew().run(() -> record(row.tender, row.lot, row.sitting, bids));
    }

    private void record(UUID tender, int lot, int sitting, List<ExaminedBid> bids) {
        OpenLot open = enter(tender, lot);
        UnsealingEntity row = store.of(tender, lot, sitting).orElseThrow();
        if (row.minutes != null) {
            return;
        }
        Set<UUID> doubled = doubled(tender, lot);
        List<CeremonyEvent.Examined.Bid> told = new ArrayList<>();
        for (ExaminedBid bid : bids) {
            setAside(open, sitting, bid.deposit());
            told.add(register(open, bid, doubled.contains(bid.deposit().organisation())));
        }
        CeremonyEvent.Examined event = new CeremonyEvent.Examined(lot, sitting, told);
        EntryReference entry = ledger.append(open.tender().log(), Actor.system(), open.now(), event);
        row.minutes = minutes.write(open, row, event, sittings.opened(tender, lot, sitting));
        row.minutesEntry = entry.seq();
    }

    /** What was readmitted takes the place of what was opened before of the same organisation. */
    private void setAside(OpenLot open, int sitting, SealedDeposit readmitted) {
        UUID tender = open.tender().id();
        int lot = open.lot().number();
        Map<UUID, Integer> sat = store.opened(tender, lot);
        deposits.sealed(tender, lot).stream()
                .filter(other -> other.organisation().equals(readmitted.organisation()))
                .filter(other -> sat.getOrDefault(other.id(), sitting) < sitting)
                .forEach(other -> rooms.get().setAside(open, other, readmitted));
    }

    /** No act of a person goes on beside this one; nobody has to be permitted. */
    private OpenLot enter(UUID id, int lot) {
        tenders.hold(id);
        Tender tender = tenders.among(List.of(id)).get(0);
        Standing product = new Standing(Actor.system(), Set.of(), false);
        return new OpenLot(
                tender, tender.lot(lot).orElseThrow(), product, tender.clock().at(clock.instant()));
    }

    private CeremonyEvent.Examined.Bid register(OpenLot open, ExaminedBid bid, boolean doubled) {
        SealedDeposit deposit = bid.deposit();
        Organisation bidder = organisations.find(deposit.organisation()).orElseThrow();
        List<String> findings =
                new ArrayList<>(bid.findings().stream().map(Enum::name).toList());
        if (doubled) {
            findings.add(BidFinding.SAME_IDENTIFIER.name());
        }
        if (!enclosed(bid).containsAll(required(open))) {
            findings.add(BidFinding.REQUIRED_MISSING.name());
        }
        opened.keep(bid);
        int number = 0;
        List<Text> reasons = new ArrayList<>();
        if (bid.manifest().isPresent() && bid.findings().isEmpty()) {
            OpenedBids.Registered registered =
                    rooms.get().register(open, bidder, deposit, bid.manifest().get());
            number = registered.number();
            if (number == 0) {
                findings.add(BidFinding.PRICES_UNUSABLE.name());
                registered.findings().stream().limit(MOST_REASONS).forEach(reason -> reasons.add(reason.sentence()));
            }
        }
        return new CeremonyEvent.Examined.Bid(
                deposit.id(),
                bidder.name(),
                number == 0 ? null : number,
                bid.pieces().stream().map(Examinations::told).toList(),
                findings,
                reasons);
    }

    private Set<String> required(OpenLot open) {
        return publications
                .inForce(open.tender().id(), open.lot().number(), Pieces.PART)
                .map(part -> PieceList.ofFrozen(part.content()).pieces())
                .orElse(List.of())
                .stream()
                .filter(Piece::required)
                .map(Piece::code)
                .collect(Collectors.toSet());
    }

    private static Set<String> enclosed(ExaminedBid bid) {
        return bid.pieces().stream()
                .filter(piece -> piece.size() > 0)
                .flatMap(piece -> Optional.ofNullable(piece.requirement()).stream())
                .collect(Collectors.toSet());
    }

    private static CeremonyEvent.Examined.Piece told(ExaminedPiece piece) {
        return new CeremonyEvent.Examined.Piece(
                piece.name(),
                piece.requirement(),
                Long.toString(piece.size()),
                piece.sha256(),
                piece.mediaType(),
                piece.secret(),
                piece.findings().stream().map(Enum::name).toList());
    }

    /** Organisations that share an identifier with another one whose bid was opened (RULE-75, RULE-76). */
    private Set<UUID> doubled(UUID tender, int lot) {
        Set<UUID> opened = store.opened(tender, lot).keySet();
        List<UUID> bidders = deposits.sealed(tender, lot).stream()
                .filter(deposit -> opened.contains(deposit.id()))
                .map(SealedDeposit::organisation)
                .distinct()
                .toList();
        return organisations.sameIdentifier(bidders).stream()
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }
}
