package fr.pesee.prepare.tender;

import fr.pesee.ground.access.Phase;
import fr.pesee.ground.ledger.LedgerEvent;
import java.time.Instant;

/** What happens to a tender, as the ledger keeps it. */
public sealed interface TenderEvent extends LedgerEvent {

    /** An officer created a tender. */
    record Created(TenderFacts tender) implements TenderEvent {
        @Override
        public String type() {
            return "tender-created/3";
        }
    }

    /** An officer edited a draft; the payload is the whole new state. */
    record Edited(TenderFacts tender) implements TenderEvent {
        @Override
        public String type() {
            return "tender-edited/3";
        }
    }

    /** A fictional tender's clock was set for the first time. */
    record ClockSet(Instant shows, Instant real) implements TenderEvent {
        @Override
        public String type() {
            return "clock-set/1";
        }
    }

    /** A fictional tender's clock jumped forward. */
    record ClockMoved(Instant from, Instant to) implements TenderEvent {
        @Override
        public String type() {
            return "clock-moved/1";
        }
    }

    /** A lot went from one phase to another. */
    record PhaseChanged(int lot, Step step, Phase from, Phase to) implements TenderEvent {
        @Override
        public String type() {
            return "phase-changed/1";
        }
    }
}
