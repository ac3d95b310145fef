package fr.pesee.prove.opendata;

import fr.pesee.ground.access.Access;
import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Frames;
import fr.pesee.ground.page.Slice;
import fr.pesee.ground.page.Typed;
import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.prepare.tender.Procedure;
import fr.pesee.prepare.tender.Tender;
import fr.pesee.prepare.tender.Tenders;
import fr.pesee.prove.opendata.NoticeImportStore.Waiting;
import fr.pesee.prove.opendata.ReadNotice.Found;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The pages that start a tender from an eForms notice: send it, look at what was read, create. */
@Path("/")
@Authenticated
class NoticeImportPages {
    private static final String FROM_NOTICE = "tenders/new/from-notice";
    private static final String NOTICE = FROM_NOTICE + "/{notice}";
    private static final Set<String> FIELDS = Set.of(
            "/reference",
            "/title",
            "/procedure",
            "/launchDate",
            "/terms/questionsUntil",
            "/deadline",
            "/terms/opening",
            "/fictional");

    private final NoticeImports imports;
    private final Tenders tenders;
    private final Access access;
    private final CurrentActor actor;
    private final Frames frames;

    NoticeImportPages(NoticeImports imports, Tenders tenders, Access access, CurrentActor actor, Frames frames) {
        this.imports = imports;
        this.tenders = tenders;
        this.access = access;
        this.actor = actor;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "opendata", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record FromNotice(Frame frame, List<Refusal> refusals) implements TemplateInstance {}

    /**
     * What was read of a notice.
     *
     * @param address of this page
     * @param others what is wrong beside the fields
     */
    @CheckedTemplate(basePath = "opendata", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NoticePreview(
            Frame frame,
            Waiting waiting,
            String address,
            Typed form,
            List<Refusal> others,
            List<Procedure> procedures,
            boolean mayBeFictional,
            Slice<Found> slice)
            implements TemplateInstance {}

    /** The form that sends a notice. */
    @GET
    @Path(FROM_NOTICE)
    @Permits(Operation.CREATE_TENDER)
    public Response ask() {
        access.permit(Operation.CREATE_TENDER, actor.get());
        return ask(200, List.of());
    }

    private Response ask(int status, List<Refusal> refusals) {
        Frame frame = frames.plain();
        return frame.show(status, new FromNotice(frame, refusals));
    }

    /** Reads a notice and keeps what was read; or says why it cannot be read. */
    @POST
    @Path(FROM_NOTICE)
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    @Permits(Operation.CREATE_TENDER)
    public Response send(@RestForm("file") @Nullable FileUpload file) {
        Actor officer = actor.get();
        access.permit(Operation.CREATE_TENDER, officer);
        try {
            UUID id = imports.keep(officer, imports.read(officer, content(file)));
            return Response.seeOther(URI.create(address(id))).build();
        } catch (Refused refused) {
            return ask(422, mendable(refused));
        }
    }

    private static String address(UUID id) {
        return "/" + FROM_NOTICE + "/" + id;
    }

    private static byte[] content(@Nullable FileUpload file) {
        if (file == null || file.fileName() == null || file.fileName().isBlank()) {
            throw new Refused(Refusal.of(NoticeProblem.NOTICE_FILE_MISSING));
        }
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /**
     * What was read; the form that sends a notice when it does not wait any more.
     *
     * @param page of what was read, counted from 1
     */
    @GET
    @Path(NOTICE)
    @Permits(Operation.CREATE_TENDER)
    public Response preview(@PathParam("notice") UUID id, @QueryParam("page") @Nullable String page) {
        Optional<Waiting> waiting = imports.waiting(actor.get(), id);
        return waiting.map(one -> preview(200, one, NoticeChoice.form(one.notice()), page))
                .orElseGet(
                        () -> Response.seeOther(URI.create("/" + FROM_NOTICE)).build());
    }

    private Response preview(int status, Waiting waiting, Typed form, @Nullable String page) {
        Frame frame = frames.plain();
        List<Refusal> others = form.refusals().stream()
                .filter(one -> !FIELDS.contains(one.at()))
                .toList();
        return frame.show(
                status,
                new NoticePreview(
                        frame,
                        waiting,
                        address(waiting.id()),
                        form,
                        others,
                        List.of(Procedure.values()),
                        tenders.acceptFictional(),
                        Slice.of(waiting.notice().found(), page)));
    }

    /** Creates the tender. */
    @POST
    @Path(NOTICE + "/creation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Permits(Operation.CREATE_TENDER)
    public Response create(@PathParam("notice") UUID id, MultivaluedMap<String, String> sent) {
        Actor officer = actor.get();
        access.permit(Operation.CREATE_TENDER, officer);
        Typed form = Typed.of(sent);
        try {
            NoticeChoice choice = NoticeChoice.of(form);
            Tender tender = imports.confirm(officer, id, choice, form.unreadable());
            return Response.seeOther(URI.create(tender.head().address())).build();
        } catch (Refused refused) {
            List<Refusal> wrong = mendable(refused);
            return imports.waiting(officer, id)
                    .map(one -> preview(422, one, form.refused(wrong), null))
                    .orElseGet(() -> ask(422, wrong));
        }
    }

    /** Drops what was read. */
    @POST
    @Path(NOTICE + "/abandonment")
    @Permits(Operation.CREATE_TENDER)
    public Response abandon(@PathParam("notice") UUID id) {
        imports.abandon(actor.get(), id);
        return Response.seeOther(URI.create("/tenders/new")).build();
    }

    /** What the sender can mend on the page; anything else has a page of its own. */
    private static List<Refusal> mendable(Refused refused) {
        boolean here = refused.refusals().stream()
                .allMatch(one -> !one.at().isEmpty() || one.code().kind() == Kind.INVALID);
        if (!here) {
            throw refused;
        }
        return refused.refusals();
    }
}
