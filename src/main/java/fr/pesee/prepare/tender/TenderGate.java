package fr.pesee.prepare.tender;

import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** What the tender itself lacks to be published (RULE-03, RULE-97), and that nothing is opened early (RULE-64). */
@ApplicationScoped
class TenderGate implements Gate {
    private final InstantSource clock;

    TenderGate(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public List<Refusal> blocks(Tender tender, Lot lot, Step step) {
        Instant now = tender.clock().at(clock.instant());
        if (step.isPublishing()) {
            return publication(tender, now);
        }
        return step == Step.OPEN_BIDS ? opening(tender, now) : List.of();
    }

    private static List<Refusal> publication(Tender tender, Instant now) {
        boolean maximumRequired = tender.law().isMaximumRequired();
        return new Findings()
                .require(now.isBefore(tender.deadline()), "/deadline", TenderProblem.TENDER_DEADLINE_PASSED)
                .require(
                        !tender.framework() || !maximumRequired || tender.maximumValue() != null,
                        "/maximumValue",
                        TenderProblem.TENDER_MAXIMUM_REQUIRED)
                .require(
                        tender.lots().size() > 1 || tender.nonAllotmentReason() != null,
                        "/nonAllotmentReason",
                        TenderProblem.TENDER_NON_ALLOTMENT_REASON)
                .all();
    }

    private static List<Refusal> opening(Tender tender, Instant now) {
        return now.isAfter(tender.deadline())
                ? List.of()
                : List.of(Refusal.inWords(
                        "",
                        TenderProblem.TENDER_DEADLINE_AHEAD,
                        TenderClock.words(tender.deadline()),
                        TenderClock.words(now)));
    }
}
