package fr.pesee.judge.consensus;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.page.Confirmation;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Frames;
import fr.pesee.ground.page.Section;
import fr.pesee.ground.page.Stage;
import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.problem.RequestProblem;
import fr.pesee.judge.consensus.MarkSheet.Cell;
import fr.pesee.prepare.grid.Grids;
import fr.pesee.prepare.tender.Lot;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.prepare.tender.Step;
import fr.pesee.prepare.tender.Tenders;
import fr.pesee.rule.exact.Text;
import fr.pesee.rule.model.ScoringModel;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The pages of the agreed marks: the chair enters them one by one, then locks them. */
@Path("/")
@Authenticated
class ConsensusPages {
    private static final String LOT = "tenders/{tender}/lots/{lot}";
    private static final Text LOCK = new Text("Verrouiller les notes", "Lock the marks");
    private static final List<Text> LOCKING = List.of(
            new Text("Aucune note ne pourra plus être changée.", "No mark can be changed any more."),
            new Text(
                    "Les prix des offres deviennent visibles de la commission.",
                    "The prices of the bids become visible to the committee."),
            new Text(
                    "Le classement peut alors être calculé sur ces notes et ces prix.",
                    "The ranking can then be computed from these marks and these prices."));

    private final AgreedMarks marks;
    private final Grids grids;
    private final Tenders tenders;
    private final CurrentActor actor;
    private final Frames frames;

    ConsensusPages(AgreedMarks marks, Grids grids, Tenders tenders, CurrentActor actor, Frames frames) {
        this.marks = marks;
        this.grids = grids;
        this.tenders = tenders;
        this.actor = actor;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "consensus", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MarksPage(
            Frame frame,
            Lot lot,
            List<Stage> stages,
            MarkSheet sheet,
            boolean entering,
            @Nullable MarkForm form,
            @Nullable Cell saved)
            implements TemplateInstance {}

    /**
     * All agreed marks of the lot.
     *
     * @param saved names the mark that has just been entered
     */
    @GET
    @Path(LOT + "/marks")
    @Permits(Operation.READ_MARKS)
    public Response read(
            @PathParam("tender") UUID tender, @PathParam("lot") int lot, @QueryParam("saved") @Nullable String saved) {
        OpenLot open = tenders.look(Operation.READ_MARKS, actor.get(), tender, lot);
        MarkSheet sheet = marks.sheet(tender, lot);
        return show(200, open, sheet, null, sheet.cell(saved).orElse(null));
    }

    /** The form for one mark, beside all others. */
    @GET
    @Path(LOT + "/bids/{bid}/marks/{criterion}")
    @Permits(Operation.AGREE_MARKS)
    public Response ask(
            @PathParam("tender") UUID tender,
            @PathParam("lot") int lot,
            @PathParam("bid") int bid,
            @PathParam("criterion") String criterion,
            @QueryParam("saved") @Nullable String saved) {
        OpenLot open = tenders.look(Operation.AGREE_MARKS, actor.get(), tender, lot);
        MarkSheet sheet = marks.sheet(tender, lot);
        return show(
                200,
                open,
                sheet,
                form(open, sheet, bid, criterion),
                sheet.cell(saved).orElse(null));
    }

    /** Enters one mark; what is wrong is said beside its field, and nothing typed is lost. */
    @POST
    @Path(LOT + "/bids/{bid}/marks/{criterion}")
    @Permits(Operation.AGREE_MARKS)
    public Response enter(
            @PathParam("tender") UUID tender,
            @PathParam("lot") int lot,
            @PathParam("bid") int bid,
            @PathParam("criterion") String criterion,
            @FormParam("mark") @Nullable String mark,
            @FormParam("reason") @Nullable String reason,
            @FormParam("seen") @Nullable String seen) {
        Actor chair = actor.get();
        OpenLot open = tenders.look(Operation.AGREE_MARKS, chair, tender, lot);
        MarkForm form = form(open, marks.sheet(tender, lot), bid, criterion).sent(mark, reason, seen);
        try {
            Refused.ifAny(form.unreadable());
            marks.agree(chair, tender, lot, bid, form.mark(), form.seen());
        } catch (Refused refused) {
            return again(open, form, refused);
        }
        MarkSheet sheet = marks.sheet(tender, lot);
        String next =
                sheet.nextAfter(form.cell()).map(cell -> address(open, cell)).orElse(all(open));
        return Response.seeOther(URI.create(next + "?saved=" + form.cell().key()))
                .build();
    }

    /** What locking does, and what stands against it. */
    @GET
    @Path("confirm/" + LOT + "/lock")
    @Permits(Operation.LOCK_MARKS)
    public Response askToLock(@PathParam("tender") UUID tender, @PathParam("lot") int lot) {
        OpenLot open = tenders.look(Operation.LOCK_MARKS, actor.get(), tender, lot);
        Frame frame = frames.in(open.tender().head(lot), open.standing(), Section.MARKS);
        return frame.show(new Confirmation(
                frame,
                LOCK,
                LOCKING,
                tenders.blocks(open.tender(), open.lot(), Step.LOCK_MARKS),
                LOCK,
                Map.of(),
                all(open)));
    }

    /** Locks the agreed marks. */
    @POST
    @Path("confirm/" + LOT + "/lock")
    @Permits(Operation.LOCK_MARKS)
    public Response lock(@PathParam("tender") UUID tender, @PathParam("lot") int lot) {
        String address = marks.lock(actor.get(), tender, lot).head().address();
        return Response.seeOther(URI.create(address)).build();
    }

    /** What is wrong with a field goes beside it; a mark that has changed meanwhile is shown as it is now. */
    private Response again(OpenLot open, MarkForm form, Refused refused) {
        Kind kind = refused.refusals().get(0).code().kind();
        if (kind != Kind.INVALID && kind != Kind.STALE) {
            throw refused;
        }
        MarkSheet sheet = marks.sheet(open.tender().id(), open.lot().number());
        MarkForm wrong = form.refused(refused.refusals());
        return kind == Kind.STALE
                ? show(409, open, sheet, wrong.seeing(sheet), null)
                : show(422, open, sheet, wrong, null);
    }

    private MarkForm form(OpenLot open, MarkSheet sheet, int bid, String criterion) {
        ScoringModel model = grids.find(open.tender().id(), open.lot().number())
                .orElseThrow()
                .model();
        return sheet.cell(bid, criterion)
                .map(cell -> MarkForm.fresh(cell, model.sheet(criterion).elements()))
                .orElseThrow(() -> new Refused(Refusal.of(RequestProblem.ADDRESS_UNKNOWN)));
    }

    private Response show(int status, OpenLot open, MarkSheet sheet, @Nullable MarkForm form, @Nullable Cell saved) {
        int lot = open.lot().number();
        Frame frame = frames.in(open.tender().head(lot), open.standing(), Section.MARKS);
        return frame.show(
                status,
                new MarksPage(
                        frame,
                        open.lot(),
                        Stage.of(open.lot().phase(), frame.language()),
                        sheet,
                        open.standing().may(Operation.AGREE_MARKS, open.lot().phase()),
                        form,
                        saved));
    }

    private static String all(OpenLot open) {
        return Section.MARKS.address(open.tender().head().address(), open.lot().number());
    }

    private static String address(OpenLot open, Cell cell) {
        return address(open.tender().id(), open.lot().number(), cell);
    }

    /** Where one mark is entered. */
    static String address(UUID tender, int lot, Cell cell) {
        return "/tenders/" + tender + "/lots/" + lot + "/bids/" + cell.bid().number() + "/marks/" + cell.criterion();
    }
}
