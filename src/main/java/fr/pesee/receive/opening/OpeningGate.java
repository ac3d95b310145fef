package fr.pesee.receive.opening;

import fr.pesee.ground.problem.Refusal;
import fr.pesee.prepare.tender.Gate;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.Step;
import fr.pesee.prepare.tender.Tender;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Marking starts only when there is something to mark. */
@ApplicationScoped
class OpeningGate implements Gate {
    private final BidStore store;

    OpeningGate(BidStore store) {
        this.store = store;
    }

    @Override
    public List<Refusal> blocks(Tender tender, Lot lot, Step step) {
        boolean empty = step == Step.START_MARKING && store.isEmpty(tender.id(), lot.number());
        return empty ? List.of(Refusal.of(OpeningProblem.OPENING_NO_BID, Integer.toString(lot.number()))) : List.of();
    }
}
