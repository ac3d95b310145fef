package fr.pesee.prove.opendata;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.once.Once;
import fr.pesee.ground.problem.Bodies;
import fr.pesee.ground.problem.ReaderLanguage;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.RequestProblem;
import fr.pesee.ground.problem.Versions;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.prepare.tender.TenderView;
import fr.pesee.prove.opendata.ReadNotice.Facts;
import fr.pesee.prove.opendata.ReadNotice.File;
import fr.pesee.prove.opendata.ReadNotice.Ignored;
import fr.pesee.prove.opendata.ReadNotice.ReadLot;
import fr.pesee.rule.exact.Text;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The API that starts tenders from eForms notices. */
@Path("/api/v1/tenders/from-notice")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML, MediaType.APPLICATION_OCTET_STREAM})
class NoticeResource {
    private static final Text AN_INSTANT = new Text(
            "une date et une heure avec leur décalage, telle que 2026-11-27T12:00:00+01:00",
            "a date and time with its offset, such as 2026-11-27T12:00:00+01:00");

    private final NoticeImports imports;
    private final CurrentActor actor;
    private final InstantSource clock;
    private final HttpHeaders headers;

    NoticeResource(NoticeImports imports, CurrentActor actor, InstantSource clock, HttpHeaders headers) {
        this.imports = imports;
        this.actor = actor;
        this.clock = clock;
        this.headers = headers;
    }

    /** Something read or missing. */
    record Told(String code, int lot, Text label, String value) {}

    /**
     * What was read of a notice.
     *
     * @param more how many ignored elements stand under paths beyond those listed
     */
    record NoticeView(
            File file,
            Facts facts,
            List<ReadLot> lots,
            List<Told> found,
            List<Ignored> ignored,
            int more,
            List<Told> missing) {
        static NoticeView of(ReadNotice notice) {
            return new NoticeView(
                    notice.file(),
                    notice.facts(),
                    notice.lots(),
                    notice.found().stream()
                            .map(one -> new Told(
                                    one.term().code(), one.lot(), one.term().label(), one.value()))
                            .toList(),
                    notice.ignored(),
                    notice.more(),
                    notice.missing().stream()
                            .map(one -> new Told(one.gap().name(), one.lot(), one.sentence(), one.detail()))
                            .toList());
        }
    }

    /** A tender and the notice that it started from. */
    record Started(TenderView tender, NoticeView notice) {}

    /** What a notice would give; nothing is kept. */
    @POST
    @Path("/preview")
    @Permits(Operation.CREATE_TENDER)
    public NoticeView preview(byte @Nullable [] file) {
        return NoticeView.of(imports.read(actor.get(), Bodies.required(file)));
    }

    /**
     * Creates the tender of a notice.
     *
     * @param reference in place of the notice's
     * @param deadline in place of the notice's, with its offset
     * @param fictional {@code true} for an exercise
     */
    @POST
    @Once
    @Permits(Operation.CREATE_TENDER)
    public Response create(
            @QueryParam("reference") @Nullable String reference,
            @QueryParam("deadline") @Nullable String deadline,
            @QueryParam("fictional") @Nullable String fictional,
            byte @Nullable [] file) {
        Actor officer = actor.get();
        ReadNotice notice = imports.read(officer, Bodies.required(file));
        OffsetDateTime until = instant(deadline);
        List<Refusal> unreadable = until == null && deadline != null
                ? List.of(Refusal.inWords("/deadline", RequestProblem.FIELD_UNREADABLE, AN_INSTANT))
                : List.of();
        NoticeChoice choice = NoticeChoice.of(notice).with(reference, until, "true".equals(fictional));
        Tender tender = imports.create(officer, notice, choice, unreadable);
        return Response.created(URI.create("/api/v1/tenders/" + tender.id()))
                .tag(Versions.tag(tender.version()))
                .entity(new Started(
                        TenderView.of(tender, clock.instant(), ReaderLanguage.of(headers)), NoticeView.of(notice)))
                .build();
    }

    private static @Nullable OffsetDateTime instant(@Nullable String deadline) {
        try {
            return deadline == null ? null : OffsetDateTime.parse(deadline);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
