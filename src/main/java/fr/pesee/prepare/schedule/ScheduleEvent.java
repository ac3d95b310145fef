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

    /**
     * An officer added a line, or changed one.
     *
     * @param was the code of the line it takes the place of; empty for a new one
     */
    record LineEdited(int lot, String was, ScheduleLine line) implements ScheduleEvent {
        @Override
        public String type() {
            return "schedule-line-edited/1";
        }
    }

    /** An officer removed a line. */
    record LineRemoved(int lot, String code) implements ScheduleEvent {
        @Override
        public String type() {
            return "schedule-line-removed/1";
        }
    }
}
