package fr.pesee.receive.draw;

import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.once.Once;
import fr.pesee.ground.problem.Bodies;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The API of a draw: for everybody in the tender, for its witnesses, and for the legal reviewer. */
@Path("/api/v1/tenders/{tender}/draw")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class DrawResource {
    private final Draws draws;
    private final CurrentActor actor;

    DrawResource(Draws draws, CurrentActor actor) {
        this.draws = draws;
        this.actor = actor;
    }

    /**
     * How far the draw has got.
     *
     * @param deposits what bound the list of deposits, in hexadecimal; null before that
     */
    record Board(@Nullable String deposits, List<WitnessView> witnesses, List<LotView> lots) {
        static Board of(DrawBoard board) {
            return new Board(
                    board.commitment(),
                    board.witnesses().stream()
                            .map(one -> WitnessView.of(one, board.isDrawn()))
                            .toList(),
                    board.lots().stream().map(LotView::of).toList());
        }
    }

    /** One witness; their number is told once the draw is made. */
    record WitnessView(
            String person,
            String name,
            Witness.State state,
            @Nullable String commitment,
            @Nullable Instant announcedAt,
            @Nullable String number,
            @Nullable String reason) {
        static WitnessView of(Witness one, boolean drawn) {
            Optional<Witness.Number> number = Optional.ofNullable(one.number());
            return new WitnessView(
                    one.username(),
                    one.name(),
                    one.state(),
                    number.map(Witness.Number::commitment).orElse(null),
                    number.map(Witness.Number::committedAt).orElse(null),
                    drawn ? number.map(Witness.Number::number).orElse(null) : null,
                    number.map(Witness.Number::excused).orElse(null));
        }
    }

    /** A lot whose quantities are drawn unless it was cancelled before; with nothing of the variant before the draw. */
    record LotView(
            int lot,
            boolean cancelled,
            @Nullable String seed,
            @Nullable String code,
            @Nullable String name,
            @Nullable Map<String, BigDecimal> quantities,
            @Nullable String salt,
            @Nullable String commitment,
            @Nullable Long entry) {
        static LotView of(DrawBoard.DrawnLot one) {
            return Optional.ofNullable(one.drawn())
                    .map(drawn -> new LotView(
                            one.number(),
                            one.cancelled(),
                            drawn.seed().digest().hex(),
                            drawn.variant().code(),
                            drawn.variant().name(),
                            drawn.variant().quantities(),
                            drawn.sealed().salt(),
                            drawn.sealed().commitment(),
                            drawn.entry()))
                    .orElseGet(
                            () -> new LotView(one.number(), one.cancelled(), null, null, null, null, null, null, null));
        }
    }

    /** What stands for a number, until it is given. */
    record CommitmentDraft(@Nullable String commitment) {}

    /** A number, 32 bytes in hexadecimal. */
    record NumberDraft(@Nullable String number) {}

    /** Whose number the draw goes without, and why. */
    record ExcuseDraft(@Nullable String witness, @Nullable String reason) {}

    /** How far the draw has got. */
    @GET
    @Permits(Operation.READ_DRAW)
    public Board read(@PathParam("tender") UUID tender) {
        return Board.of(draws.read(actor.get(), tender));
    }

    /** Binds oneself to a number, before the deadline. */
    @PUT
    @Once
    @Path("/commitment")
    @Permits(Operation.TAKE_PART_IN_DRAW)
    public Response announce(@PathParam("tender") UUID tender, @Nullable CommitmentDraft draft) {
        draws.announce(actor.get(), tender, Bodies.required(draft).commitment());
        return Response.ok(read(tender)).build();
    }

    /** Gives one's number, after the deadline. */
    @PUT
    @Once
    @Path("/number")
    @Permits(Operation.TAKE_PART_IN_DRAW)
    public Response give(@PathParam("tender") UUID tender, @Nullable NumberDraft draft) {
        draws.give(actor.get(), tender, Bodies.required(draft).number());
        return Response.ok(read(tender)).build();
    }

    /** Lets the draw go without a number that will not be given. */
    @POST
    @Once
    @Path("/excuses")
    @Permits(Operation.EXCUSE_WITNESS)
    public Response excuse(@PathParam("tender") UUID tender, @Nullable ExcuseDraft draft) {
        ExcuseDraft asked = Bodies.required(draft);
        draws.excuse(actor.get(), tender, asked.witness(), asked.reason());
        return Response.ok(read(tender)).build();
    }
}
