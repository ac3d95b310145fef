package fr.pesee.receive.draw;

import fr.pesee.ground.problem.Refusal;
import fr.pesee.prepare.tender.Gate;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.Step;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.prepare.variant.Variants;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * A lot whose quantities will be drawn is published only once two witnesses have bound themselves, and opened only once
 * it is drawn (RULE-19).
 */
@ApplicationScoped
class DrawGate implements Gate {
    private final DrawBoards boards;
    private final Variants variants;

    DrawGate(DrawBoards boards, Variants variants) {
        this.boards = boards;
        this.variants = variants;
    }

    @Override
    public List<Refusal> blocks(Tender tender, Lot lot, Step step) {
        boolean asked = step.isPublishing() || step == Step.OPEN_BIDS;
        if (!asked || !variants.isAny(tender.id(), lot.number())) {
            return List.of();
        }
        return step.isPublishing() ? publishing(tender, lot) : opening(tender, lot);
    }

    private List<Refusal> publishing(Tender tender, Lot lot) {
        long ready = boards.of(tender).ready();
        return ready >= DrawBoard.FEWEST
                ? List.of()
                : List.of(Refusal.of(
                        DrawProblem.DRAW_WITNESSES_MISSING, Integer.toString(lot.number()), Long.toString(ready)));
    }

    private List<Refusal> opening(Tender tender, Lot lot) {
        if (variants.drawn(tender.id(), lot.number()).isPresent()) {
            return List.of();
        }
        long missing = boards.of(tender).counted().stream()
                .filter(one -> one.state() == Witness.State.ANNOUNCED)
                .count();
        return List.of(Refusal.of(DrawProblem.DRAW_NOT_MADE, Integer.toString(lot.number()), Long.toString(missing)));
    }
}
