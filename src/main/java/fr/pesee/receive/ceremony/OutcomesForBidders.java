package fr.pesee.receive.ceremony;

import fr.pesee.receive.deposit.DepositOutcomes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tells bidders what became of their deposits, once their lot is opened. */
@ApplicationScoped
class OutcomesForBidders implements DepositOutcomes {
    private final Ceremonies ceremonies;
    private final Sittings sittings;
    private final Instance<OpenedBids> rooms;

    OutcomesForBidders(Ceremonies ceremonies, Sittings sittings, @Any Instance<OpenedBids> rooms) {
        this.ceremonies = ceremonies;
        this.sittings = sittings;
        this.rooms = rooms;
    }

    @Override
    public Map<UUID, Outcome> of(UUID tender, int lot) {
        if (sittings.last(tender, lot) == 0) {
            return Map.of();
        }
        Set<UUID> unpriced = rooms.get().leftUnpriced(tender, lot);
        Set<UUID> due = Sittings.ids(sittings.due(tender, lot));
        Map<UUID, Outcome> outcomes = new HashMap<>();
        ceremonies.standings(tender, lot).forEach((deposit, standing) -> {
            Outcome outcome =
                    switch (standing) {
                        case OPENED, READMITTED, COPY ->
                            unpriced.contains(deposit.id()) ? Outcome.UNPRICED : Outcome.OPENED;
                        case KEYS_REPLACED -> Outcome.KEYS_REPLACED;
                        case SET_ASIDE -> Outcome.SET_ASIDE;
                        default -> due.contains(deposit.id()) ? Outcome.READMITTED : Outcome.SHUT;
                    };
            outcomes.put(deposit.id(), outcome);
        });
        return outcomes;
    }
}
