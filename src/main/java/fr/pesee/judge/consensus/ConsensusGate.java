package fr.pesee.judge.consensus;

import fr.pesee.ground.problem.Refusal;
import fr.pesee.prepare.grid.Grids;
import fr.pesee.prepare.tender.Gate;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.Step;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.receive.opening.OpenedBid;
import fr.pesee.receive.opening.Openings;
import fr.pesee.rule.scoring.Criterion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Marks are locked only when every bid has one on every quality criterion. */
@ApplicationScoped
class ConsensusGate implements Gate {
    private final MarkStore marks;
    private final Grids grids;
    private final Openings openings;

    ConsensusGate(MarkStore marks, Grids grids, Openings openings) {
        this.marks = marks;
        this.grids = grids;
        this.openings = openings;
    }

    @Override
    public List<Refusal> blocks(Tender tender, Lot lot, Step step) {
        if (step != Step.LOCK_MARKS) {
            return List.of();
        }
        Set<String> leaves = grids.find(tender.id(), lot.number()).orElseThrow().model().grid().leaves().stream()
                .filter(Criterion.Quality.class::isInstance)
                .map(Criterion::code)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> given = marks.of(tender.id(), lot.number(), 1, Integer.MAX_VALUE).stream()
                .map(mark -> mark.bid + "/" + mark.criterion)
                .collect(Collectors.toSet());
        List<Refusal> missing = new ArrayList<>();
        for (OpenedBid bid : openings.bids(tender.id(), lot.number())) {
            List<String> open = leaves.stream()
                    .filter(leaf -> !given.contains(bid.number() + "/" + leaf))
                    .toList();
            if (!open.isEmpty()) {
                missing.add(Refusal.of(ConsensusProblem.MARKS_MISSING, bid.name(), String.join(", ", open)));
            }
        }
        return missing;
    }
}
