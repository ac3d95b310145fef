package fr.pesee.prepare.schedule;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.problem.SeenVersion;
import fr.pesee.prepare.tender.Tenders;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * Files that were read and await confirmation. What is kept is what was read, not the file: confirming stores exactly
 * the lines that were shown. One for each officer and lot; the next one replaces it.
 */
@ApplicationScoped
class Imports implements PanacheRepositoryBase<ImportEntity, ImportKey> {
    private static final Duration KEPT = Duration.ofHours(24);

    private final Schedules schedules;
    private final Tenders tenders;
    private final InstantSource clock;

    Imports(Schedules schedules, Tenders tenders, InstantSource clock) {
        this.schedules = schedules;
        this.tenders = tenders;
        this.clock = clock;
    }

    /**
     * A file that awaits confirmation.
     *
     * @param seen the version of the schedule when it was sent
     */
    record Waiting(UUID id, ReadFile file, long seen) {}

    /** Keeps a file until its officer has looked at what was read. */
    @Transactional
    public void keep(Actor officer, UUID tender, int lot, ReadFile file) {
        tenders.enter(Operation.EDIT_SCHEDULE, officer, tender, lot);
        delete("madeAt < ?1", clock.instant().minus(KEPT));
        ImportKey key = new ImportKey(tender, lot, officer.subject());
        ImportEntity row = findByIdOptional(key).orElseGet(() -> ImportEntity.of(key));
        row.id = UUID.randomUUID();
        row.content = file.toJson();
        row.seen = schedules.version(tender, lot);
        row.madeAt = clock.instant();
        persist(row);
    }

    /** The file that this officer sent last, unless it was confirmed or has expired. */
    Optional<Waiting> waiting(Actor officer, UUID tender, int lot) {
        return findByIdOptional(new ImportKey(tender, lot, officer.subject()))
                .filter(row -> row.madeAt.plus(KEPT).isAfter(clock.instant()))
                .map(row -> new Waiting(row.id, ReadFile.ofJson(row.content), row.seen));
    }

    /**
     * Replaces the schedule by the lines that were shown.
     *
     * @param id the file that was shown
     * @param seen the version of the schedule that they were compared with
     * @throws Refused when another file awaits confirmation now, or none, or the schedule has changed
     */
    @Transactional
    public Schedule confirm(Actor officer, UUID tender, int lot, String id, SeenVersion seen) {
        tenders.enter(Operation.EDIT_SCHEDULE, officer, tender, lot);
        Waiting waiting = waiting(officer, tender, lot)
                .filter(one -> one.id().toString().equals(id))
                .orElseThrow(Imports::gone);
        Schedule stored = schedules.replace(
                officer, tender, lot, seen, ScheduleDraft.of(waiting.file().lines()));
        deleteById(new ImportKey(tender, lot, officer.subject()));
        return stored;
    }

    /** Drops the file that awaits confirmation. */
    @Transactional
    public void abandon(Actor officer, UUID tender, int lot) {
        tenders.enter(Operation.EDIT_SCHEDULE, officer, tender, lot);
        deleteById(new ImportKey(tender, lot, officer.subject()));
    }

    /** There is no such file any more. */
    static Refused gone() {
        return new Refused(Refusal.of(ScheduleProblem.SCHEDULE_IMPORT_GONE, Long.toString(KEPT.toHours())));
    }
}
