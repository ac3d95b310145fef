package fr.pesee.award.ranking;

import fr.pesee.ground.access.Phase;
import fr.pesee.ground.ledger.RecordedEntry.Legible;
import fr.pesee.ground.ledger.RecordedEntry.Who;
import fr.pesee.judge.consensus.AgreedMark;
import fr.pesee.judge.consensus.ConsensusEvent;
import fr.pesee.prepare.grid.Grids;
import fr.pesee.prepare.publication.PublicationEvent.FrozenFacts;
import fr.pesee.prepare.schedule.Schedule;
import fr.pesee.prepare.schedule.Schedules;
import fr.pesee.prepare.tender.Lifecycle;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.TenderEvent;
import fr.pesee.prepare.tender.TenderFacts;
import fr.pesee.prepare.variant.DrawnVariant;
import fr.pesee.prepare.variant.Variants;
import fr.pesee.receive.draw.DrawEvent;
import fr.pesee.receive.opening.OpenedBid;
import fr.pesee.receive.opening.OpeningEvent;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.model.ScoringModels;
import fr.pesee.rule.scoring.UnmarkableBids;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One lot while its entries are replayed, in their order. */
final class LotReplay {
    private static final Set<Phase> EVALUATED = EnumSet.of(Phase.OPENING, Phase.MARKING);

    private final int number;
    private final List<ReplayFinding> findings;
    private final SortedMap<Integer, OpenedBid> bids = new TreeMap<>();
    private final SortedMap<Place, AgreedMark> marks = new TreeMap<>();
    private final SortedMap<String, String> parts = new TreeMap<>();
    private int registered;
    private String title = "";
    private Phase phase = Phase.DRAFT;
    private boolean incomplete;
    private @Nullable TenderFacts tender;
    private @Nullable FrozenFacts grid;
    private @Nullable FrozenFacts schedule;
    private @Nullable DrawnVariant drawn;
    private @Nullable Recommendation recommendation;

    LotReplay(int number, List<ReplayFinding> findings) {
        this.number = number;
        this.findings = findings;
    }

