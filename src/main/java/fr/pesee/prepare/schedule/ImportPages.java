package fr.pesee.prepare.schedule;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.office.OfficeProblem;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Frames;
import fr.pesee.ground.page.Slice;
import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.LargeBody;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.problem.SeenVersion;
import fr.pesee.prepare.schedule.Comparison.Compared;
import fr.pesee.prepare.schedule.Imports.Waiting;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.prepare.tender.Tenders;
import fr.pesee.rule.exact.Text;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The pages that take a price schedule from a file: send it, look at what was read, confirm. */
@Path("/")
@Authenticated
class ImportPages {
    private static final String IMPORT = SchedulePages.LOT + "/schedule/import";
    private static final long LARGEST = 10L << 20;
    private static final int LONGEST_NAME = 100;
    /** Rows of one table: whoever has more to mend mends these first. */
    private static final int MOST_ROWS = 200;

    private final Schedules schedules;
    private final Imports imports;
    private final Tenders tenders;
    private final CurrentActor actor;
    private final Frames frames;

    ImportPages(Schedules schedules, Imports imports, Tenders tenders, CurrentActor actor, Frames frames) {
        this.schedules = schedules;
        this.imports = imports;
        this.tenders = tenders;
        this.actor = actor;
        this.frames = frames;
    }

    /** One cell that is wrong: its place, what the file has there, and why not. */
    record Wrong(String row, String column, String content, Refusal refusal) {
        static Wrong of(Refusal refusal, String content) {
            String[] place = refusal.at().split("/", -1);
            boolean inRow = place.length >= 3 && place[1].equals("rows");
            return new Wrong(inRow ? place[2] : "", inRow && place.length > 3 ? place[3] : "", content, refusal);
        }
    }

