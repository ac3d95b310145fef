package fr.pesee.prepare.schedule;

import fr.pesee.ground.problem.Refusal;
import fr.pesee.prepare.publication.Frozen;
import fr.pesee.prepare.tender.Gate;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.Step;
import fr.pesee.prepare.tender.Tender;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A lot is published only with lines for each of its price criteria (RULE-29), and they are frozen. */
@ApplicationScoped
class ScheduleGate implements Gate, Frozen {
    private final Schedules schedules;

    ScheduleGate(Schedules schedules) {
        this.schedules = schedules;
    }

    @Override
    public List<Refusal> blocks(Tender tender, Lot lot, Step step) {
        if (!step.isPublishing()) {
            return List.of();
        }
        Set<String> priced = schedules.find(tender.id(), lot.number()).lines().stream()
                .map(ScheduleLine::criterion)
                .collect(Collectors.toSet());
        Set<String> leaves = schedules.priceLeaves(tender.id(), lot.number());
        Stream<Refusal> unpriced = leaves.stream()
                .filter(leaf -> !priced.contains(leaf))
                .map(leaf ->
                        Refusal.of(ScheduleProblem.SCHEDULE_CRITERION_UNPRICED, Integer.toString(lot.number()), leaf));
        Stream<Refusal> homeless = priced.stream()
                .filter(criterion -> !leaves.contains(criterion))
                .sorted()
                .map(criterion ->
                        Refusal.of(ScheduleProblem.SCHEDULE_CRITERION_GONE, Integer.toString(lot.number()), criterion));
        return Stream.concat(unpriced, homeless).toList();
    }

    @Override
    public void restore(Tender tender, List<Part> parts) {
        parts.stream()
                .filter(part -> part.name().equals(Schedules.PART))
                .forEach(part -> schedules.restore(tender.id(), part.lot(), FrozenSchedule.read(part.content())));
    }

    @Override
    public List<Part> freeze(Tender tender) {
        return tender.lots().stream()
                .map(lot -> new Part(
                        lot.number(), Schedules.PART, FrozenSchedule.write(schedules.find(tender.id(), lot.number()))))
                .toList();
    }
}
