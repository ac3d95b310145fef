package fr.pesee.prepare.schedule;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Frames;
import fr.pesee.ground.page.Section;
import fr.pesee.ground.page.Slice;
import fr.pesee.ground.page.Stage;
import fr.pesee.ground.problem.Findings;
import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.problem.RequestProblem;
import fr.pesee.ground.problem.SeenVersion;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.prepare.tender.Tenders;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.scoring.Criterion;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The pages of a price schedule: everyone reads it, the officer of a draft writes it line by line. */
@Path("/")
@Authenticated
class SchedulePages {
    static final String LOT = "tenders/{tender}/lots/{lot}";

    private final Schedules schedules;
    private final Tenders tenders;
    private final CurrentActor actor;
    private final Frames frames;

    SchedulePages(Schedules schedules, Tenders tenders, CurrentActor actor, Frames frames) {
        this.schedules = schedules;
        this.tenders = tenders;
        this.actor = actor;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "schedule", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SchedulePage(
            Frame frame,
            String address,
            List<Stage> stages,
            Slice<ScheduleLine> slice,
            Map<String, Text> criteria,
            boolean editing,
            String done,
            String code)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "schedule", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record LinePage(Frame frame, String address, LineForm form, String saved) implements TemplateInstance {}

    /**
     * The lines, a hundred on a page.
     *
     * @param done what has just been done: {@code saved}, {@code removed} or {@code imported}
     * @param code the line that it was done to
     */
    @GET
    @Path(LOT + "/schedule")
    @Permits(Operation.READ_SCHEDULE)
    public Response read(
            @PathParam("tender") UUID tender,
            @PathParam("lot") int lot,
            @QueryParam("page") @Nullable String page,
            @QueryParam("done") @Nullable String done,
            @QueryParam("code") @Nullable String code) {
        OpenLot open = tenders.look(Operation.READ_SCHEDULE, actor.get(), tender, lot);
        Frame frame = frame(frames, open);
        return frame.show(new SchedulePage(
                frame,
                address(open),
                Stage.of(open.lot().phase(), frame.language()),
                Slice.of(schedules.find(tender, lot).lines(), page),
                criteria(tender, lot),
                open.standing().may(Operation.EDIT_SCHEDULE, open.lot().phase()),
                Objects.requireNonNullElse(done, ""),
                Objects.requireNonNullElse(code, "")));
    }

    /** The schedule as a file to open in a spreadsheet, and to send back: XLSX unless CSV is asked for. */
    @GET
    @Path(LOT + "/schedule/file")
    @Permits(Operation.READ_SCHEDULE)
    public Response file(
            @PathParam("tender") UUID tender, @PathParam("lot") int lot, @QueryParam("as") @Nullable String as) {
        OpenLot open = tenders.look(Operation.READ_SCHEDULE, actor.get(), tender, lot);
        Schedule schedule = schedules.find(tender, lot);
        ScheduleFile file = ScheduleFile.of(schedule, open.lot().number(), "csv".equals(as), frames.language());
        return Response.ok(file.content(), file.type())
                .header(HttpHeaders.CONTENT_DISPOSITION, file.disposition())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /**
     * The form of a line.
     *
     * @param code the line to change; none to add one
     * @param saved the line that has just been added
     */
    @GET
    @Path(LOT + "/schedule/line")
    @Permits(Operation.EDIT_SCHEDULE)
    public Response ask(
            @PathParam("tender") UUID tender,
            @PathParam("lot") int lot,
            @QueryParam("code") @Nullable String code,
            @QueryParam("saved") @Nullable String saved) {
        OpenLot open = tenders.look(Operation.EDIT_SCHEDULE, actor.get(), tender, lot);
        List<Criterion> leaves = schedules.priceCriteria(tender, lot);
        long version = schedules.version(tender, lot);
        LineForm form = code == null
                ? LineForm.fresh(leaves, version)
                : schedules
                        .find(tender, lot)
                        .line(code)
                        .map(line -> LineForm.of(line, leaves, version, frames.language()))
                        .orElseThrow(() -> new Refused(Refusal.of(RequestProblem.ADDRESS_UNKNOWN)));
        return show(200, open, form, Objects.requireNonNullElse(saved, ""));
    }

    /** Stores a line; what is wrong is said beside its field, and nothing typed is lost. */
    @POST
    @Path(LOT + "/schedule/line")
    @Permits(Operation.EDIT_SCHEDULE)
    public Response put(
            @PathParam("tender") UUID tender,
            @PathParam("lot") int lot,
            @FormParam("was") @Nullable String was,
            @FormParam("code") @Nullable String code,
            @FormParam("label") @Nullable String label,
            @FormParam("unit") @Nullable String unit,
            @FormParam("quantity") @Nullable String quantity,
            @FormParam("criterion") @Nullable String criterion,
            @FormParam("seen") @Nullable String seen,
            @FormParam("then") @Nullable String then) {
        Actor officer = actor.get();
        OpenLot open = tenders.look(Operation.EDIT_SCHEDULE, officer, tender, lot);
        LineForm.Sent sent = new LineForm.Sent(was, code, label, unit, quantity, criterion, seen);
        LineForm form = LineForm.of(sent, schedules.priceCriteria(tender, lot));
        ScheduleLine line;
        try {
            line = store(officer, open, form);
        } catch (Refused refused) {
            return again(open, form, refused);
        }
        String stored = Frame.encoded(line.code());
        return Response.seeOther(URI.create(
                        "another".equals(then)
                                ? address(open) + "/line?saved=" + stored
                                : address(open) + "?done=saved&code=" + stored + "&page=" + pageOf(open, line)))
                .build();
    }

    /** Removes a line. */
    @POST
    @Path(LOT + "/schedule/removal")
    @Permits(Operation.EDIT_SCHEDULE)
    public Response remove(
            @PathParam("tender") UUID tender,
            @PathParam("lot") int lot,
            @FormParam("was") @Nullable String was,
            @FormParam("seen") @Nullable String seen) {
        Actor officer = actor.get();
        OpenLot open = tenders.look(Operation.EDIT_SCHEDULE, officer, tender, lot);
        String code = Objects.requireNonNullElse(was, "");
        try {
            schedules.remove(officer, tender, lot, SeenVersion.claimed(quoted(seen)), code);
        } catch (Refused refused) {
            long version = schedules.version(tender, lot);
            ScheduleLine line = schedules.find(tender, lot).line(code).orElseThrow(() -> refused);
            LineForm form = LineForm.of(line, schedules.priceCriteria(tender, lot), version, frames.language());
            return again(open, form, refused);
        }
        return Response.seeOther(URI.create(address(open) + "?done=removed&code=" + Frame.encoded(code)))
                .build();
    }

    /** All that is wrong is said at once, whether it was found in reading the form or at the door. */
    private ScheduleLine store(Actor officer, OpenLot open, LineForm form) {
        Findings findings = new Findings();
        ScheduleDraft.Line line = form.line(frames.language(), findings);
        UUID tender = open.tender().id();
        int lot = open.lot().number();
        SeenVersion seen = SeenVersion.claimed(quoted(form.seen()));
        return schedules.put(officer, tender, lot, seen, form.was(), line, findings);
    }

    private Response again(OpenLot open, LineForm form, Refused refused) {
        Kind kind = refused.refusals().get(0).code().kind();
        if (kind == Kind.INVALID) {
            return show(422, open, form.refused(refused.refusals()), "");
        }
        if (kind != Kind.STALE) {
            throw refused;
        }
        UUID tender = open.tender().id();
        int lot = open.lot().number();
        long version = schedules.version(tender, lot);
        LineForm now = form.refused(refused.refusals()).seeing(schedules.find(tender, lot), version);
        return show(409, open, now, "");
    }

    private Response show(int status, OpenLot open, LineForm form, String saved) {
        Frame frame = frame(frames, open);
        return frame.show(status, new LinePage(frame, address(open), form, saved));
    }

    private int pageOf(OpenLot open, ScheduleLine line) {
        List<String> codes = schedules.find(open.tender().id(), open.lot().number()).lines().stream()
                .map(ScheduleLine::code)
                .toList();
        return Slice.pageOf(codes.indexOf(line.code()));
    }

    private Map<String, Text> criteria(UUID tender, int lot) {
        return schedules.priceCriteria(tender, lot).stream()
                .collect(Collectors.toMap(Criterion::code, Criterion::name));
    }

    static Frame frame(Frames frames, OpenLot open) {
        return frames.in(open.tender().head(open.lot().number()), open.standing(), Section.SCHEDULE);
    }

    static String address(OpenLot open) {
        int lot = open.lot().number();
        return Section.SCHEDULE.address(open.tender().head(lot).address(), lot);
    }

    /** A version as a form carries it, in the form of an ETag. */
    static String quoted(@Nullable String version) {
        return '"' + Objects.requireNonNullElse(version, "") + '"';
    }
}
