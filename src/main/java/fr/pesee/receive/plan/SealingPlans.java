package fr.pesee.receive.plan;

import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.problem.RequestProblem;
import fr.pesee.prepare.grid.Grids;
import fr.pesee.prepare.piece.Envelope;
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
        List<EnvelopeKey> envelopes = keys.of(id, number);
        if (envelopes.isEmpty()) {
            throw new Refused(Refusal.of(UploadProblem.DEPOSITS_UNSEALED));
        }
        return new SealingPlan(
                id,
                announced.reference(),
                number,
                lot.title(),
                envelopes.stream()
                        .map(key -> new SealingPlan.Envelope(
                                key.id(), key.kind(), key.recipient().text()))
                        .toList(),
                announced.deadline(),
                announced.clock().at(clock.instant()),
                SealingPlan.PART_SIZE,
                announced.terms().largestFile(),
                announced.terms().largestBid(),
                announced.terms().fileTypes(),
                pieces(id, number, envelopes),
                lines(id, number),
                measures(id, number));
    }

    private List<SealingPlan.Piece> pieces(UUID id, int lot, List<EnvelopeKey> envelopes) {
        return publications
                .inForce(id, lot, Pieces.PART)
                .map(part -> PieceList.ofFrozen(part.content()).pieces())
                .orElse(List.of())
                .stream()
                .map(piece -> new SealingPlan.Piece(
                        piece.code(),
                        piece.name(),
                        kind(piece.envelope(), envelopes),
                        piece.required(),
                        piece.content()))
                .toList();
    }

    /** Where bids have no such envelope, a piece goes into the offer. */
    private static EnvelopeKey.Kind kind(Envelope wanted, List<EnvelopeKey> envelopes) {
        return envelopes.stream()
                .map(EnvelopeKey::kind)
                .filter(kind -> kind.name().equals(wanted.name()))
                .findFirst()
                .orElse(EnvelopeKey.Kind.OFFER);
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
