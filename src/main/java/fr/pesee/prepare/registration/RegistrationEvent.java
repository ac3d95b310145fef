package fr.pesee.prepare.registration;

import fr.pesee.ground.ledger.LedgerEvent;
import fr.pesee.rule.exact.Text;

/** What happens to registrations, as the ledger keeps it: never who is registered. */
public sealed interface RegistrationEvent extends LedgerEvent {

    /**
     * All who registered were told, at once (RULE-06, RULE-67).
     *
     * @param news what happened, by its key
     * @param subject what it was told as
     * @param letters to how many addresses
     */
    record Told(String news, Text subject, int letters) implements RegistrationEvent {
        @Override
        public String type() {
            return "changes-told/1";
        }
    }
}
