package fr.pesee.receive.ceremony;

import fr.pesee.receive.deposit.SealedDeposit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which deposits are opened: of each organisation, the last that came in time (R2151-6, RULE-61). */
final class Selection {
    private Selection() {}

    /**
     * What becomes of each deposit.
     *
     * @param deposits in the order of their entries
     * @param covered how many entries of the deposits' log the commitment covers
     */
    static Map<SealedDeposit, DepositStanding> of(List<SealedDeposit> deposits, long covered) {
        Map<UUID, SealedDeposit> last = new HashMap<>();
        for (SealedDeposit deposit : deposits) {
            if (deposit.onTime() && deposit.entry() < covered) {
                last.merge(deposit.organisation(), deposit, Selection::later);
            }
        }
        Map<SealedDeposit, DepositStanding> standings = new LinkedHashMap<>();
        for (SealedDeposit deposit : deposits) {
            standings.put(deposit, standing(deposit, last, covered));
        }
        return standings;
    }

    private static SealedDeposit later(SealedDeposit one, SealedDeposit other) {
        Comparator<SealedDeposit> order =
                Comparator.comparing(SealedDeposit::receivedAt).thenComparing(SealedDeposit::entry);
        return order.compare(one, other) > 0 ? one : other;
    }

    private static DepositStanding standing(SealedDeposit deposit, Map<UUID, SealedDeposit> last, long covered) {
        if (!deposit.onTime()) {
            return DepositStanding.LATE;
        }
        if (deposit.entry() >= covered) {
            return DepositStanding.UNCOVERED;
        }
        return deposit.equals(last.get(deposit.organisation())) ? DepositStanding.OPENED : DepositStanding.REPLACED;
    }
}
