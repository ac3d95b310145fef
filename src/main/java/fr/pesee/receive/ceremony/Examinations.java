package fr.pesee.receive.ceremony;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Standing;
import fr.pesee.ground.ledger.EntryReference;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.party.Organisation;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.storage.Incoming;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.prepare.tender.Tenders;
import fr.pesee.receive.deposit.Deposits;
import fr.pesee.receive.deposit.SealedDeposit;
import fr.pesee.receive.examination.BidFinding;
import fr.pesee.receive.examination.Bidders;
import fr.pesee.receive.examination.ExaminedBid;
import fr.pesee.receive.examination.ExaminedPiece;
import fr.pesee.receive.examination.OpenedDeposits;
import fr.pesee.receive.examination.Tenderers;
import fr.pesee.receive.plan.Manifest;
import fr.pesee.receive.plan.SealingPlan;
import fr.pesee.receive.plan.SealingPlans;
import fr.pesee.receive.seal.EnvelopeKey;
import fr.pesee.receive.seal.EnvelopeKeys;
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
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
    private final Tenderers tenderers;
    private final Instance<OpenedBids> rooms;
    private final SealingPlans plans;
    private final EnvelopeKeys keys;
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
            Tenderers tenderers,
            @Any Instance<OpenedBids> rooms,
            SealingPlans plans,
            EnvelopeKeys keys,
            MinutesWriter minutes,
            MinutesPrinter printer,
            Tenders tenders,
            Ledger ledger,
            InstantSource clock) {
        this.store = store;
        this.opened = opened;
        this.deposits = deposits;
        this.sittings = sittings;
        this.tenderers = tenderers;
        this.rooms = rooms;
        this.plans = plans;
        this.keys = keys;
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
            List<EnvelopeKey> opening = row.scope.keys(keys.of(row.tender, row.lot));
            return deposits.sealed(row.tender, row.lot).stream()
                    .filter(deposit -> now.contains(deposit.id()))
                    .map(deposit -> opened.examine(row.tender, row.lot, deposit, opening))
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
        // Who bids is told by the offers, and was told when these were opened.
        Map<UUID, Tenderers.Found> bidders =
                row.scope == Ceremony.Scope.OFFERS ? tenderers.of(open, bids, before(open, sitting, bids)) : Map.of();
        List<CeremonyEvent.Examined.Bid> told = new ArrayList<>();
        for (ExaminedBid bid : bids) {
            told.add(told(
                    open,
                    row,
                    bid,
                    doubled.contains(bid.deposit().organisation()),
                    bidders.get(bid.deposit().id())));
        }
        CeremonyEvent.Examined event = new CeremonyEvent.Examined(lot, sitting, told);
        EntryReference entry = ledger.append(open.tender().log(), Actor.system(), open.now(), event);
        row.minutes = minutes.write(
                open,
                row,
                event,
                sittings.opened(tender, lot, sitting),
                sittings.copies(tender, lot, sitting),
                Tenderers.told(bidders));
        row.minutesEntry = entry.seq();
    }

    /** Who made the bids of earlier sittings, but for those that one of these takes the place of. */
    private List<Bidders> before(OpenLot open, int sitting, List<ExaminedBid> bids) {
        UUID tender = open.tender().id();
        int lot = open.lot().number();
        Map<UUID, UUID> whose = deposits.sealed(tender, lot).stream()
                .collect(Collectors.toMap(SealedDeposit::id, SealedDeposit::organisation));
        Set<UUID> again = bids.stream().map(bid -> bid.deposit().organisation()).collect(Collectors.toSet());
        return store.of(tender, lot).stream()
                .filter(row -> row.sitting < sitting && row.minutes != null)
                .flatMap(row -> minutes.read(Objects.requireNonNull(row.minutes)).opened().stream())
                .filter(bid -> !again.contains(whose.get(bid.deposit())))
                .flatMap(bid -> Stream.ofNullable(bid.tenderer()))
                .toList();
    }

    /** What was opened before of the same organisation. */
    private List<SealedDeposit> before(UnsealingEntity row, SealedDeposit deposit) {
        Map<UUID, Integer> sat = store.opened(row.tender, row.lot);
        return deposits.sealed(row.tender, row.lot).stream()
                .filter(other -> other.organisation().equals(deposit.organisation()))
                .filter(other -> sat.getOrDefault(other.id(), row.sitting) < row.sitting)
                .toList();
    }

    /** No act of a person goes on beside this one; nobody has to be permitted. */
    private OpenLot enter(UUID id, int lot) {
        tenders.hold(id);
        Tender tender = tenders.among(List.of(id)).get(0);
        Standing product = new Standing(Actor.system(), Set.of(), false);
        return new OpenLot(
                tender, tender.lot(lot).orElseThrow(), product, tender.clock().at(clock.instant()));
    }

    private CeremonyEvent.Examined.Bid told(
            OpenLot open, UnsealingEntity row, ExaminedBid bid, boolean doubled, Tenderers.@Nullable Found tenderer) {
        SealedDeposit deposit = bid.deposit();
        Ceremony.Scope scope = row.scope;
        List<String> findings =
                new ArrayList<>(bid.findings().stream().map(Enum::name).toList());
        if (doubled) {
            findings.add(BidFinding.SAME_IDENTIFIER.name());
        }
        SealingPlan plan = plans.of(open.tender().id(), open.lot().number());
        List<SealingPlan.Piece> missing = plan.missing(scope::opens, bid.enclosed());
        if (!missing.isEmpty()) {
            findings.add(BidFinding.REQUIRED_MISSING.name());
        }
        if (scope == Ceremony.Scope.OFFERS && isPricedOutside(plan, bid)) {
            findings.add(BidFinding.PRICE_OUTSIDE.name());
        }
        if (tenderer != null) {
            tenderer.codes().stream()
                    .map(Enum::name)
                    .filter(code -> !findings.contains(code))
                    .forEach(findings::add);
        }
        opened.keep(bid);
        OpenedBids.Registered registered =
                scope == Ceremony.Scope.PRICES ? price(open, bid) : register(open, bid, before(row, deposit));
        boolean unusable = registered.number() == 0
                && (scope == Ceremony.Scope.PRICES || !registered.findings().isEmpty());
        if (unusable) {
            findings.add(BidFinding.PRICES_UNUSABLE.name());
        }
        return new CeremonyEvent.Examined.Bid(
                deposit.id(),
                deposit.bidder().name(),
                registered.number() == 0 ? null : registered.number(),
                bid.envelopes().stream()
                        .flatMap(envelope -> envelope.pieces().stream().map(piece -> told(envelope.kind(), piece)))
                        .toList(),
                findings,
                reasons(missing, registered));
    }

    /** Which required pieces are missing, and why the bid's prices cannot be used. */
    private static List<Text> reasons(List<SealingPlan.Piece> missing, OpenedBids.Registered registered) {
        return Stream.concat(
                        missing.stream().map(SealingPlan.Piece::missing),
                        registered.findings().stream().limit(MOST_REASONS).map(Refusal::sentence))
                .toList();
    }

    /** A bid of which anything but single files is wrong is not registered. */
    private OpenedBids.Registered register(OpenLot open, ExaminedBid bid, List<SealedDeposit> before) {
        Manifest manifest =
                bid.findings().isEmpty() ? bid.manifest(EnvelopeKey.Kind.OFFER).orElse(null) : null;
        return rooms.get().register(open, bid.deposit().bidder(), bid.deposit(), manifest, before);
    }

    private OpenedBids.Registered price(OpenLot open, ExaminedBid bid) {
        Manifest manifest =
                bid.findings().isEmpty() ? bid.manifest(EnvelopeKey.Kind.PRICE).orElse(null) : null;
        return rooms.get().price(open, bid.deposit(), manifest);
    }

    private static boolean tells(@Nullable Map<String, @Nullable String> values) {
        return values != null && !values.isEmpty();
    }

    /** Whether prices or measured values are told where none belong: they are not taken from there. */
    private static boolean isPricedOutside(SealingPlan plan, ExaminedBid bid) {
        return bid.envelopes().stream()
                .filter(envelope -> envelope.kind() != plan.priced().kind())
                .flatMap(envelope -> envelope.manifest().stream())
                .anyMatch(manifest -> tells(manifest.prices()) || tells(manifest.measures()));
    }

    private static CeremonyEvent.Examined.Piece told(EnvelopeKey.Kind envelope, ExaminedPiece piece) {
        return new CeremonyEvent.Examined.Piece(
                envelope.name(),
                piece.name(),
                piece.requirement(),
                Long.toString(piece.size()),
                piece.sha256(),
                piece.mediaType(),
                piece.secret(),
                piece.findings().stream().map(Enum::name).toList());
    }

    /**
     * Organisations that deposited under an identifier of the operator of another one whose bid was opened (RULE-75,
     * RULE-76), whatever they claim by now.
     */
    private Set<UUID> doubled(UUID tender, int lot) {
        Set<UUID> opened = store.opened(tender, lot).keySet();
        return Organisation.sameOperator(deposits.sealed(tender, lot).stream()
                .filter(deposit -> opened.contains(deposit.id()))
                .map(SealedDeposit::bidder)
                .toList());
    }
}
