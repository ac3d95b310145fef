package fr.pesee.prepare.grid;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Frames;
import fr.pesee.ground.page.Section;
import fr.pesee.ground.page.Stage;
import fr.pesee.prepare.publication.Announcement;
import fr.pesee.prepare.publication.Publications;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.prepare.tender.Tenders;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The page of a lot's grid: what is marked, how, and how ties end. */
@Path("/")
class GridPages {
    private final Grids grids;
    private final Tenders tenders;
    private final Publications publications;
    private final CurrentActor actor;
    private final Frames frames;

    GridPages(Grids grids, Tenders tenders, Publications publications, CurrentActor actor, Frames frames) {
        this.grids = grids;
        this.tenders = tenders;
        this.publications = publications;
        this.actor = actor;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "grid", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record GridPage(Frame frame, UUID tender, Lot lot, List<Stage> stages, LotGrid grid, GridSheet sheet, String editor)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "grid", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NoGrid(Frame frame, Lot lot, List<Stage> stages, String editor) implements TemplateInstance {}

    /** The grid, as a draft or as published. */
    @GET
    @Path("tenders/{tender}/lots/{lot}/grid")
    @Authenticated
    @Permits(Operation.READ_GRID)
    public Response read(@PathParam("tender") UUID tender, @PathParam("lot") int number) {
        Actor person = actor.get();
        OpenLot open = tenders.look(Operation.READ_GRID, person, tender, number);
        Frame frame = frames.in(open.tender().head(number), open.standing(), Section.GRID);
        List<Stage> stages = Stage.of(open.lot().phase(), frame.language());
        Optional<LotGrid> grid = grids.find(tender, number);
        boolean editing = open.standing().may(Operation.EDIT_GRID, open.lot().phase());
        String address = Section.GRID.address(open.tender().head(number).address(), number);
        String editor = editing ? address + "/edit" : "";
        return frame.show(
                grid.isEmpty()
                        ? new NoGrid(frame, open.lot(), stages, editor)
                        : new GridPage(
                                frame,
                                tender,
                                open.lot(),
                                stages,
                                grid.get(),
                                new GridSheet(grid.get().model()),
                                editor));
    }

    /** The grid in force, for anyone. */
    @GET
    @Path("notices/{tender}/lots/{lot}/grid")
    @Permits(Operation.READ_NOTICE)
    public Response announced(@PathParam("tender") UUID tender, @PathParam("lot") int number) {
        Announcement announced = publications.announced(tender);
        Lot lot = announced.tender().lot(number).orElseThrow(Grids::none);
        LotGrid grid = grids.announced(tender, number).orElseThrow(Grids::none);
        Frame frame = frames.plain(announced.tender().nature());
        return frame.show(new GridPage(frame, tender, lot, List.of(), grid, new GridSheet(grid.model()), ""));
    }
}
