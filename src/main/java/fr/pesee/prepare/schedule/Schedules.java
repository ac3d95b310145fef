package fr.pesee.prepare.schedule;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.problem.SeenVersion;
import fr.pesee.prepare.grid.Grids;
import fr.pesee.prepare.grid.LotGrid;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.prepare.tender.Tenders;
import fr.pesee.rule.scoring.Criterion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
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
    private final VersionStore versions;
    private final Grids grids;
    private final Tenders tenders;
    private final Ledger ledger;

    Schedules(LineStore store, VersionStore versions, Grids grids, Tenders tenders, Ledger ledger) {
        this.store = store;
        this.versions = versions;
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

    /** How often the schedule of a lot has been changed. Whoever reads both asks for this first. */
    public long version(UUID tender, int lot) {
        return versions.of(tender, lot);
    }

    /**
     * Replaces the schedule of a tender that is being prepared.
     *
     * @param seen the version that the actor has read; none replaces whatever stands there
     * @throws Refused with everything wrong with it
     */
    @Transactional
    public Schedule replace(Actor actor, UUID tender, int lot, SeenVersion seen, ScheduleDraft draft) {
        OpenLot open = tenders.enter(Operation.EDIT_SCHEDULE, actor, tender, lot);
        seen.requireCurrent(version(tender, lot));
        Schedule schedule = draft.schedule(priceLeaves(tender, lot), new Findings());
        store.replace(tender, lot, schedule);
        versions.raise(tender, lot);
        ledger.append(open.tender().log(), actor, open.now(), new ScheduleEvent.Edited(lot, schedule.lines()));
        return schedule;
    }

    /**
     * Replaces the schedule of a draft by what a file holds.
     *
     * @param file XLSX or CSV
     * @throws Refused with everything wrong with it, by row and column of the file
     */
    @Transactional
    public Schedule replaceByFile(Actor actor, UUID tender, int lot, SeenVersion seen, byte[] file) {
        tenders.look(Operation.EDIT_SCHEDULE, actor, tender, lot);
        List<ScheduleLine> lines =
                FileReading.of("", file, priceLeaves(tender, lot)).orThrow().lines();
        return replace(actor, tender, lot, seen, ScheduleDraft.of(lines));
    }

    /**
     * Adds a line to a draft's schedule, or puts one in the place of another.
     *
     * @param was the code of the line it replaces; empty to add one at the end
     * @param findings what was wrong in it already when it was read
     * @throws Refused with everything wrong with it, or when the schedule has changed since
     */
    @Transactional
    public ScheduleLine put(
            Actor actor,
            UUID tender,
            int lot,
            SeenVersion seen,
            String was,
            ScheduleDraft.Line asked,
            Findings findings) {
        OpenLot open = tenders.enter(Operation.EDIT_SCHEDULE, actor, tender, lot);
        seen.requireCurrent(version(tender, lot));
        Schedule before = find(tender, lot);
        requireThere(before, was);
        String code = asked.code();
        boolean taken = code != null && !code.equals(was) && before.line(code).isPresent();
        findings.require(!taken, "/lines/0/code", ScheduleProblem.SCHEDULE_CODE_TWICE, String.valueOf(code))
                .require(
                        !was.isEmpty() || before.lines().size() < ScheduleDraft.MOST_LINES,
                        "",
                        ScheduleProblem.SCHEDULE_LINES_COUNT);
        ScheduleLine line = new ScheduleDraft(List.of(asked))
                .schedule(priceLeaves(tender, lot), findings)
                .lines()
                .get(0);
        if (was.isEmpty()) {
            store.add(tender, lot, line);
        } else {
            store.put(tender, lot, was, line);
        }
        versions.raise(tender, lot);
        ledger.append(open.tender().log(), actor, open.now(), new ScheduleEvent.LineEdited(lot, was, line));
        return line;
    }

    /**
     * Removes a line from a draft's schedule.
     *
     * @throws Refused when the schedule has changed since, or has no such line
     */
    @Transactional
    public void remove(Actor actor, UUID tender, int lot, SeenVersion seen, String code) {
        OpenLot open = tenders.enter(Operation.EDIT_SCHEDULE, actor, tender, lot);
        seen.requireCurrent(version(tender, lot));
        if (find(tender, lot).line(code).isEmpty()) {
            throw gone(code);
        }
        store.remove(tender, lot, code);
        versions.raise(tender, lot);
        ledger.append(open.tender().log(), actor, open.now(), new ScheduleEvent.LineRemoved(lot, code));
    }

    /** What is in force again, because a rectification was given up. */
    void restore(UUID tender, int lot, Schedule published) {
        store.replace(tender, lot, published);
        versions.raise(tender, lot);
    }

    Set<String> priceLeaves(UUID tender, int lot) {
        return priceCriteria(tender, lot).stream().map(Criterion::code).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The price criteria of a lot's grid, in its order; none without a grid. */
    List<Criterion> priceCriteria(UUID tender, int lot) {
        return grids.find(tender, lot).map(Schedules::priceCriteria).orElseGet(List::of);
    }

    private static List<Criterion> priceCriteria(LotGrid grid) {
        return grid.model().grid().leaves().stream()
                .filter(Criterion.Price.class::isInstance)
                .map(Criterion.class::cast)
                .toList();
    }

    private static void requireThere(Schedule schedule, String was) {
        if (!was.isEmpty() && schedule.line(was).isEmpty()) {
            throw gone(was);
        }
    }

    private static Refused gone(String code) {
        return new Refused(Refusal.of(ScheduleProblem.SCHEDULE_LINE_GONE, code));
    }
}