    /** Where a mark stands. */
    private record Place(int bid, String criterion) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return bid == other.bid ? criterion.compareTo(other.criterion) : Integer.compare(bid, other.bid);
        }
    }

    void retitle(String stated) {
        title = stated;
    }

    void know(TenderFacts stated, boolean withheld) {
        tender = stated;
        incomplete = withheld;
    }

    /** Another version follows: what it does not name is no longer announced. */
    void thaw() {
        parts.clear();
    }

    void freeze(FrozenFacts part, Phase needed, Legible entry) {
        if (phase != Phase.CANCELLED) {
            require(needed, entry);
        }
        String digest = WrittenRanking.sha256(part.content());
        if (!digest.equals(part.sha256())) {
            findings.add(new ReplayFinding.DigestDiffers(seq(entry), number, part.name(), part.sha256(), digest));
        }
        parts.put(part.name(), part.content());
        if (part.name().equals(Grids.PART)) {
            grid = part;
        }
        if (part.name().equals(Schedules.PART)) {
            schedule = part;
        }
    }

    void move(TenderEvent.PhaseChanged event, Legible entry) {
        boolean known = Lifecycle.of(event.step(), event.from())
                .filter(row -> row.to() == event.to())
                .isPresent();
        if (event.from() != phase || !known) {
            findings.add(new ReplayFinding.OutOfPhase(seq(entry), entry.entry().type(), number, phase));
        }
        phase = event.to();
    }

    /** While bids are marked, what an opened backup copy holds still takes the place of a bid. */
    void register(OpeningEvent.BidRegistered event, Legible entry) {
        requireOneOf(EVALUATED, entry);
        OpenedBid bid = event.bid(basket(), entry.reference());
        totals(event.totals(), bid, entry);
        differ(
                entry,
                new Text("numéro de l’offre", "number of the bid"),
                Integer.toString(event.number()),
                Integer.toString(++registered));
        bids.put(event.number(), bid);
    }

    /** A bid gets its prices once, after the marks. */
    void price(OpeningEvent.BidPriced event, Legible entry) {
        require(Phase.LOCKED, entry);
        OpenedBid bid = Objects.requireNonNull(bids.get(event.number()), "no bid " + event.number());
        differ(
                entry,
                new Text(
                        "prix déjà connus de l’offre " + event.number(),
                        "prices known already of bid " + event.number()),
                Map.of().toString(),
                bid.prices().toString());
        OpenedBid priced = bid.priced(event.prices(), event.measures(), basket(), entry.reference());
        totals(event.totals(), priced, entry);
        bids.put(event.number(), priced);
    }

    void leaveUnpriced(OpeningEvent.BidLeftUnpriced event, Legible entry) {
        require(Phase.LOCKED, entry);
        OpenedBid bid = bids.remove(event.number());
        differ(
                entry,
                new Text("offre sans prix n° " + event.number(), "bid without prices, no. " + event.number()),
                event.name(),
                bid == null ? "-" : bid.name());
    }

    /** The quantities that were drawn count from here on, once; what they were drawn from was published. */
    void draw(DrawEvent.Drawn event, Legible entry) {
        require(Phase.PUBLISHED, entry);
        differ(
                entry,
                new Text("détail quantitatif déjà tiré", "variant drawn already"),
                drawn == null ? "-" : drawn.variant().code(),
                "-");
        UUID id = Objects.requireNonNull(tender).id();
        DrawReplay.of(id, event, parts.get(Variants.PART))
                .forEach(one -> differ(entry, one.what(), one.recorded(), one.recomputed()));
        drawn = DrawReplay.drawn(event, entry);
        parts.put(DrawnVariant.PART, drawn.write());
    }

    private Schedule basket() {
        Schedule announced = Schedule.ofFrozen(
                Objects.requireNonNull(schedule, "no schedule").content());
        return drawn == null ? announced : announced.with(drawn.variant().quantities());
    }

    private void totals(Map<String, String> recorded, OpenedBid bid, Legible entry) {
        TreeMap<String, String> totals = new TreeMap<>();
        bid.totals().forEach((code, total) -> totals.put(code, total.toString()));
        differ(
                entry,
                new Text("totaux de l’offre " + bid.number(), "totals of bid " + bid.number()),
                recorded.toString(),
                totals.toString());
    }

    void setAside(OpeningEvent.BidSetAside event, Legible entry) {
        requireOneOf(EVALUATED, entry);
        OpenedBid bid = bids.remove(event.number());
        differ(
                entry,
                new Text("offre écartée n° " + event.number(), "bid set aside, no. " + event.number()),
                event.name(),
                bid == null ? "-" : bid.name());
    }

    void agree(ConsensusEvent.MarksAgreed event, Legible entry) {
        require(Phase.MARKING, entry);
        for (ConsensusEvent.Mark mark : event.marks()) {
            AgreedMark before = marks.get(new Place(event.bid(), mark.criterion()));
            differ(
                    entry,
                    replaced(mark.criterion(), event.bid()),
                    mark.replaces() == null
                            ? "-"
                            : mark.replaces().stripTrailingZeros().toPlainString(),
                    before == null ? "-" : before.mark().stripTrailingZeros().toPlainString());
        }
        Who who = entry.who();
        event.agreed(entry.entry().at(), who == null ? null : who.subject(), entry.reference())
                .forEach(mark -> marks.put(new Place(mark.bid(), mark.criterion()), mark));
    }

    void recommend(RankingEvent.Computed event, Legible entry) {
        require(Phase.LOCKED, entry);
        String digest = WrittenRanking.sha256(event.ranking());
        if (!digest.equals(event.rankingSha256())) {
            findings.add(new ReplayFinding.DigestDiffers(seq(entry), number, "ranking", event.rankingSha256(), digest));
        }
        if (incomplete) {
            return;
        }
        FrozenFacts frozen = Objects.requireNonNull(grid, "no grid");
        differ(entry, new Text("empreinte de la grille", "digest of the grid"), event.gridSha256(), frozen.sha256());
        try {
            WrittenRanking again = WrittenRanking.of(
                    ScoringModels.read(frozen.content()).orThrow().grid(),
                    List.copyOf(bids.values()),
                    List.copyOf(marks.values()));
            Difference.between(event.ranking(), again.json())
                    .forEach(difference ->
                            findings.add(new ReplayFinding.RankingDiffers(seq(entry), number, difference)));
            recommendation = recommendation(event, entry, again);
        } catch (UnmarkableBids unmarkable) {
            unmarkable
                    .problems()
                    .forEach(problem ->
                            findings.add(new ReplayFinding.Unrankable(seq(entry), number, problem.sentence())));
        }
    }

    private Recommendation recommendation(RankingEvent.Computed event, Legible entry, WrittenRanking again) {
        TenderFacts stated = Objects.requireNonNull(tender);
        Who who = entry.who();
        return new Recommendation(
                stated.id(),
                number,
                event.version(),
                stated.fictional(),
                stated.nature().isReal() ? null : stated.nature().notice().fr(),
                entry.entry().at(),
                who == null ? null : who.subject(),
                again.summary(),
                event.rankingSha256(),
                event.ranking(),
                again.explanation(),
                entry.reference().toString());
    }

    DecidedLot decided() {
        return new DecidedLot(
                new Lot(number, title, phase),
                parts,
                List.copyOf(bids.values()),
                List.copyOf(marks.values()),
                recommendation);
    }

    private void require(Phase needed, Legible entry) {
        requireOneOf(EnumSet.of(needed), entry);
    }

    private void requireOneOf(Set<Phase> needed, Legible entry) {
        if (!needed.contains(phase)) {
            findings.add(new ReplayFinding.OutOfPhase(seq(entry), entry.entry().type(), number, phase));
        }
    }

    private static Text replaced(String criterion, int bid) {
        return new Text(
                "note remplacée sur " + criterion + " de l’offre " + bid,
                "mark replaced on " + criterion + " of bid " + bid);
    }

    private void differ(Legible entry, Text what, String recorded, String recomputed) {
        if (!recorded.equals(recomputed)) {
            findings.add(new ReplayFinding.ValueDiffers(seq(entry), number, what, recorded, recomputed));
        }
    }

    private static long seq(Legible entry) {
        return entry.entry().seq();
    }
}
