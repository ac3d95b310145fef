package fr.pesee.prepare.tender;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Carries a lot from one phase to the next, through the gates of the rooms below. */
@ApplicationScoped
class Passage {
    private final LotStore lots;
    private final List<Gate> gates;
    private final Ledger ledger;

    Passage(LotStore lots, @Any Instance<Gate> gates, Ledger ledger) {
        this.lots = lots;
        // The order of a container is chance; in that of the rooms, the same lot is always answered the same.
        this.gates = gates.handlesStream()
                .sorted(Comparator.comparing(
                        gate -> gate.getBean().getBeanClass().getName()))
                .map(Instance.Handle::get)
                .toList();
        this.ledger = ledger;
    }

    /** Adds every reason why a lot may not take this step now. */
    void check(Tender tender, Lot lot, Step step, Findings findings) {
        gates.forEach(gate -> findings.addAll(gate.blocks(tender, lot, step)));
    }

    /**
     * Changes the phase of a lot and seals the ledger.
     *
     * @throws Refused when the lot has left the phase that the step starts from
     */
    void move(Actor actor, Tender tender, Lot lot, Step step, Instant at) {
        Lifecycle.Transition transition = Lifecycle.of(step, lot.phase())
                .filter(row -> lots.move(tender.id(), lot.number(), row))
                .orElseThrow(() -> new Refused(Refusal.of(
                        TenderProblem.TENDER_PHASE_PASSED, lot.phase().name())));
        ledger.append(
                tender.log(),
                actor,
                at,
                new TenderEvent.PhaseChanged(lot.number(), step, transition.from(), transition.to()));
        ledger.checkpoint(tender.log());
    }
}
