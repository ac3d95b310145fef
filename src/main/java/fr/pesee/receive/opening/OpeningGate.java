package fr.pesee.receive.opening;

import fr.pesee.ground.problem.Refusal;
import fr.pesee.prepare.tender.Gate;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.Step;
import fr.pesee.prepare.tender.Tender;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Marking starts only when there is something to mark, and nothing is recommended where nothing can be ranked. */
@ApplicationScoped
class OpeningGate implements Gate {
    private final BidStore store;

    OpeningGate(BidStore store) {
        this.store = store;
    }

    @Override
    public List<Refusal> blocks(Tender tender, Lot lot, Step step) {
        String number = Integer.toString(lot.number());
        if (step == Step.RECOMMEND && store.isNoneRanked(tender.id(), lot.number())) {
            return List.of(Refusal.of(OpeningProblem.OPENING_NONE_RANKED, number));
        }
        boolean empty = step == Step.START_MARKING && store.isEmpty(tender.id(), lot.number());
        return empty ? List.of(Refusal.of(OpeningProblem.OPENING_NO_BID, number)) : List.of();
    }
}
