package fr.pesee.receive.ceremony;

import fr.pesee.receive.deposit.DepositOutcomes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tells bidders what became of their deposits, once their lot is opened. */
@ApplicationScoped
class OutcomesForBidders implements DepositOutcomes {
    private final Ceremonies ceremonies;
    private final Sittings sittings;

    OutcomesForBidders(Ceremonies ceremonies, Sittings sittings) {
        this.ceremonies = ceremonies;
        this.sittings = sittings;
    }

    @Override
    public Map<UUID, Outcome> of(UUID tender, int lot) {
        if (sittings.last(tender, lot) == 0) {
            return Map.of();
        }
        Set<UUID> due = Sittings.ids(sittings.due(tender, lot));
        Map<UUID, Outcome> outcomes = new HashMap<>();
        ceremonies.standings(tender, lot).forEach((deposit, standing) -> {
            Outcome outcome =
                    switch (standing) {
                        case OPENED, READMITTED -> Outcome.OPENED;
                        case SET_ASIDE -> Outcome.SET_ASIDE;
                        default -> due.contains(deposit.id()) ? Outcome.READMITTED : Outcome.SHUT;
                    };
            outcomes.put(deposit.id(), outcome);
        });
        return outcomes;
    }
}
