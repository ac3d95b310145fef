package fr.pesee.prepare.tender;

import fr.pesee.ground.access.Phase;
import fr.pesee.ground.ledger.LedgerEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a tender, as the ledger keeps it. */
public sealed interface TenderEvent extends LedgerEvent {

    /** A tender's identity as its ledger entries state it. Amounts in euros excluding tax. */
    record Facts(
            UUID id,
            String reference,
            String title,
            Procedure procedure,
            boolean framework,
            LocalDate launchDate,
            Instant deadline,
            @Nullable BigDecimal estimatedValue,
            @Nullable BigDecimal maximumValue,
            @Nullable String nonAllotmentReason,
            boolean fictional,
            List<LotFacts> lots) {
        /** What the ledger states of a tender. */
        public static Facts of(Tender tender) {
            return new Facts(
                    tender.id(),
                    tender.reference(),
                    tender.title(),
                    tender.procedure(),
                    tender.framework(),
                    tender.launchDate(),
                    tender.deadline(),
                    tender.estimatedValue(),
                    tender.maximumValue(),
                    tender.nonAllotmentReason(),
                    tender.fictional(),
                    tender.lots().stream()
                            .map(lot -> new LotFacts(lot.number(), lot.title()))
                            .toList());
        }
    }

    /** A lot's identity as the ledger states it. */
    record LotFacts(int number, String title) {}

    /** An officer created a tender. */
    record Created(Facts tender) implements TenderEvent {
        @Override
        public String type() {
            return "tender-created/1";
        }
    }

    /** An officer edited a draft; the payload is the whole new state. */
    record Edited(Facts tender) implements TenderEvent {
        @Override
        public String type() {
            return "tender-edited/1";
        }
    }

    /** A fictional tender's clock was set for the first time. */
    record ClockSet(Instant shows, Instant real) implements TenderEvent {
        @Override
        public String type() {
            return "clock-set/1";
        }
    }

    /** One frozen part: whole, so that the ledger alone suffices to replay what follows. */
    record FrozenFacts(int lot, String name, String sha256, String content) {}

    /** An officer published a tender; what it announces is frozen (RULE-06, RULE-11). */
    record Published(Facts tender, List<FrozenFacts> frozen) implements TenderEvent {
        @Override
        public String type() {
            return "tender-published/1";
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
