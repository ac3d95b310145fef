package fr.pesee.prepare.schedule;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Refused;
import fr.pesee.prepare.grid.Grids;
import fr.pesee.prepare.grid.LotGrid;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.prepare.tender.Tenders;
import fr.pesee.rule.scoring.Criterion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** The door of the price schedules. */
@ApplicationScoped
public class Schedules {
    /** The name under which publication freezes a schedule. */
    public static final String PART = "schedule";

    private final LineStore store;
    private final Grids grids;
    private final Tenders tenders;
    private final Ledger ledger;

    Schedules(LineStore store, Grids grids, Tenders tenders, Ledger ledger) {
        this.store = store;
        this.grids = grids;
        this.tenders = tenders;
        this.ledger = ledger;
    }

    /**
     * The schedule of a lot, as an actor may read it; empty when none was entered.
     *
     * @throws Refused when they may not
     */
    public Schedule read(Actor actor, UUID tender, int lot) {
        tenders.look(Operation.READ_SCHEDULE, actor, tender, lot);
        return find(tender, lot);
    }

    /** The schedule of a lot, for rooms below. It changes only while its tender is being prepared. */
    public Schedule find(UUID tender, int lot) {
        return store.of(tender, lot);
    }

    /**
     * Replaces the schedule of a tender that is being prepared.
     *
     * @throws Refused with everything wrong with it
     */
    @Transactional
    public Schedule replace(Actor actor, UUID tender, int lot, ScheduleDraft draft) {
        OpenLot open = tenders.enter(Operation.EDIT_SCHEDULE, actor, tender, lot);
        Schedule schedule = draft.schedule(priceLeaves(tender, lot), new Findings());
        store.replace(tender, lot, schedule);
        ledger.append(open.tender().log(), actor, open.now(), new ScheduleEvent.Edited(lot, schedule.lines()));
        return schedule;
    }

    void restore(UUID tender, int lot, Schedule published) {
        store.replace(tender, lot, published);
    }

    Set<String> priceLeaves(UUID tender, int lot) {
        return grids.find(tender, lot).map(Schedules::priceLeaves).orElseGet(TreeSet::new);
    }

    private static Set<String> priceLeaves(LotGrid grid) {
        return grid.model().grid().leaves().stream()
                .filter(Criterion.Price.class::isInstance)
                .map(Criterion::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
