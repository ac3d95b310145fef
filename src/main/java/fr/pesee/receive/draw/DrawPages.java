package fr.pesee.receive.draw;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Frames;
import fr.pesee.ground.page.Section;
import fr.pesee.ground.page.Typed;
import fr.pesee.ground.problem.Refused;
import fr.pesee.prepare.tender.OpenTender;
import fr.pesee.prepare.tender.Step;
import fr.pesee.prepare.tender.Tenders;
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
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The page of a draw: what it is for everybody, one's own number for a witness. */
@Path("/")
@Authenticated
class DrawPages {
    private static final String PAGE = "tenders/{tender}/draw";

    private final Draws draws;
    private final DrawBoards boards;
    private final Tenders tenders;
    private final CurrentActor actor;
    private final Frames frames;

    DrawPages(Draws draws, DrawBoards boards, Tenders tenders, CurrentActor actor, Frames frames) {
        this.draws = draws;
        this.boards = boards;
        this.tenders = tenders;
        this.actor = actor;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "draw", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DrawPage(
            Frame frame,
            DrawBoard board,
            Part part,
            boolean over,
            Witness.@Nullable Number own,
            List<Witness> missing,
            Instant excusable,
            String fileName,
            String fileHead,
            Typed form,
            String done)
            implements TemplateInstance {}

    /** What the reader can do now. */
    enum Part {
        READ,
        ANNOUNCE,
        WAIT,
        GIVE,
        GIVEN,
        EXCUSE_LATER,
        EXCUSE
    }

    /**
     * How far the draw has got.
     *
     * @param done what has just been done: {@code announced}, {@code given} or {@code excused}
     */
    @GET
    @Path(PAGE)
    @Permits(Operation.READ_DRAW)
    public Response read(@PathParam("tender") UUID id, @QueryParam("done") @Nullable String done) {
        return show(200, id, Typed.showing(Map.of()), Objects.requireNonNullElse(done, ""));
    }

    /** Binds the reader to their number. */
    @POST
    @Path(PAGE + "/commitment")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Permits(Operation.TAKE_PART_IN_DRAW)
    public Response announce(@PathParam("tender") UUID id, MultivaluedMap<String, String> sent) {
        Typed form = Typed.of(sent);
        return act(id, form, "announced", person -> draws.announce(person, id, form.text("commitment")));
    }

    /** Takes the reader's number. */
    @POST
    @Path(PAGE + "/number")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Permits(Operation.TAKE_PART_IN_DRAW)
    public Response give(@PathParam("tender") UUID id, MultivaluedMap<String, String> sent) {
        Typed form = Typed.of(sent);
        return act(id, form, "given", person -> draws.give(person, id, form.text("number")));
    }

    /** Lets the draw go without somebody's number. */
    @POST
    @Path(PAGE + "/excuse")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Permits(Operation.EXCUSE_WITNESS)
    public Response excuse(@PathParam("tender") UUID id, MultivaluedMap<String, String> sent) {
        Typed form = Typed.of(sent);
        return act(id, form, "excused", person -> draws.excuse(person, id, form.text("witness"), form.text("reason")));
    }

    private Response act(UUID id, Typed form, String done, Consumer<Actor> use) {
        try {
            use.accept(actor.get());
        } catch (Refused refused) {
            int status =
                    switch (refused.refusals().get(0).code().kind()) {
                        case INVALID, MALFORMED -> 422;
                        case CONFLICT -> 409;
                        default -> throw refused;
                    };
            return show(status, id, form.refused(refused.refusals()), "");
        }
        return Response.seeOther(URI.create(address(id) + "?done=" + done)).build();
    }

    private Response show(int status, UUID id, Typed form, String done) {
        Actor reader = actor.get();
        OpenTender open = tenders.look(Operation.READ_DRAW, reader, id);
        DrawBoard board = boards.of(open.tender());
        List<Witness> missing = board.counted().stream()
                .filter(one -> one.state() == Witness.State.ANNOUNCED)
                .toList();
        Frame frame = frames.in(open.tender().head(), open.standing(), Section.KEYS);
        return frame.show(
                status,
                new DrawPage(
                        frame,
                        board,
                        part(open, reader, board, missing),
                        isOver(open),
                        board.witness(reader.subject()).map(Witness::number).orElse(null),
                        missing,
                        excusable(open),
                        "pesee-tirage-" + id + ".txt",
                        open.tender().reference() + ", " + open.tender().title() + ", " + id,
                        form,
                        done));
    }

    private static Part part(OpenTender open, Actor reader, DrawBoard board, List<Witness> missing) {
        if (board.isDrawn() || board.isOff()) {
            return Part.READ;
        }
        boolean over = isOver(open);
        Witness.State own = board.witness(reader.subject()).map(Witness::state).orElse(Witness.State.SILENT);
        if (open.standing().may(Operation.TAKE_PART_IN_DRAW, open.tender().phase())) {
            return switch (own) {
                case SILENT -> over ? Part.READ : Part.ANNOUNCE;
                case ANNOUNCED -> over ? Part.GIVE : Part.WAIT;
                case GIVEN -> Part.GIVEN;
                case EXCUSED -> Part.READ;
            };
        }
        boolean excusing = over
                && !missing.isEmpty()
                && board.counted().size() > DrawBoard.FEWEST
                && open.standing().may(Operation.EXCUSE_WITNESS, open.tender().phase());
        if (!excusing) {
            return Part.READ;
        }
        return open.now().isBefore(excusable(open)) ? Part.EXCUSE_LATER : Part.EXCUSE;
    }

    private static Instant excusable(OpenTender open) {
        return open.tender().deadline().plus(Draws.GRACE);
    }

    private static boolean isOver(OpenTender open) {
        boolean published = !open.tender().lotsBefore(Step.OPEN_BIDS).isEmpty();
        return published && open.now().isAfter(open.tender().deadline());
    }

    static String address(UUID tender) {
        return "/tenders/" + tender + "/draw";
    }
}
