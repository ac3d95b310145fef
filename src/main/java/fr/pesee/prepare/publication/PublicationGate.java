package fr.pesee.prepare.publication;

import fr.pesee.ground.problem.Refusal;
import fr.pesee.prepare.tender.Gate;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.Step;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.prepare.tender.TenderClock;
import fr.pesee.prepare.tender.TenderFacts;
import fr.pesee.prepare.tender.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What is announced changes before the announced deadline only, really changes, and never comes closer (RULE-06). */
@ApplicationScoped
class PublicationGate implements Gate {
    private final PublicationStore store;
    private final Freezer freezer;
    private final InstantSource clock;

    PublicationGate(PublicationStore store, Freezer freezer, InstantSource clock) {
        this.store = store;
        this.freezer = freezer;
        this.clock = clock;
    }

    @Override
    public List<Refusal> blocks(Tender tender, Lot lot, Step step) {
        return switch (step) {
            case REOPEN -> tooLate(tender);
            // Every lot would be told the same, and what changed is read from all rooms.
            case RECTIFY -> isFirst(tender, lot) ? rectification(tender) : List.of();
            default -> List.of();
        };
    }

    private static boolean isFirst(Tender tender, Lot lot) {
        return tender.lotsBefore(Step.RECTIFY).stream().limit(1).anyMatch(lot::equals);
    }

    /** Once it comes too late, nothing else is worth mending. */
    private List<Refusal> rectification(Tender tender) {
        List<Refusal> late = tooLate(tender);
        if (!late.isEmpty()) {
            return late;
        }
        List<Refusal> refusals = new ArrayList<>();
        PublicationEntity inForce = latest(tender.id());
        if (tender.deadline().isBefore(inForce.deadline)) {
            refusals.addAll(earlier(inForce));
        }
        refusals.addAll(TenderFacts.of(tender).findings().all());
        refusals.addAll(questions(tender, inForce));
        if (freezer.changes(tender, inForce).isEmpty()) {
            refusals.add(Refusal.of(PublicationProblem.RECTIFICATION_EMPTY, Integer.toString(inForce.version)));
        }
        return refusals;
    }

    /** The end of questions that is announced may have passed; another one lies ahead. */
    private List<Refusal> questions(Tender tender, PublicationEntity inForce) {
        TenderFacts announced = inForce.facts == null ? TenderFacts.of(tender) : StoredFacts.read(inForce.facts);
        Terms before = announced.terms() == null ? Terms.NONE : announced.terms();
        return Objects.equals(before.questionsUntil(), tender.terms().questionsUntil())
                ? List.of()
                : tender.terms().questionsPassed(tender.clock().at(clock.instant()));
    }

    private List<Refusal> tooLate(Tender tender) {
        return tooLate(
                latest(tender.id()), tender.clock().at(clock.instant()), PublicationProblem.RECTIFICATION_TOO_LATE);
    }

    /** That the announced deadline has passed. */
    static List<Refusal> tooLate(PublicationEntity inForce, Instant now, PublicationProblem problem) {
        return now.isBefore(inForce.deadline)
                ? List.of()
                : List.of(Refusal.inWords("", problem, TenderClock.words(inForce.deadline)));
    }

    /** That a deadline is no later than the announced one. */
    static List<Refusal> notLater(PublicationEntity inForce, Instant deadline) {
        return deadline.isAfter(inForce.deadline) ? List.of() : earlier(inForce);
    }

    private static List<Refusal> earlier(PublicationEntity inForce) {
        return List.of(
                Refusal.inWords("/deadline", PublicationProblem.DEADLINE_EARLIER, TenderClock.words(inForce.deadline)));
    }

    private PublicationEntity latest(UUID tender) {
        return store.latest(tender).orElseThrow();
    }
}
