package fr.pesee.prepare.setup;

import fr.pesee.ground.access.Access;
import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.ledger.Ledger;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.problem.SeenVersion;
import fr.pesee.prepare.editor.GridDrafts;
import fr.pesee.prepare.grid.Grids;
import fr.pesee.prepare.piece.PieceList;
import fr.pesee.prepare.piece.Pieces;
import fr.pesee.prepare.piece.PiecesDraft;
import fr.pesee.prepare.publication.Announcement;
import fr.pesee.prepare.publication.FrozenPart;
import fr.pesee.prepare.publication.Publications;
import fr.pesee.prepare.schedule.Schedule;
import fr.pesee.prepare.schedule.ScheduleDraft;
import fr.pesee.prepare.schedule.Schedules;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.prepare.tender.TenderDraft;
import fr.pesee.prepare.tender.TenderDraft.LotDraft;
import fr.pesee.prepare.tender.Tenders;
import fr.pesee.prepare.tender.Terms;
import fr.pesee.prepare.tender.TermsDraft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Starts tenders from published ones: what was public of them, never the estimate, the budget, the dates, the team, the
 * documents nor the secret variants.
 */
@ApplicationScoped
class PastTenders {
    private static final Set<String> COPIED = Set.of(Grids.PART, Schedules.PART, Pieces.PART);
    private static final SeenVersion ANY = SeenVersion.ifClaimed(null);

    private final Publications publications;
    private final Tenders tenders;
    private final GridDrafts drafts;
    private final Schedules schedules;
    private final Pieces pieces;
    private final Access access;
    private final Ledger ledger;
    private final InstantSource clock;

    PastTenders(
            Publications publications,
            Tenders tenders,
            GridDrafts drafts,
            Schedules schedules,
            Pieces pieces,
            Access access,
            Ledger ledger,
            InstantSource clock) {
        this.publications = publications;
        this.tenders = tenders;
        this.drafts = drafts;
        this.schedules = schedules;
        this.pieces = pieces;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What the new tender has of its own. */
    record Own(
            @Nullable String reference,
            @Nullable String title,
            @Nullable LocalDate launchDate,
            @Nullable OffsetDateTime deadline,
            boolean fictional,
            boolean trial) {}

    /**
     * Creates a draft with the lots, grids, schedules and required pieces that a published tender announced.
     *
     * @throws Refused 404 when there is no such published tender; with everything wrong with the new one
     */
    @Transactional
    Tender copy(Actor officer, UUID source, Own own, List<Refusal> unreadable) {
        access.permit(Operation.CREATE_TENDER, officer);
        Announcement announced = publications.announced(source);
        Tender created = tenders.create(officer, draft(announced.tender(), own), unreadable);
        for (Lot lot : created.lots()) {
            if (drafts.begin(officer, created.id(), lot.number(), source)) {
                publications
                        .inForce(source, lot.number(), Schedules.PART)
                        .map(part -> Schedule.ofFrozen(part.content()))
                        .filter(schedule -> !schedule.lines().isEmpty())
                        .ifPresent(schedule ->
                                schedules.replace(officer, created.id(), lot.number(), ANY, asked(schedule)));
            }
            publications
                    .inForce(source, lot.number(), Pieces.PART)
                    .map(part -> PieceList.ofFrozen(part.content()))
                    .ifPresent(list -> pieces.replace(officer, created.id(), lot.number(), ANY, asked(list)));
        }
        List<FrozenPart.Named> parts = publications.named(source).stream()
                .filter(part -> COPIED.contains(part.name()))
                .toList();
        ledger.append(
                created.log(),
                officer,
                created.clock().at(clock.instant()),
                new SetupEvent.Copied(
                        source,
                        announced.tender().reference(),
                        announced.latest().number(),
                        parts));
        return created;
    }

    private static TenderDraft draft(Tender source, Own own) {
        Terms terms = source.terms();
        return new TenderDraft(
                own.reference(),
                own.title(),
                source.procedure(),
                source.framework(),
                own.launchDate(),
                own.deadline(),
                null,
                source.maximumValue(),
                source.nonAllotmentReason(),
                own.fictional(),
                null,
                source.lots().stream()
                        .map(lot -> new LotDraft(lot.title(), null))
                        .toList(),
                new TermsDraft(
                        null,
                        null,
                        null,
                        terms.validityDays(),
                        terms.mostLots(),
                        terms.allocationRule(),
                        terms.largestFile(),
                        terms.largestBid(),
                        List.copyOf(terms.fileTypes()),
                        terms.twoEnvelopes(),
                        terms.singleParticipation()),
                own.trial());
    }

    private static ScheduleDraft asked(Schedule schedule) {
        return new ScheduleDraft(schedule.lines().stream()
                .map(line -> new ScheduleDraft.Line(
                        line.code(), line.label(), line.unit(), line.quantity(), line.criterion()))
                .toList());
    }

    private static PiecesDraft asked(PieceList list) {
        return new PiecesDraft(list.pieces().stream()
                .map(piece -> new PiecesDraft.Line(
                        piece.code(), piece.name(), piece.envelope(), piece.required(), piece.content()))
                .toList());
    }
}
