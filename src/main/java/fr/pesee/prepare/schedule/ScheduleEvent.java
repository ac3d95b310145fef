package fr.pesee.prepare.schedule;

import fr.pesee.ground.ledger.LedgerEvent;
import java.util.List;

/** What happens to a price schedule, as the ledger keeps it. */
public sealed interface ScheduleEvent extends LedgerEvent {

    /** An officer replaced the schedule of a draft. */
    record Edited(int lot, List<ScheduleLine> lines) implements ScheduleEvent {
        @Override
        public String type() {
            return "schedule-edited/1";
        }
    }
}
