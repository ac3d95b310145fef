package fr.pesee.prepare.editor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.office.OfficeProblem;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Stage;
import fr.pesee.ground.problem.Bodies;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.problem.RequestProblem;
import fr.pesee.ground.problem.SeenVersion;
import fr.pesee.prepare.editor.Library.Opened;
import fr.pesee.prepare.editor.Library.Volume;
import fr.pesee.prepare.grid.Grids;
import fr.pesee.prepare.grid.LotGrid;
import fr.pesee.prepare.tender.OpenLot;
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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The library of grids: models and published tenders, copied whole or one criterion at a time, with their version. */
@Path("/")
@Authenticated
class LibraryPages {
    private final EditorDesk desk;
    private final GridDrafts drafts;
    private final Grids grids;
    private final Library library;

    LibraryPages(EditorDesk desk, GridDrafts drafts, Grids grids, Library library) {
        this.desk = desk;
        this.drafts = drafts;
        this.grids = grids;
        this.library = library;
    }

    /**
     * The library.
     *
     * @param address of the grid that is being edited
     * @param version of that grid; 0 where there is none yet
     * @param has whether there is one
     * @param refusals what is wrong with a file that was sent
     * @param stale whether somebody else has changed it meanwhile
     */
    @CheckedTemplate(basePath = "editor", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record LibraryPage(
            Frame frame,
            String address,
            List<Stage> stages,
            long version,
            boolean has,
            List<Volume> models,
            Library.Page tenders,
            List<Refusal> refusals,
            boolean stale)
            implements TemplateInstance {}

    /**
     * One grid of the library.
     *
     * @param rows its criteria
     */
    @CheckedTemplate(basePath = "editor", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record VolumePage(
            Frame frame, String address, long version, boolean has, Volume volume, List<GridDraft.Placed> criteria)
            implements TemplateInstance {}

    /**
     * All volumes, or one of them.
     *
     * @param from the key of the one to look into; none for all
     * @param page of the published tenders, counted from 1
     */
    @GET
    @Path(EditorPages.GRID + "/library")
    @Permits(Operation.EDIT_GRID)
    public Response read(
            @PathParam("tender") UUID tender,
            @PathParam("lot") int lot,
            @QueryParam("from") @Nullable String from,
            @QueryParam("page") @Nullable String page) {
        OpenLot open = desk.enter(tender, lot);
        if (from == null) {
            int number = page != null && page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1;
            return all(200, open, number, List.of(), false);
        }
        Opened opened = library.open(desk.actor(), from)
                .orElseThrow(() -> new Refused(Refusal.of(RequestProblem.ADDRESS_UNKNOWN)));
        Optional<LotGrid> grid = grids.find(tender, lot);
        Frame frame = desk.frame(open);
        return frame.show(new VolumePage(
                frame,
                EditorDesk.address(open),
                grid.map(LotGrid::version).orElse(0L),
                grid.isPresent(),
                opened.volume(),
                opened.draft().criteria()));
    }

    private Response all(int status, OpenLot open, List<Refusal> refusals, boolean stale) {
        return all(status, open, 1, refusals, stale);
    }

    private Response all(int status, OpenLot open, int page, List<Refusal> refusals, boolean stale) {
        Frame frame = desk.frame(open);
        Optional<LotGrid> grid = grids.find(open.tender().id(), open.lot().number());
        return frame.show(
                status,
                new LibraryPage(
                        frame,
                        EditorDesk.address(open),
                        Stage.of(open.lot().phase(), frame.language()),
                        grid.map(LotGrid::version).orElse(0L),
                        grid.isPresent(),
                        library.models(desk.actor()),
                        library.tenders(page),
                        refusals,
                        stale));
    }

    /**
     * Copies a grid of the library, or one criterion of it.
     *
     * @param from the key of the volume
     * @param criterion its code there; none for the whole grid, which replaces the one that stands
     */
    @POST
    @Path(EditorPages.GRID + "/library")
    @Permits(Operation.EDIT_GRID)
    public Response copy(
            @PathParam("tender") UUID tender,
            @PathParam("lot") int lot,
            @FormParam("from") @Nullable String from,
            @FormParam("criterion") @Nullable String criterion,
            @FormParam("version") @Nullable String version) {
        OpenLot open = desk.enter(tender, lot);
        Opened opened = library.open(desk.actor(), Objects.requireNonNullElse(from, ""))
                .orElseThrow(() -> new Refused(Refusal.of(EditorProblem.SOURCE_GONE)));
        String code = Objects.requireNonNullElse(criterion, "");
        GridDraft copied = code.isEmpty() ? opened.draft() : with(tender, lot, opened, code);
        try {
            drafts.copy(desk.actor(), tender, lot, SeenVersion.inForm(version), copied, opened.of(code));
        } catch (Refused refused) {
            if (EditorDesk.isStale(refused)) {
                return all(409, open, List.of(), true);
            }
            throw refused;
        }
        String done = code.isEmpty() ? "copied" : "copiedOne&code=" + Frame.encoded(added(copied));
        return Response.seeOther(URI.create(EditorDesk.address(open) + "/edit?done=" + done))
                .build();
    }

    /** Takes a scoring model from a file, YAML or JSON, in place of the grid that stands; or says all that is wrong. */
    @POST
    @Path(EditorPages.GRID + "/library/file")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    @Permits(Operation.EDIT_GRID)
    public Response send(
            @PathParam("tender") UUID tender,
            @PathParam("lot") int lot,
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("version") @Nullable String version) {
        OpenLot open = desk.enter(tender, lot);
        try {
            grids.edit(desk.actor(), tender, lot, SeenVersion.inForm(version), text(file));
        } catch (Refused refused) {
            boolean stale = EditorDesk.isStale(refused);
            return all(stale ? 409 : 422, open, stale ? List.of() : refused.refusals(), stale);
        }
        return Response.seeOther(URI.create(EditorDesk.address(open) + "/edit?done=saved"))
                .build();
    }

    private static String text(@Nullable FileUpload file) {
        if (file == null || file.fileName() == null || file.fileName().isBlank()) {
            throw new Refused(Refusal.of(OfficeProblem.OFFICE_FILE_MISSING));
        }
        try {
            String text = Bodies.utf8(Files.readAllBytes(file.uploadedFile()));
            return text == null ? "" : text;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The code under which the criterion that was copied stands: the last one at the top. */
    private static String added(GridDraft copied) {
        return copied.criteria().stream()
                .filter(one -> one.above().isEmpty())
                .reduce((first, last) -> last)
                .map(GridDraft.Placed::code)
                .orElse("");
    }

    private GridDraft with(UUID tender, int lot, Opened opened, String code) {
        ObjectNode criterion = opened.draft()
                .criterion(code)
                .map(GridDraft.Placed::node)
                .orElseThrow(() -> new Refused(Refusal.of(EditorProblem.SOURCE_GONE)));
        return Library.adding(GridDraft.of(drafts.grid(tender, lot).json()), criterion);
    }
}
