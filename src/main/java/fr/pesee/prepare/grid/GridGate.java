package fr.pesee.prepare.grid;

import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.prepare.tender.Frozen;
import fr.pesee.prepare.tender.Gate;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.Step;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.rule.exact.Fraction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** A lot is published only with a grid whose weights sum to 100 exactly (RULE-05); it is then frozen (RULE-11). */
@ApplicationScoped
class GridGate implements Gate, Frozen {
    private static final Fraction HUNDRED = Fraction.of(100);

    private final GridStore store;

    GridGate(GridStore store) {
        this.store = store;
    }

    @Override
    public List<Refusal> blocks(Tender tender, Lot lot, Step step) {
        if (step != Step.PUBLISH) {
            return List.of();
        }
        String number = Integer.toString(lot.number());
        Optional<GridEntity> row = store.of(tender.id(), lot.number());
        if (row.isEmpty()) {
            return List.of(Refusal.of(GridProblem.GRID_MISSING, number));
        }
        Fraction full = Grids.grid(row.get().model, 0, "").model().grid().fullPoints();
        return new Findings()
                .require(full.equals(HUNDRED), "", GridProblem.GRID_WEIGHTS_NOT_100, number, full.toString())
                .all();
    }

    @Override
    public List<Part> freeze(Tender tender) {
        return tender.lots().stream()
                .flatMap(lot -> store.of(tender.id(), lot.number()).stream())
                .map(row -> new Part(row.lot, Grids.PART, row.model))
                .toList();
    }
}
