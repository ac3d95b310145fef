package fr.pesee.receive.opening;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.ledger.EntryReference;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.party.Organisation;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.PlainText;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.prepare.schedule.Schedule;
import fr.pesee.prepare.schedule.ScheduleLine;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.prepare.variant.Variants;
import fr.pesee.receive.ceremony.OpenedBids;
import fr.pesee.receive.consortium.DeclaredTenderer;
import fr.pesee.receive.deposit.SealedDeposit;
import fr.pesee.receive.plan.Manifest;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes bids that can be evaluated out of those that the ceremony opened: the same checks, the same entry. */
@ApplicationScoped
class SealedBids implements OpenedBids {
    private static final int LONGEST = 40;

    private final Openings openings;
    private final BidStore store;
    private final Variants variants;
    private final BidLetters letters;
    private final Ledger ledger;

    SealedBids(Openings openings, BidStore store, Variants variants, BidLetters letters, Ledger ledger) {
        this.openings = openings;
        this.store = store;
        this.variants = variants;
        this.letters = letters;
        this.ledger = ledger;
    }

    @Override
    public Registered register(
            OpenLot lot,
            Organisation bidder,
            SealedDeposit deposit,
            @Nullable Manifest manifest,
            List<SealedDeposit> before) {
        if (deposit.copy() == null) {
            // Two persons chose it: whatever it holds, it is the bid.
            before.forEach(other -> setAside(lot, other, deposit));
        }
        Findings findings = new Findings();
        Optional<OpenedBid> bid =
                manifest == null ? Optional.empty() : register(lot, bidder, deposit, manifest, before, findings);
        if (deposit.copy() != null) {
            letters.tellCopy(lot, deposit, bid.isPresent());
        }
        return new Registered(bid.map(OpenedBid::number).orElse(0), findings.all());
    }

    private Optional<OpenedBid> register(
            OpenLot lot,
            Organisation bidder,
            SealedDeposit deposit,
            Manifest manifest,
            List<SealedDeposit> before,
            Findings findings) {
        boolean apart = openings.arePricesApart(lot.tender().id(), lot.lot().number());
        DeclaredTenderer declared = DeclaredTenderer.of(
                lot.tender().id(),
                lot.lot().number(),
                bidder,
                manifest.tenderer(),
                manifest.subcontractors(),
                manifest.providers());
        BidDraft draft = new BidDraft(
                declared.name(),
                declared.tenderer(),
                deposit.receivedAt(),
                deposit.id(),
                decimals("/prices", apart ? null : manifest.prices(), findings),
                decimals("/measures", apart ? null : manifest.measures(), findings));
        openings.check(lot, draft, findings);
        if (!findings.isEmpty()) {
            return Optional.empty();
        }
        if (deposit.copy() != null) {
            before.forEach(other -> setAside(lot, other, deposit));
        }
        return Optional.of(
                openings.register(lot, draft.named(name(lot, declared.name())), BidDeclaration.of(declared)));
    }

    @Override
    public Map<UUID, Boolean> made(UUID tender, int lot) {
        return store.made(tender, lot);
    }

    @Override
    public Set<UUID> unpriced(UUID tender, int lot) {
        return store.unpriced(tender, lot);
    }

    @Override
    public Set<UUID> leftUnpriced(UUID tender, int lot) {
        return store.leftUnpriced(tender, lot);
    }

    @Override
    public Registered price(OpenLot lot, SealedDeposit deposit, @Nullable Manifest manifest) {
        BidName bid = store.of(deposit.id()).orElseThrow();
        UUID tender = lot.tender().id();
        int number = lot.lot().number();
        Schedule schedule = variants.basket(tender, number);
        if (manifest == null) {
            // What is wrong with it stands in the minutes; nothing can be said of its prices.
            leaveUnpriced(lot, bid, deposit);
            return new Registered(0, List.of());
        }
        Findings findings = new Findings();
        Map<String, @Nullable BigDecimal> found = decimals("/prices", manifest.prices(), findings);
        BidCheck.prices(schedule, found, findings);
        Map<String, @Nullable BigDecimal> measured = decimals("/measures", manifest.measures(), findings);
        BidCheck.measures(openings.grid(tender, number), measured, findings);
        if (!findings.isEmpty()) {
            leaveUnpriced(lot, bid, deposit);
            return new Registered(0, findings.all());
        }
        Map<String, BigDecimal> prices = Openings.known(found);
        Map<String, BigDecimal> measures = Openings.known(measured);
        EntryReference entry = ledger.append(
                lot.tender().log(),
                Actor.system(),
                lot.now(),
                new OpeningEvent.BidPriced(
                        number,
                        bid.number(),
                        bid.name(),
                        "EUR",
                        prices,
                        measures,
                        Openings.texts(OpenedBid.totals(schedule, prices))));
        store.price(tender, number, bid.number(), prices, measures, entry);
        return new Registered(bid.number(), List.of());
    }

    private void leaveUnpriced(OpenLot lot, BidName bid, SealedDeposit deposit) {
        store.leaveUnpriced(deposit.id());
        int number = lot.lot().number();
        ledger.append(
                lot.tender().log(),
                Actor.system(),
                lot.now(),
                new OpeningEvent.BidLeftUnpriced(number, bid.number(), bid.name(), deposit.id()));
    }

    /** Nothing happens where no bid could be made of a deposit. */
    private void setAside(OpenLot lot, SealedDeposit deposit, SealedDeposit successor) {
        store.of(deposit.id()).ifPresent(bid -> {
            store.setAside(deposit.id(), successor.id());
            ledger.append(
                    lot.tender().log(),
                    Actor.system(),
                    lot.now(),
                    new OpeningEvent.BidSetAside(
                            lot.lot().number(), bid.number(), bid.name(), deposit.id(), successor.id()));
            if (successor.copy() == null) {
                letters.tellSetAside(lot, deposit, successor);
            }
        });
    }

    /** Bidders may call themselves the same, and as long as they like: a name is made, never refused. */
    private String name(OpenLot lot, String plain) {
        UUID tender = lot.tender().id();
        int number = lot.lot().number();
        String name = plain;
        for (int more = 2; store.isTaken(tender, number, name); more++) {
            name = plain + " (" + more + ")";
        }
        return name;
    }

    private static Map<String, @Nullable BigDecimal> decimals(
            String at, @Nullable Map<String, @Nullable String> told, Findings findings) {
        Map<String, @Nullable BigDecimal> values = new TreeMap<>();
        Objects.requireNonNullElse(told, Map.<String, String>of()).forEach((code, text) -> {
            if (text == null || text.isBlank()) {
                return;
            }
            // A code that nothing can keep is wrong for itself alone.
            if (code.length() > LONGEST || !PlainText.isStorable(code)) {
                findings.at(at, OpeningProblem.BID_CODE_INVALID, Integer.toString(LONGEST));
                return;
            }
            ScheduleLine.read(text)
                    .ifPresentOrElse(
                            value -> values.put(code, value),
                            () -> findings.at(
                                    Refusal.under(at, code),
                                    at.equals("/prices")
                                            ? OpeningProblem.BID_PRICE_INVALID
                                            : OpeningProblem.BID_MEASURE_INVALID,
                                    code));
        });
        return values;
    }
}
