package fr.pesee.receive.opening;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.ledger.EntryReference;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.PageAsked;
import fr.pesee.ground.problem.PageOf;
import fr.pesee.ground.problem.Refused;
import fr.pesee.prepare.grid.Grids;
import fr.pesee.prepare.publication.Publications;
import fr.pesee.prepare.schedule.Schedule;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.prepare.tender.Step;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.prepare.tender.Tenders;
import fr.pesee.prepare.variant.Variants;
import fr.pesee.receive.binding.Binding;
import fr.pesee.receive.seal.EnvelopeKey;
import fr.pesee.receive.seal.EnvelopeKeys;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.rule.scoring.Grid;
import fr.pesee.rule.scoring.Scoring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The door of the opening. */
@ApplicationScoped
public class Openings {
    private final BidStore store;
    private final Tenders tenders;
    private final Grids grids;
    private final Variants variants;
    private final EnvelopeKeys keys;
    private final Binding binding;
    private final Publications publications;
    private final Ledger ledger;

    Openings(
            BidStore store,
            Tenders tenders,
            Grids grids,
            Variants variants,
            EnvelopeKeys keys,
            Binding binding,
            Publications publications,
            Ledger ledger) {
        this.store = store;
        this.tenders = tenders;
        this.grids = grids;
        this.variants = variants;
        this.keys = keys;
        this.binding = binding;
        this.publications = publications;
        this.ledger = ledger;
    }

    /**
     * Opens a lot: its deadline has passed, and its key holders may give their shares.
     *
     * @throws Refused before the deadline, or when the actor may not
     */
    @Transactional
    public Tender open(Actor actor, UUID tender, int lot) {
        boolean sealed = keys.find(tender, lot).isPresent();
        if (sealed) {
            // Whoever binds at the deadline enters the log of deposits first, then the tender's own: so does this.
            ledger.enter(tenders.enter(Operation.OPEN_BIDS, actor, tender, lot)
                    .tender()
                    .depositsLog());
        }
        Tender opened = tenders.advance(actor, tender, lot, Step.OPEN_BIDS);
        if (sealed) {
            binding.bind(Actor.system(), publications.announced(tender).tender());
        }
        return opened;
    }

    /**
     * Hands the opened bids over to the committee.
     *
     * @throws Refused when there is none, or the actor may not
     */
    @Transactional
    public Tender startMarking(Actor actor, UUID tender, int lot) {
        return tenders.advance(actor, tender, lot, Step.START_MARKING);
    }

    /** Everything for which a bid that a ceremony opened cannot be registered. */
    void check(OpenLot open, BidDraft draft, Findings findings) {
        UUID id = open.tender().id();
        int lot = open.lot().number();
        if (!arePricesApart(id, lot)) {
            BidCheck.prices(variants.basket(id, lot), draft.prices(), findings);
            BidCheck.measures(grid(id, lot), draft.measures(), findings);
        }
        findings.require(store.count(id, lot) < Scoring.MAX_BIDS, "", OpeningProblem.BID_TOO_MANY);
    }

    /**
     * Registers a bid that a ceremony opened, and with which nothing is wrong.
     *
     * @param declaration what it declares beside who makes it
     */
    OpenedBid register(OpenLot open, BidDraft draft, BidDeclaration declaration) {
        UUID id = open.tender().id();
        int lot = open.lot().number();
        Schedule schedule = variants.basket(id, lot);
        int number = store.count(id, lot) + 1;
        Map<String, BigDecimal> prices = known(draft.prices());
        Map<String, BigDecimal> measures = known(draft.measures());
        Map<String, Fraction> totals = OpenedBid.totals(schedule, prices);
        OpeningEvent.BidRegistered event = new OpeningEvent.BidRegistered(
                lot,
                number,
                draft.name(),
                draft.tenderer(),
                draft.receivedAt().truncatedTo(ChronoUnit.MICROS),
                "EUR",
                prices,
                measures,
                texts(totals));
        OpeningEvent told =
                declaration.equals(BidDeclaration.NONE) ? event : OpeningEvent.BidDeclared.of(event, declaration);
        EntryReference entry = ledger.append(open.tender().log(), Actor.system(), open.now(), told);
        OpenedBid bid = new OpenedBid(
                number, draft.name(), draft.tenderer(), event.receivedAt(), prices, measures, totals, entry, entry);
        store.add(id, lot, bid, draft.deposit(), declaration);
        return bid;
    }

    /**
     * The bids of a lot as an actor may read them: whoever evaluates learns no price before quality is locked.
     *
     * @param page after the number of the last bid already read
     * @throws Refused when they may not, or there can be no such page
     */
    public PageOf<BidView> read(Actor actor, UUID tender, int lot, PageAsked page) {
        OpenLot open = tenders.look(Operation.READ_BIDS, actor, tender, lot);
        List<BidView> bids = stored(tender, lot, page.after(0), page.limit()).stream()
                .map(stored -> BidView.of(open, stored))
                .toList();
        return PageOf.of(bids, page.limit(), BidView::number);
    }

    /** All opened bids of a lot that are ranked, for rooms below. */
    public List<OpenedBid> bids(UUID tender, int lot) {
        return bids(tender, lot, 0, Scoring.MAX_BIDS);
    }

    /** Opened bids of a lot that are ranked, by number, for rooms below. */
    public List<OpenedBid> bids(UUID tender, int lot, int after, int limit) {
        return stored(tender, lot, after, limit).stream()
                .filter(BidStore.Stored::ranked)
                .map(BidStore.Stored::bid)
                .toList();
    }

    private List<BidStore.Stored> stored(UUID tender, int lot, int after, int limit) {
        return store.after(tender, lot, after, limit, variants.basket(tender, lot));
    }

    /** What a bid declares beside who makes it, for rooms below: whom they show it to, they decide. */
    public BidDeclaration declaration(UUID tender, int lot, int number) {
        return store.declaration(tender, lot, number);
    }

    /** Numbers and names of opened bids, for rooms below that need no price: one statement. */
    public List<BidName> names(UUID tender, int lot, int after, int limit) {
        return store.names(tender, lot, after, limit);
    }

    /** Bids of a lot that are not ranked, because their prices cannot be used; for rooms below. */
    public List<BidName> unranked(UUID tender, int lot) {
        return store.unranked(tender, lot);
    }

    /** Whether bids of a lot have their prices in an envelope of their own. */
    boolean arePricesApart(UUID tender, int lot) {
        return keys.of(tender, lot).stream().anyMatch(key -> key.kind() == EnvelopeKey.Kind.PRICE);
    }

    /** The grid of a lot, which says what is measured. */
    Grid grid(UUID tender, int lot) {
        return grids.find(tender, lot).orElseThrow().model().grid();
    }

    /** The values of a bid that nothing is wrong with. */
    static Map<String, BigDecimal> known(Map<String, @Nullable BigDecimal> checked) {
        Map<String, BigDecimal> known = new TreeMap<>();
        checked.forEach((code, value) -> known.put(code, Objects.requireNonNull(value)));
        return known;
    }

    static Map<String, String> texts(Map<String, Fraction> totals) {
        Map<String, String> texts = new TreeMap<>();
        totals.forEach((code, total) -> texts.put(code, total.toString()));
        return texts;
    }
}
