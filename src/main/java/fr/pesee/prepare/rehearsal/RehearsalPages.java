package fr.pesee.prepare.rehearsal;

import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Frames;
import fr.pesee.ground.page.Section;
import fr.pesee.ground.page.Typed;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.rule.formula.PriceFormula;
import fr.pesee.rule.scoring.BidMarks;
import fr.pesee.rule.scoring.Grid;
import fr.pesee.rule.scoring.Scoring;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The page of the rehearsal: imaginary bids typed or drawn, and what the grid makes of them. */
@Path("/")
@Authenticated
class RehearsalPages {
    private static final String REHEARSAL = "tenders/{tender}/lots/{lot}/rehearsal";
    private static final long MOST_SEEDS = 1_000_000;

    private final Rehearsals rehearsals;
    private final CurrentActor actor;
    private final Frames frames;

    RehearsalPages(Rehearsals rehearsals, CurrentActor actor, Frames frames) {
        this.rehearsals = rehearsals;
        this.actor = actor;
        this.frames = frames;
    }

    /**
     * The page.
     *
     * @param grid the address of the grid
     * @param rows the fields; empty where the grid is too large for any
     * @param names of the bids
     * @param sheet what the grid makes of them; null where they cannot be marked
     * @param paradox why min-max is dangerous here; null where the grid has no such price
     * @param simulation many plausible tenders; null unless asked for
     */
    @CheckedTemplate(basePath = "rehearsal", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RehearsalPage(
            Frame frame,
            Lot lot,
            String grid,
            Typed form,
            List<RehearsalForm.Row> rows,
            List<String> names,
            int most,
            @Nullable RehearsalSheet sheet,
            @Nullable Paradox paradox,
            @Nullable Simulation simulation)
            implements TemplateInstance {}

    /** Three plausible bids, and what the grid makes of them. */
    @GET
    @Path(REHEARSAL)
    @Permits(Operation.REHEARSE)
    public Response read(@PathParam("tender") UUID tender, @PathParam("lot") int lot) {
        Rehearsals.Stage stage = rehearsals.enter(actor.get(), tender, lot);
        Grid grid = stage.model().grid();
        int bids = Math.min(RehearsalForm.FIRST_BIDS, Math.max(2, RehearsalForm.most(grid)));
        return show(stage, Typed.showing(RehearsalForm.filled(grid, bids, 1, frames.language())), false);
    }

    /** Marks the bids as typed, draws others, or many tenders; stores nothing. */
    @POST
    @Path(REHEARSAL)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Permits(Operation.REHEARSE)
    public Response rehearse(
            @PathParam("tender") UUID tender, @PathParam("lot") int lot, MultivaluedMap<String, String> sent) {
        Rehearsals.Stage stage = rehearsals.enter(actor.get(), tender, lot);
        Grid grid = stage.model().grid();
        Typed form = Typed.of(sent);
        RehearsalForm typed = new RehearsalForm(grid, form);
        if (form.chose("act", "draw")) {
            long next = (typed.seed() + 1) % MOST_SEEDS;
            return show(stage, Typed.showing(RehearsalForm.filled(grid, typed.bids(), next, frames.language())), false);
        }
        if (form.chose("act", "more")) {
            return show(stage, more(grid, form, typed), false);
        }
        if (form.chose("act", "fewer")) {
            return show(stage, form.with("bids", Integer.toString(Math.max(2, typed.bids() - 1))), false);
        }
        return show(stage, form, form.chose("act", "simulate"));
    }

    /** The same bids and a plausible one more. */
    private Typed more(Grid grid, Typed form, RehearsalForm typed) {
        int bids = Math.min(RehearsalForm.most(grid), typed.bids() + 1);
        Typed grown = form.with("bids", Integer.toString(bids));
        var drawn = RehearsalForm.filled(grid, bids, typed.seed() + bids, frames.language());
        for (RehearsalForm.Row row : new RehearsalForm(grid, grown).rows()) {
            String last = row.fields().get(bids - 1).name();
            grown = grown.value(last).isEmpty() ? grown.with(last, drawn.getOrDefault(last, "")) : grown;
        }
        return grown;
    }

    private Response show(Rehearsals.Stage stage, Typed form, boolean simulating) {
        Grid grid = stage.model().grid();
        RehearsalForm typed = new RehearsalForm(grid, form);
        int most = RehearsalForm.most(grid);
        List<Refusal> refusals = new ArrayList<>();
        List<BidMarks> bids = most == 0 ? List.of() : typed.read(refusals);
        if (refusals.isEmpty()) {
            Scoring.check(grid, bids)
                    .forEach(problem -> refusals.add(Refusal.inWords(
                            problem.bid() + ":" + problem.code(),
                            RehearsalProblem.BID_UNMARKABLE,
                            problem.sentence())));
        }
        RehearsalSheet sheet = refusals.isEmpty() && !bids.isEmpty() ? new RehearsalSheet(grid, bids) : null;
        OpenLot open = stage.open();
        int lot = open.lot().number();
        Frame frame = frames.in(open.tender().head(lot), open.standing(), Section.GRID);
        RehearsalPage page = new RehearsalPage(
                frame,
                open.lot(),
                Section.GRID.address(open.tender().head(lot).address(), lot),
                form.refused(refusals),
                most == 0 ? List.of() : typed.rows(),
                sheet == null ? List.of() : sheet.names(),
                most,
                sheet,
                RehearsalSheet.paradox(grid).orElse(null),
                simulating ? simulation(grid, typed) : null);
        return frame.show(refusals.isEmpty() ? 200 : 422, page);
    }

    private static Simulation simulation(Grid grid, RehearsalForm typed) {
        List<PriceFormula> own = RehearsalSheet.own(grid);
        List<PriceFormula> compared = RehearsalSheet.compared(grid);
        return Simulation.of(grid, typed.bids(), typed.seed(), own, compared);
    }
}
