package fr.pesee.prepare.rehearsal;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.prepare.grid.Grids;
import fr.pesee.prepare.grid.LotGrid;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.prepare.tender.Tenders;
import fr.pesee.rule.model.ScoringModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The door of the rehearsal: whoever prepares a tender tries its grid on bids that nobody made. Stores nothing. */
@ApplicationScoped
public class Rehearsals {
    private final Tenders tenders;
    private final Grids grids;

    Rehearsals(Tenders tenders, Grids grids) {
        this.tenders = tenders;
        this.grids = grids;
    }

    /**
     * A lot whose grid can be tried.
     *
     * @param open the lot
     * @param model its grid, as it is being prepared
     */
    record Stage(OpenLot open, ScoringModel model) {}

    /**
     * Lets an actor into the rehearsal.
     *
     * @throws Refused when they may not, the tender is not being prepared, or the lot has no weighted grid
     */
    Stage enter(Actor actor, UUID tender, int lot) {
        OpenLot open = tenders.look(Operation.REHEARSE, actor, tender, lot);
        ScoringModel model = grids.find(tender, lot)
                .map(LotGrid::model)
                .filter(ScoringModel::isWeighted)
                .orElseThrow(() -> new Refused(Refusal.of(RehearsalProblem.GRID_NOT_READY, Integer.toString(lot))));
        return new Stage(open, model);
    }
}
