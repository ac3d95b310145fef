package fr.pesee.prepare.notice;

import fr.pesee.ground.access.Nature;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Frames;
import fr.pesee.ground.page.Slice;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.problem.RequestProblem;
import fr.pesee.prepare.documents.Documents;
import fr.pesee.prepare.documents.PublishedDocument;
import fr.pesee.prepare.piece.Envelope;
import fr.pesee.prepare.piece.PieceList;
import fr.pesee.prepare.piece.Pieces;
import fr.pesee.prepare.publication.Announcement;
import fr.pesee.prepare.publication.Publications;
import fr.pesee.prepare.schedule.Schedule;
import fr.pesee.prepare.schedule.ScheduleFile;
import fr.pesee.prepare.schedule.ScheduleLine;
import fr.pesee.prepare.schedule.Schedules;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.prepare.variant.DrawnVariant;
import fr.pesee.prepare.variant.SealedVariant;
import fr.pesee.prepare.variant.Variants;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The door of what the public sees: the list of published tenders, and the page of each. */
@Path("/")
public class NoticePages {
    private static final int A_PAGE = 20;

    private final Publications publications;
    private final Documents documents;
    private final Variants variants;
    private final PublicDraw.Source draws;
    private final InstantSource clock;
    private final Frames frames;
    private final Optional<String> buyer;

    NoticePages(
            Publications publications,
            Documents documents,
            Variants variants,
            PublicDraw.Source draws,
            InstantSource clock,
            Frames frames,
            @ConfigProperty(name = "pesee.buyer") Optional<String> buyer) {
        this.publications = publications;
        this.documents = documents;
        this.variants = variants;
        this.draws = draws;
        this.clock = clock;
        this.frames = frames;
        this.buyer = buyer;
    }

    @CheckedTemplate(basePath = "notice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NoticeList(
            Frame frame,
            List<Notice> notices,
            List<Notice> areas,
            @Nullable Integer previous,
            @Nullable Integer next) implements TemplateInstance {}

    @CheckedTemplate(basePath = "notice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NoticePage(Frame frame, Notice notice, List<PublishedDocument> documents, String buyer)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "notice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record LotPage(
            Frame frame,
            Notice notice,
            Lot lot,
            PieceList pieces,
            List<Envelope> envelopes,
            Slice<ScheduleLine> slice,
            List<SealedVariant> sealed,
            @Nullable DrawnVariant drawn,
            PublicDraw draw,
            List<SealedTo> keys)
            implements TemplateInstance {}

    /**
     * The tenders ever published, the last one first; below them, apart, the test areas that are open now.
     *
     * @param page from 1
     */
    @GET
    @Path("notices")
    @Permits(Operation.READ_NOTICE)
    public Response list(@QueryParam("page") @Nullable String page) {
        int number = page != null && page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1;
        List<Tender> found = publications.announced((number - 1) * A_PAGE, A_PAGE + 1);
        List<Notice> notices = listed(found.stream().limit(A_PAGE).toList());
        List<Notice> areas = number > 1 ? List.of() : listed(publications.openTrials(clock.instant()));
        Frame frame = frames.plain(Nature.ofPage(
                notices.stream().map(notice -> notice.tender().nature()).toList()));
        return frame.show(new NoticeList(
                frame, notices, areas, number > 1 ? number - 1 : null, found.size() > A_PAGE ? number + 1 : null));
    }

    /** One published tender. */
    @GET
    @Path("notices/{tender}")
    @Permits(Operation.READ_NOTICE)
    public Response read(@PathParam("tender") UUID id) {
        Notice notice = find(id);
        Frame frame = frames.plain(notice.tender().nature());
        return frame.show(new NoticePage(frame, notice, documents.published(id), buyer.orElse("")));
    }

    /**
     * What a bid of one lot is made of: its pieces, and the lines to price, a hundred on a page.
     *
     * @param page from 1
     */
    @GET
    @Path("notices/{tender}/lots/{lot}")
    @Permits(Operation.READ_NOTICE)
    public Response readLot(
            @PathParam("tender") UUID id, @PathParam("lot") int number, @QueryParam("page") @Nullable String page) {
        Notice notice = find(id);
        Lot lot = notice.tender().lot(number).orElseThrow(NoticePages::unknown);
        Frame frame = frames.plain(notice.tender().nature());
        PieceList pieces = publications
                .inForce(id, number, Pieces.PART)
                .map(part -> PieceList.ofFrozen(part.content()))
                .orElse(new PieceList(List.of()));
        Optional<DrawnVariant> drawn = variants.drawn(id, number);
        List<SealedVariant> sealed = publications
                .inForce(id, number, Variants.PART)
                .map(part -> SealedVariant.ofFrozen(part.content()))
                .orElse(List.of());
        Schedule announced = schedule(id, number);
        Schedule basket =
                drawn.map(one -> announced.with(one.variant().quantities())).orElse(announced);
        return frame.show(new LotPage(
                frame,
                notice,
                lot,
                pieces,
                List.of(Envelope.values()),
                Slice.of(basket.lines(), page),
                sealed,
                drawn.orElse(null),
                sealed.isEmpty() ? PublicDraw.NONE : draws.of(notice.tender()),
                publications
                        .inForce(id, number, SealedTo.PART)
                        .map(part -> SealedTo.ofFrozen(part.content()))
                        .orElse(List.of())));
    }

    /** The lines to price as a file: XLSX unless CSV is asked for. */
    @GET
    @Path("notices/{tender}/lots/{lot}/schedule")
    @Permits(Operation.READ_NOTICE)
    public Response schedule(
            @PathParam("tender") UUID id, @PathParam("lot") int number, @QueryParam("as") @Nullable String as) {
        find(id);
        ScheduleFile file = ScheduleFile.of(schedule(id, number), number, "csv".equals(as), frames.language());
        return Response.ok(file.content(), file.type())
                .header(HttpHeaders.CONTENT_DISPOSITION, file.disposition())
                .build();
    }

    private Schedule schedule(UUID id, int lot) {
        return publications
                .inForce(id, lot, Schedules.PART)
                .map(part -> Schedule.ofFrozen(part.content()))
                .orElseThrow(NoticePages::unknown);
    }

    private static Refused unknown() {
        return new Refused(Refusal.of(RequestProblem.ADDRESS_UNKNOWN));
    }

    /** Its dates, for a calendar. */
    @GET
    @Path("notices/{tender}/calendar.ics")
    @Permits(Operation.READ_NOTICE)
    public Response calendar(@PathParam("tender") UUID id) {
        Notice notice = find(id);
        return Response.ok(Dates.write(notice, frames.language()))
                .type("text/calendar; charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".ics\"")
                .build();
    }

    private List<Notice> listed(List<Tender> tenders) {
        return tenders.stream()
                .map(tender -> notice(new Announcement(tender, List.of(), List.of())))
                .toList();
    }

    private Notice find(UUID id) {
        return notice(publications.announced(id));
    }

    private Notice notice(Announcement announced) {
        Instant now = announced.tender().clock().at(clock.instant());
        return new Notice(announced, now);
    }
}
