package fr.pesee.prepare.tender;

import fr.pesee.ground.page.Formats;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.rule.exact.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/**
 * What the tender itself lacks to be published (RULE-03, RULE-97), that it is launched on the day that decides its law
 * (RULE-01), with estimate and budget recorded before (RULE-46), and that nothing is opened early (RULE-64).
 */
@ApplicationScoped
class TenderGate implements Gate {
    private final InstantSource clock;

    TenderGate(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public List<Refusal> blocks(Tender tender, Lot lot, Step step) {
        Instant now = tender.clock().at(clock.instant());
        if (tender.trial()) {
            return trial(tender, step, now);
        }
        if (step.isPublishing()) {
            Findings findings = publication(tender);
            return step == Step.PUBLISH ? launch(tender, now, findings).all() : findings.all();
        }
        return step == Step.OPEN_BIDS ? opening(tender, now) : List.of();
    }

    /** Nothing is bought in a test area: it opens when and for as long as it likes, and ends with the opening. */
    private static List<Refusal> trial(Tender tender, Step step, Instant now) {
        Findings findings = new Findings();
        return switch (step) {
            case PUBLISH ->
                findings.require(now.isBefore(tender.deadline()), "/deadline", TenderProblem.TENDER_DEADLINE_PASSED)
                        .all();
            case OPEN_BIDS -> opening(tender, now);
            case START_MARKING ->
                findings.at("", TenderProblem.TENDER_TRIAL_ENDS).all();
            default -> List.of();
        };
    }

    private static Findings publication(Tender tender) {
        boolean maximumRequired = tender.law().isMaximumRequired();
        return new Findings()
                .require(
                        !tender.framework() || !maximumRequired || tender.maximumValue() != null,
                        "/maximumValue",
                        TenderProblem.TENDER_MAXIMUM_REQUIRED)
                .require(
                        tender.lots().size() > 1 || tender.nonAllotmentReason() != null,
                        "/nonAllotmentReason",
                        TenderProblem.TENDER_NON_ALLOTMENT_REASON);
    }

    /** A rectification comes late by the deadline announced, which the room that announces it knows. */
    private static Findings launch(Tender tender, Instant now, Findings findings) {
        LocalDate today = LocalDate.ofInstant(now, Tender.PARIS);
        if (!tender.launchDate().equals(today)) {
            findings.addAll(List.of(Refusal.inWords(
                    "/launchDate", TenderProblem.TENDER_LAUNCH_NOT_TODAY, words(tender.launchDate()), words(today))));
        }
        return findings.require(now.isBefore(tender.deadline()), "/deadline", TenderProblem.TENDER_DEADLINE_PASSED)
                .require(tender.estimatedValue() != null, "/estimatedValue", TenderProblem.TENDER_ESTIMATE_MISSING)
                .require(tender.terms().budget() != null, "/terms/budget", TenderProblem.TENDER_BUDGET_MISSING)
                .addAll(tender.terms().questionsPassed(now));
    }

    private static Text words(LocalDate day) {
        return new Text(Formats.of("fr").day(day), Formats.of("en").day(day));
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
