package fr.pesee.prepare.publication;

import fr.pesee.ground.ledger.LedgerEvent;
import fr.pesee.prepare.tender.TenderFacts;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to what a tender announces, as the ledger keeps it. */
public sealed interface PublicationEvent extends LedgerEvent {

    /** One frozen part: whole, so that the ledger alone suffices to replay what follows. */
    record FrozenFacts(int lot, String name, String sha256, String content) {}

    /** An officer published a tender; what it announces is frozen (RULE-06, RULE-11). */
    record Published(TenderFacts tender, List<FrozenFacts> frozen) implements PublicationEvent {
        @Override
        public String type() {
            return "tender-published/3";
        }
    }

    /**
     * An officer replaced what is announced by a new version (RULE-06).
     *
     * @param deadlineKept why the deadline stayed; null when it moved
     */
    record Rectified(
            int version,
            TenderFacts tender,
            List<FrozenFacts> frozen,
            String reason,
            @Nullable String deadlineKept) implements PublicationEvent {
        @Override
        public String type() {
            return "tender-rectified/2";
        }
    }

    /** An officer gave a rectification up; the tender is again as it was announced. */
    record Abandoned(TenderFacts tender) implements PublicationEvent {
        @Override
        public String type() {
            return "rectification-abandoned/2";
        }
    }

    /** An officer moved the deadline to a later instant, and the opening with it where asked; nothing else changed. */
    record Postponed(int version, TenderFacts tender, Instant from, Instant to, String reason)
            implements PublicationEvent {
        @Override
        public String type() {
            return "deadline-postponed/2";
        }
    }

    /** Nothing follows in these lots (R2185-1). */
    record Cancelled(List<Integer> lots, Ground ground, String reason) implements PublicationEvent {
        @Override
        public String type() {
            return "lots-cancelled/1";
        }
    }
}
