package fr.pesee.receive.group;

import fr.pesee.ground.ledger.LedgerEvent;
import java.time.Instant;
import java.util.UUID;

/** What happens with groups, as the log of deposits keeps it. */
sealed interface GroupEvent extends LedgerEvent {

    /**
     * A member confirmed the composition of a group; who did for it is the entry's actor.
     *
     * @param lot the lot
     * @param organisation the member
     * @param member how that organisation names itself
     * @param identifier its identifier
     * @param composition SHA-256 of the composition; the composition itself stands in the lead's sealed bid
     * @param confirmedAt when, by the tender's clock
     */
    record Confirmed(
            int lot, UUID organisation, String member, String identifier, String composition, Instant confirmedAt)
            implements GroupEvent {
        @Override
        public String type() {
            return "consortium-confirmed/1";
        }
    }
}
