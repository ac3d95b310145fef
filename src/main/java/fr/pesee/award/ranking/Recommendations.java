package fr.pesee.award.ranking;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.ledger.EntryReference;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.problem.RequestProblem;
import fr.pesee.judge.consensus.AgreedMarks;
import fr.pesee.prepare.grid.Grids;
import fr.pesee.prepare.grid.LotGrid;
import fr.pesee.prepare.publication.Publications;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.prepare.tender.Step;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.prepare.tender.Tenders;
import fr.pesee.prepare.variant.DrawnVariant;
import fr.pesee.prepare.variant.Variants;
import fr.pesee.receive.opening.OpenedBid;
import fr.pesee.receive.opening.Openings;
import fr.pesee.rule.scoring.Grid;
import fr.pesee.rule.scoring.UnmarkableBids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** The door of the recommendation. */
@ApplicationScoped
public class Recommendations {
    private final RecommendationStore store;
    private final Tenders tenders;
    private final Publications publications;
    private final Variants variants;
    private final Grids grids;
    private final Openings openings;
    private final AgreedMarks marks;
    private final Ledger ledger;

    Recommendations(
            RecommendationStore store,
            Tenders tenders,
            Publications publications,
            Variants variants,
            Grids grids,
            Openings openings,
            AgreedMarks marks,
            Ledger ledger) {
        this.store = store;
        this.tenders = tenders;
        this.publications = publications;
        this.variants = variants;
        this.grids = grids;
        this.openings = openings;
        this.marks = marks;
        this.ledger = ledger;
    }

    /**
     * Computes the ranking of a lot from its frozen grid, its opened bids and its locked marks, and keeps it.
     *
     * @throws Refused when the marks are not locked, the actor does not chair, or the bids cannot be ranked
     */
    @Transactional
    public Recommendation compute(Actor actor, UUID id, int lot) {
        OpenLot open = tenders.enter(Operation.COMPUTE_RECOMMENDATION, actor, id, lot);
        // Before bids that are not open yet are found to have no prices.
        Refused.ifAny(tenders.blocks(open.tender(), open.lot(), Step.RECOMMEND));
        LotGrid grid = grids.find(id, lot).orElseThrow();
        List<OpenedBid> bids = openings.bids(id, lot);
        WrittenRanking ranking = rank(grid.model().grid(), bids, id, lot);
        RecommendationEntity row = new RecommendationEntity();
        row.tender = id;
        row.lot = lot;
        row.version = store.last(id, lot).map(last -> last.version).orElse(0) + 1;
        row.computedAt = open.now();
        row.computedBy = actor.subject();
        row.ranking = ranking.json();
        row.digest = ranking.sha256();
        row.explanation = ranking.explanation();
        row.summary = ranking.summary();
        EntryReference entry = ledger.append(
                open.tender().log(),
                actor,
                open.now(),
                new RankingEvent.Computed(lot, row.version, grid.sha256(), row.digest, row.ranking));
        row.entry = entry.seq();
        store.persist(row);
        tenders.advance(actor, id, lot, Step.RECOMMEND);
        return Recommendation.of(open.tender(), row);
    }

    /**
     * The last recommendation of a lot.
     *
     * @throws Refused when there is none yet, or the actor may not read it
     */
    public Recommendation read(Actor actor, UUID id, int lot) {
        OpenLot open = tenders.look(Operation.READ_RECOMMENDATION, actor, id, lot);
        RecommendationEntity row =
                store.last(id, lot).orElseThrow(() -> new Refused(Refusal.of(RequestProblem.ADDRESS_UNKNOWN)));
        return Recommendation.of(open.tender(), row);
    }

    /** All that a lot was decided on, as the tables hold it; for rooms below. */
    public DecidedLot decided(Tender tender, Lot lot) {
        UUID id = tender.id();
        int number = lot.number();
        return new DecidedLot(
                lot,
                parts(id, number),
                openings.bids(id, number),
                marks.marks(id, number),
                store.last(id, number)
                        .map(row -> Recommendation.of(tender, row))
                        .orElse(null));
    }

    private SortedMap<String, String> parts(UUID id, int number) {
        SortedMap<String, String> parts = new TreeMap<>(publications.parts(id, number));
        variants.drawn(id, number).ifPresent(drawn -> parts.put(DrawnVariant.PART, drawn.write()));
        return parts;
    }

    private WrittenRanking rank(Grid grid, List<OpenedBid> bids, UUID id, int lot) {
        try {
            return WrittenRanking.of(grid, bids, marks.marks(id, lot));
        } catch (UnmarkableBids unmarkable) {
            throw new Refused(unmarkable.problems().stream()
                    .map(problem -> Refusal.inWords("", RankingProblem.RANKING_IMPOSSIBLE, problem.sentence()))
                    .toList());
        }
    }
}
