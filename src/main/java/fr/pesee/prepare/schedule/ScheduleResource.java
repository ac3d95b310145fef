package fr.pesee.prepare.schedule;

import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.office.Spreadsheets;
import fr.pesee.ground.once.Once;
import fr.pesee.ground.problem.Bodies;
import fr.pesee.ground.problem.ReaderLanguage;
import fr.pesee.ground.problem.SeenVersion;
import fr.pesee.ground.problem.Versions;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.prepare.tender.Tenders;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The API of price schedules. */
@Path("/api/v1/tenders/{tender}/lots/{lot}/schedule")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class ScheduleResource {
    private final Schedules schedules;
    private final Tenders tenders;
    private final CurrentActor actor;

    ScheduleResource(Schedules schedules, Tenders tenders, CurrentActor actor) {
        this.schedules = schedules;
        this.tenders = tenders;
        this.actor = actor;
    }

    /** The lines that every bid of this lot prices. */
    @GET
    @Permits(Operation.READ_SCHEDULE)
    public Response read(@PathParam("tender") UUID tender, @PathParam("lot") int lot) {
        long version = schedules.version(tender, lot);
        return Response.ok(schedules.read(actor.get(), tender, lot))
                .tag(Versions.tag(version))
                .build();
    }

    /** The same as a file: XLSX unless {@code as=csv}. */
    @GET
    @Path("file")
    @Produces({Spreadsheets.XLSX, Spreadsheets.CSV, MediaType.APPLICATION_JSON})
    @Permits(Operation.READ_SCHEDULE)
    public Response file(
            @PathParam("tender") UUID tender,
            @PathParam("lot") int lot,
            @QueryParam("as") @Nullable String as,
            @Context HttpHeaders headers) {
        OpenLot open = tenders.look(Operation.READ_SCHEDULE, actor.get(), tender, lot);
        Schedule schedule = schedules.find(tender, lot);
        ScheduleFile file =
                ScheduleFile.of(schedule, open.lot().number(), "csv".equals(as), ReaderLanguage.of(headers));
        return Response.ok(file.content(), file.type())
                .header(HttpHeaders.CONTENT_DISPOSITION, file.disposition())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Replaces the lines of a draft; with If-Match, only those that were read. */
    @PUT
    @Once
    @Permits(Operation.EDIT_SCHEDULE)
    public Response replace(
            @PathParam("tender") UUID tender,
            @PathParam("lot") int lot,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable ScheduleDraft draft) {
        SeenVersion seen = SeenVersion.ifClaimed(ifMatch);
        return answer(schedules.replace(actor.get(), tender, lot, seen, Bodies.required(draft)), tender, lot);
    }

    /** Replaces the lines of a draft by those of a file, XLSX or CSV, which its content tells apart; no envelope. */
    @POST
    @Path("import")
    @Once
    @Consumes({Spreadsheets.XLSX, Spreadsheets.CSV, MediaType.TEXT_PLAIN, MediaType.APPLICATION_OCTET_STREAM})
    @Permits(Operation.EDIT_SCHEDULE)
    public Response replaceByFile(
            @PathParam("tender") UUID tender,
            @PathParam("lot") int lot,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            byte @Nullable [] file) {
        SeenVersion seen = SeenVersion.ifClaimed(ifMatch);
        return answer(schedules.replaceByFile(actor.get(), tender, lot, seen, Bodies.required(file)), tender, lot);
    }

    private Response answer(Schedule stored, UUID tender, int lot) {
        return Response.ok(stored)
                .tag(Versions.tag(schedules.version(tender, lot)))
                .build();
    }
}
