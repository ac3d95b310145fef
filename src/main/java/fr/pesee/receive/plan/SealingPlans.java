package fr.pesee.receive.plan;

import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.problem.RequestProblem;
import fr.pesee.prepare.grid.Grids;
import fr.pesee.prepare.piece.PieceList;
import fr.pesee.prepare.piece.Pieces;
import fr.pesee.prepare.publication.Publications;
import fr.pesee.prepare.schedule.Schedule;
import fr.pesee.prepare.schedule.Schedules;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.receive.seal.EnvelopeKey;
import fr.pesee.receive.seal.EnvelopeKeys;
import fr.pesee.receive.upload.UploadProblem;
import fr.pesee.rule.scoring.Criterion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** The door of plans: puts together what a bid of a lot is made of, from what is in force. */
@ApplicationScoped
public class SealingPlans {
    private final Publications publications;
    private final EnvelopeKeys keys;
    private final Grids grids;
    private final InstantSource clock;

    SealingPlans(Publications publications, EnvelopeKeys keys, Grids grids, InstantSource clock) {
        this.publications = publications;
        this.keys = keys;
        this.grids = grids;
        this.clock = clock;
    }

    /**
     * The plan of a lot.
     *
     * @throws Refused 404 where no such lot was published, 409 where it takes no sealed bids
     */
    public SealingPlan of(UUID id, int number) {
        Tender announced = publications.announced(id).tender();
        Lot lot = announced.lot(number).orElseThrow(() -> new Refused(Refusal.of(RequestProblem.ADDRESS_UNKNOWN)));
        EnvelopeKey envelope =
                keys.find(id, number).orElseThrow(() -> new Refused(Refusal.of(UploadProblem.DEPOSITS_UNSEALED)));
        return new SealingPlan(
                id,
                announced.reference(),
                number,
                lot.title(),
                envelope.id(),
                envelope.recipient().toString(),
                announced.deadline(),
                announced.clock().at(clock.instant()),
                SealingPlan.PART_SIZE,
                announced.terms().largestFile(),
                announced.terms().largestBid(),
                announced.terms().fileTypes(),
                pieces(id, number),
                lines(id, number),
                measures(id, number));
    }

    private List<SealingPlan.Piece> pieces(UUID id, int lot) {
        return publications
                .inForce(id, lot, Pieces.PART)
                .map(part -> PieceList.ofFrozen(part.content()).pieces())
                .orElse(List.of())
                .stream()
                .map(piece -> new SealingPlan.Piece(
                        piece.code(), piece.name(), piece.envelope().name(), piece.required(), piece.content()))
                .toList();
    }

    private List<SealingPlan.Line> lines(UUID id, int lot) {
        return publications
                .inForce(id, lot, Schedules.PART)
                .map(part -> Schedule.ofFrozen(part.content()).lines())
                .orElse(List.of())
                .stream()
                .map(line -> new SealingPlan.Line(line.code(), line.label(), line.unit(), line.quantity()))
                .toList();
    }

    private List<SealingPlan.Measure> measures(UUID id, int lot) {
        return grids.announced(id, lot).map(grid -> grid.model().grid().leaves()).orElse(List.of()).stream()
                .filter(Criterion.Measured.class::isInstance)
                .map(leaf -> new SealingPlan.Measure(leaf.code(), leaf.name()))
                .toList();
    }
}
