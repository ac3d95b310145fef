package fr.pesee.prepare.piece;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Frames;
import fr.pesee.ground.page.Section;
import fr.pesee.ground.page.Stage;
import fr.pesee.ground.problem.Kind;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.problem.RequestProblem;
import fr.pesee.ground.problem.SeenVersion;
import fr.pesee.prepare.tender.OpenLot;
import fr.pesee.prepare.tender.Tenders;
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
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The pages of the required pieces: everyone reads them, the officer of a draft writes them one by one. */
@Path("/")
@Authenticated
class PiecePages {
    private static final String LOT = "tenders/{tender}/lots/{lot}";

    private final Pieces pieces;
    private final Tenders tenders;
    private final CurrentActor actor;
    private final Frames frames;

    PiecePages(Pieces pieces, Tenders tenders, CurrentActor actor, Frames frames) {
        this.pieces = pieces;
        this.tenders = tenders;
        this.actor = actor;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "piece", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PiecesPage(
            Frame frame,
            String address,
            List<Stage> stages,
            PieceList list,
            List<Envelope> envelopes,
            boolean editing,
            String done,
            String code)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "piece", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PiecePage(Frame frame, String address, List<Envelope> envelopes, PieceForm form)
            implements TemplateInstance {}

    /**
     * The pieces, by envelope.
     *
     * @param done what has just been done: {@code saved} or {@code removed}
     * @param code the piece that it was done to
     */
    @GET
    @Path(LOT + "/pieces")
    @Permits(Operation.READ_PIECES)
    public Response read(
            @PathParam("tender") UUID tender,
            @PathParam("lot") int lot,
            @QueryParam("done") @Nullable String done,
            @QueryParam("code") @Nullable String code) {
        OpenLot open = tenders.look(Operation.READ_PIECES, actor.get(), tender, lot);
        Frame frame = frame(open);
        return frame.show(new PiecesPage(
                frame,
                address(open),
                Stage.of(open.lot().phase(), frame.language()),
                pieces.find(tender, lot),
                List.of(Envelope.values()),
                open.standing().may(Operation.EDIT_PIECES, open.lot().phase()),
                Objects.requireNonNullElse(done, ""),
                Objects.requireNonNullElse(code, "")));
    }

    /**
     * The form of a piece.
     *
     * @param code the piece to change; none to add one
     */
    @GET
    @Path(LOT + "/pieces/piece")
    @Permits(Operation.EDIT_PIECES)
    public Response ask(
            @PathParam("tender") UUID tender, @PathParam("lot") int lot, @QueryParam("code") @Nullable String code) {
        OpenLot open = tenders.look(Operation.EDIT_PIECES, actor.get(), tender, lot);
        long version = pieces.version(tender, lot);
        if (code == null) {
            return show(200, open, PieceForm.fresh(version));
        }
        PieceForm form = pieces.find(tender, lot)
                .piece(code)
                .map(piece -> PieceForm.of(piece, version))
                .orElseThrow(() -> new Refused(Refusal.of(RequestProblem.ADDRESS_UNKNOWN)));
        return show(200, open, form);
    }

    /** Stores a piece; what is wrong is said beside its field, and nothing typed is lost. */
    @POST
    @Path(LOT + "/pieces/piece")
    @Permits(Operation.EDIT_PIECES)
    public Response put(
            @PathParam("tender") UUID tender,
            @PathParam("lot") int lot,
            @FormParam("was") @Nullable String was,
            @FormParam("code") @Nullable String code,
            @FormParam("name") @Nullable String name,
            @FormParam("envelope") @Nullable String envelope,
            @FormParam("required") @Nullable String required,
            @FormParam("content") @Nullable String content,
            @FormParam("seen") @Nullable String seen) {
        Actor officer = actor.get();
        OpenLot open = tenders.look(Operation.EDIT_PIECES, officer, tender, lot);
        PieceForm form = PieceForm.of(new PieceForm.Sent(was, code, name, envelope, required, content, seen));
        try {
            pieces.put(officer, tender, lot, seen(form.seen()), form.was(), form.line());
        } catch (Refused refused) {
            return again(open, form, refused);
        }
        return done(open, "saved", form.code());
    }

    /** Removes a piece. */
    @POST
    @Path(LOT + "/pieces/removal")
    @Permits(Operation.EDIT_PIECES)
    public Response remove(
            @PathParam("tender") UUID tender,
            @PathParam("lot") int lot,
            @FormParam("was") @Nullable String was,
            @FormParam("seen") @Nullable String seen) {
        Actor officer = actor.get();
        OpenLot open = tenders.look(Operation.EDIT_PIECES, officer, tender, lot);
        String code = Objects.requireNonNullElse(was, "");
        try {
            pieces.remove(officer, tender, lot, seen(seen), code);
        } catch (Refused refused) {
            Piece piece = pieces.find(tender, lot).piece(code).orElseThrow(() -> refused);
            return again(open, PieceForm.of(piece, pieces.version(tender, lot)), refused);
        }
        return done(open, "removed", code);
    }

    private Response again(OpenLot open, PieceForm form, Refused refused) {
        Kind kind = refused.refusals().get(0).code().kind();
        PieceForm wrong = form.refused(refused.refusals());
        if (kind == Kind.INVALID) {
            return show(422, open, wrong);
        }
        if (kind != Kind.STALE) {
            throw refused;
        }
        UUID tender = open.tender().id();
        int lot = open.lot().number();
        long version = pieces.version(tender, lot);
        return show(409, open, wrong.seeing(pieces.find(tender, lot), version));
    }

    private Response show(int status, OpenLot open, PieceForm form) {
        Frame frame = frame(open);
        return frame.show(status, new PiecePage(frame, address(open), Envelope.of(open.tender()), form));
    }

    private static Response done(OpenLot open, String what, String code) {
        return Response.seeOther(URI.create(address(open) + "?done=" + what + "&code=" + Frame.encoded(code)))
                .build();
    }

    private Frame frame(OpenLot open) {
        return frames.in(open.tender().head(open.lot().number()), open.standing(), Section.PIECES);
    }

    private static String address(OpenLot open) {
        int lot = open.lot().number();
        return Section.PIECES.address(open.tender().head(lot).address(), lot);
    }

    private static SeenVersion seen(@Nullable String version) {
        return SeenVersion.claimed('"' + Objects.requireNonNullElse(version, "") + '"');
    }
}