    @CheckedTemplate(basePath = "schedule", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ImportPage(
            Frame frame,
            String address,
            String name,
            List<Refusal> atLarge,
            List<Wrong> wrong,
            int wrongInAll,
            int read)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "schedule", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PreviewPage(
            Frame frame,
            String address,
            Waiting waiting,
            Comparison comparison,
            List<ScheduleLine> removed,
            Slice<Compared> slice,
            long version,
            boolean changed)
            implements TemplateInstance {}

    /** The form that sends a file. */
    @GET
    @Path(IMPORT)
    @Permits(Operation.EDIT_SCHEDULE)
    public Response ask(@PathParam("tender") UUID tender, @PathParam("lot") int lot) {
        OpenLot open = tenders.look(Operation.EDIT_SCHEDULE, actor.get(), tender, lot);
        return show(200, open, "", List.of(), List.of(), 0);
    }

    /** Reads a file. When every line can be read, it is kept and shown; otherwise everything wrong is said. */
    @POST
    @Path(IMPORT)
    @LargeBody
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    @Permits(Operation.EDIT_SCHEDULE)
    public Response send(
            @PathParam("tender") UUID tender, @PathParam("lot") int lot, @RestForm("file") @Nullable FileUpload file) {
        Actor officer = actor.get();
        OpenLot open = tenders.look(Operation.EDIT_SCHEDULE, officer, tender, lot);
        String name = file == null ? "" : shortened(file.fileName());
        try {
            FileReading reading = FileReading.of(name, content(file), schedules.priceLeaves(tender, lot));
            if (!reading.refusals().isEmpty()) {
                return again(open, name, reading.refusals(), Optional.of(reading));
            }
            imports.keep(officer, tender, lot, reading.orThrow());
        } catch (Refused refused) {
            if (refused.refusals().get(0).code().kind() != Kind.INVALID) {
                throw refused;
            }
            return again(open, name, refused.refusals(), Optional.empty());
        }
        return Response.seeOther(URI.create(SchedulePages.address(open) + "/import/preview"))
                .build();
    }

    /** What was read, line by line, beside what stands there now; the form that sends a file when nothing was. */
    @GET
    @Path(IMPORT + "/preview")
    @Permits(Operation.EDIT_SCHEDULE)
    public Response preview(
            @PathParam("tender") UUID tender, @PathParam("lot") int lot, @QueryParam("page") @Nullable String page) {
        OpenLot open = tenders.look(Operation.EDIT_SCHEDULE, actor.get(), tender, lot);
        if (imports.waiting(actor.get(), tender, lot).isEmpty()) {
            return Response.seeOther(URI.create(SchedulePages.address(open) + "/import"))
                    .build();
        }
        return preview(200, open, page);
    }

    /** Replaces the schedule by what was shown. */
    @POST
    @Path(IMPORT + "/confirmation")
    @Permits(Operation.EDIT_SCHEDULE)
    public Response confirm(
            @PathParam("tender") UUID tender,
            @PathParam("lot") int lot,
            @FormParam("file") @Nullable String id,
            @FormParam("seen") @Nullable String seen) {
        Actor officer = actor.get();
        OpenLot open = tenders.look(Operation.EDIT_SCHEDULE, officer, tender, lot);
        try {
            SeenVersion version = SeenVersion.claimed(SchedulePages.quoted(seen));
            imports.confirm(officer, tender, lot, Objects.requireNonNullElse(id, ""), version);
        } catch (Refused refused) {
            Kind kind = refused.refusals().get(0).code().kind();
            if (kind == Kind.INVALID) {
                return again(open, "", refused.refusals(), Optional.empty());
            }
            if (kind != Kind.STALE) {
                throw refused;
            }
            return preview(409, open, null);
        }
        return Response.seeOther(URI.create(SchedulePages.address(open) + "?done=imported"))
                .build();
    }

    /** Drops what was read. */
    @POST
    @Path(IMPORT + "/abandonment")
    @Permits(Operation.EDIT_SCHEDULE)
    public Response abandon(@PathParam("tender") UUID tender, @PathParam("lot") int lot) {
        Actor officer = actor.get();
        OpenLot open = tenders.look(Operation.EDIT_SCHEDULE, officer, tender, lot);
        imports.abandon(officer, tender, lot);
        return Response.seeOther(URI.create(SchedulePages.address(open))).build();
    }

    private Response preview(int status, OpenLot open, @Nullable String page) {
        UUID tender = open.tender().id();
        int lot = open.lot().number();
        long version = schedules.version(tender, lot);
        Waiting waiting = imports.waiting(actor.get(), tender, lot).orElseThrow(Imports::gone);
        Comparison comparison = Comparison.of(
                schedules.find(tender, lot), new Schedule(waiting.file().lines()));
        Frame frame = SchedulePages.frame(frames, open);
        return frame.show(
                status,
                new PreviewPage(
                        frame,
                        SchedulePages.address(open),
                        waiting,
                        comparison,
                        comparison.removed().stream().limit(MOST_ROWS).toList(),
                        Slice.of(comparison.lines(), page),
                        version,
                        version != waiting.seen()));
    }

    private Response again(OpenLot open, String name, List<Refusal> refusals, Optional<FileReading> reading) {
        List<Refusal> atLarge =
                refusals.stream().filter(one -> one.at().isEmpty()).toList();
        Map<String, String> contents = reading.map(FileReading::contents).orElse(Map.of());
        List<Wrong> wrong = refusals.stream()
                .filter(one -> !one.at().isEmpty())
                .map(one -> Wrong.of(one, contents.getOrDefault(one.at(), "")))
                .toList();
        return show(
                422, open, name, atLarge, wrong, reading.map(FileReading::count).orElse(0));
    }

    private Response show(int status, OpenLot open, String name, List<Refusal> atLarge, List<Wrong> wrong, int read) {
        Frame frame = SchedulePages.frame(frames, open);
        return frame.show(
                status,
                new ImportPage(
                        frame,
                        SchedulePages.address(open),
                        name,
                        atLarge,
                        wrong.stream().limit(MOST_ROWS).toList(),
                        wrong.size(),
                        read));
    }

    private static byte[] content(@Nullable FileUpload file) {
        if (file == null || file.fileName() == null || file.fileName().isBlank()) {
            throw new Refused(Refusal.of(OfficeProblem.OFFICE_FILE_MISSING));
        }
        if (file.size() > LARGEST) {
            throw new Refused(Refusal.inWords("", OfficeProblem.OFFICE_FILE_HEAVY, new Text("10 Mo", "10 MB")));
        }
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String shortened(@Nullable String name) {
        String shown = Objects.requireNonNullElse(name, "").replaceAll("\\p{C}", "");
        return shown.length() <= LONGEST_NAME ? shown : shown.substring(0, LONGEST_NAME);
    }
}
