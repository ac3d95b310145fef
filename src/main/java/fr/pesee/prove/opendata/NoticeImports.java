package fr.pesee.prove.opendata;

import fr.pesee.ground.access.Access;
import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.problem.SeenVersion;
import fr.pesee.prepare.grid.Grids;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.prepare.tender.Tenders;
import fr.pesee.prove.opendata.NoticeImportStore.Waiting;
import fr.pesee.prove.opendata.ReadNotice.File;
import fr.pesee.prove.opendata.ReadNotice.Ignored;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The door of what comes in: tenders that start from an eForms contract notice. */
@ApplicationScoped
public class NoticeImports {
    private final NoticeImportStore store;
    private final Tenders tenders;
    private final Grids grids;
    private final Access access;
    private final Ledger ledger;
    private final InstantSource clock;

    NoticeImports(
            NoticeImportStore store, Tenders tenders, Grids grids, Access access, Ledger ledger, InstantSource clock) {
        this.store = store;
        this.tenders = tenders;
        this.grids = grids;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Reads a notice; nothing is kept.
     *
     * @throws Refused when the actor may create no tender, or it is no contract notice of subtype 16
     */
    ReadNotice read(Actor officer, byte[] content) {
        access.permit(Operation.CREATE_TENDER, officer);
        return NoticeReader.read(content);
    }

    /**
     * Keeps what was read until its officer has looked at it.
     *
     * @return what names it
     */
    @Transactional
    UUID keep(Actor officer, ReadNotice notice) {
        access.permit(Operation.CREATE_TENDER, officer);
        return store.keep(officer.subject(), notice, clock.instant());
    }

    /** A notice that this officer sent, unless it was taken or has expired. */
    Optional<Waiting> waiting(Actor officer, UUID id) {
        access.permit(Operation.CREATE_TENDER, officer);
        return store.waiting(officer.subject(), id, clock.instant());
    }

    /** Drops a notice that waits. */
    @Transactional
    void abandon(Actor officer, UUID id) {
        access.permit(Operation.CREATE_TENDER, officer);
        store.drop(officer.subject(), id);
    }

    /**
     * Creates the tender of a notice, with the grids that its criteria begin.
     *
     * @throws Refused with everything that is wrong with the tender
     */
    @Transactional
    Tender create(Actor officer, ReadNotice notice, NoticeChoice choice, List<Refusal> unreadable) {
        Tender tender = tenders.create(officer, choice.draft(notice), unreadable);
        List<Integer> begun = new ArrayList<>();
        for (int number = 1; number <= notice.lots().size(); number++) {
            String json = NoticeGrid.of(notice.lots().get(number - 1), number, tender.law())
                    .json();
            if (json != null) {
                grids.edit(officer, tender.id(), number, SeenVersion.of(0), json);
                begun.add(number);
            }
        }
        File file = notice.file();
        ledger.append(
                tender.log(),
                officer,
                tender.clock().at(clock.instant()),
                new NoticeEvent.Imported(
                        file.sha256(),
                        file.size(),
                        NoticeReader.READ_SUBTYPE,
                        file.sdk(),
                        file.id(),
                        file.language(),
                        notice.found().size(),
                        notice.ignored().stream().mapToInt(Ignored::count).sum() + notice.more(),
                        notice.missing().size(),
                        begun));
        return tender;
    }

    /**
     * Creates the tender of a notice that waits.
     *
     * @throws Refused as {@link #create}; or when it does not wait any more
     */
    @Transactional
    Tender confirm(Actor officer, UUID id, NoticeChoice choice, List<Refusal> unreadable) {
        Waiting waiting = waiting(officer, id).orElseThrow(NoticeImports::gone);
        Tender tender = create(officer, waiting.notice(), choice, unreadable);
        store.drop(officer.subject(), id);
        return tender;
    }

    private static Refused gone() {
        return new Refused(
                Refusal.of(NoticeProblem.NOTICE_IMPORT_GONE, Long.toString(NoticeImportStore.KEPT.toHours())));
    }
}
