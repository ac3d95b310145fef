package fr.pesee.receive.seal;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.CurrentActor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.access.Permits;
import fr.pesee.ground.page.Frame;
import fr.pesee.ground.page.Frames;
import fr.pesee.ground.page.Section;
import fr.pesee.ground.page.Typed;
import fr.pesee.ground.problem.Refusal;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Who holds the keys, for everybody in the tender; and for a holder, the page of their own key and shares. */
@Path("/")
@Authenticated
class KeyPages {
    private static final String BOARD = "tenders/{tender}/keys";
    private static final String OWN = BOARD + "/own";

    private final EnvelopeKeys keys;
    private final Tenders tenders;
    private final CurrentActor actor;
    private final Frames frames;

    KeyPages(EnvelopeKeys keys, Tenders tenders, CurrentActor actor, Frames frames) {
        this.keys = keys;
        this.tenders = tenders;
        this.actor = actor;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "seal", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record KeysPage(
            Frame frame,
            KeyBoard board,
            boolean sealed,
            boolean holding,
            boolean making,
            List<Refusal> missing,
            List<Integer> thresholds,
            String names,
            int spare,
            Typed form,
            String done)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "seal", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OwnPage(
            Frame frame,
            KeyBoard.State state,
            @Nullable HolderKey key,
            List<OwnShare> shares,
            boolean registering,
            String fileName,
            Typed form,
            int lot,
            String done)
            implements TemplateInstance {}

    /** One share of the reader's own, and what its parts of the page are called. */
    record OwnShare(int lot, EnvelopeShare share) {
        public String id() {
            return "trying-" + lot;
        }

        public String sealedId() {
            return "sealed-" + lot;
        }

        public String trialId() {
            return "trial-" + lot;
        }
    }

    /**
     * How far the keys have got.
     *
     * @param done {@code made} when they have just been made
     */
    @GET
    @Path(BOARD)
    @Permits(Operation.READ_KEYS)
    public Response read(@PathParam("tender") UUID id, @QueryParam("done") @Nullable String done) {
        return board(200, id, Typed.showing(Map.of("k", "2")), Objects.requireNonNullElse(done, ""));
    }

    /** Has the keys made. */
    @POST
    @Path(BOARD)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Permits(Operation.MAKE_KEYS)
    public Response make(@PathParam("tender") UUID id, MultivaluedMap<String, String> sent) {
        Typed form = Typed.of(sent);
        try {
            Integer k = form.whole("/k", "k");
            Refused.ifAny(form.unreadable());
            keys.make(actor.get(), id, k);
        } catch (Refused refused) {
            return board(status(refused), id, form.refused(refused.refusals()), "");
        }
        return Response.seeOther(URI.create(address(id) + "?done=made")).build();
    }

    /**
     * The reader's own key: to make, to prove, and the shares that are sealed to it.
     *
     * @param done what has just been done: {@code registered}, {@code proved} or {@code tried}
     */
    @GET
    @Path(OWN)
    @Permits(Operation.HOLD_KEY)
    public Response own(@PathParam("tender") UUID id, @QueryParam("done") @Nullable String done) {
        return own(200, id, Typed.showing(Map.of()), 0, Objects.requireNonNullElse(done, ""));
    }

    /** Registers the public half of the reader's key. */
    @POST
    @Path(OWN + "/recipient")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Permits(Operation.HOLD_KEY)
    public Response register(@PathParam("tender") UUID id, MultivaluedMap<String, String> sent) {
        Typed form = Typed.of(sent);
        return act(id, form, 0, "registered", holder -> keys.register(holder, id, form.text("recipient")));
    }

    /** Answers the challenge. */
    @POST
    @Path(OWN + "/answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Permits(Operation.HOLD_KEY)
    public Response prove(@PathParam("tender") UUID id, MultivaluedMap<String, String> sent) {
        Typed form = Typed.of(sent);
        return act(id, form, 0, "proved", holder -> keys.prove(holder, id, form.text("answer")));
    }

    /** Sends the trial code out of a share. */
    @POST
    @Path(OWN + "/shares/{lot}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Permits(Operation.HOLD_KEY)
    public Response tryShare(
            @PathParam("tender") UUID id, @PathParam("lot") int lot, MultivaluedMap<String, String> sent) {
        Typed form = Typed.of(sent);
        return act(id, form, lot, "tried", holder -> keys.tryShare(holder, id, lot, form.text("trial")));
    }

    /** The reader's sealed share as a file; without one, back to their page, which says so. */
    @GET
    @Path(OWN + "/shares/{lot}")
    @Permits(Operation.HOLD_KEY)
    public Response download(@PathParam("tender") UUID id, @PathParam("lot") int lot) {
        Actor holder = actor.get();
        tenders.look(Operation.HOLD_KEY, holder, id);
        Optional<EnvelopeShare> own = keys.find(id, lot).flatMap(key -> key.shareOf(holder.subject()));
        if (own.isEmpty()) {
            return Response.seeOther(URI.create(address(id) + "/own")).build();
        }
        EnvelopeShare share = own.get();
        return Response.ok(share.sealed(), MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"pesee-" + id + "-lot-" + lot + ".age\"")
                .build();
    }

    private Response act(UUID id, Typed form, int lot, String done, Consumer<Actor> use) {
        try {
            use.accept(actor.get());
        } catch (Refused refused) {
            return own(status(refused), id, form.refused(refused.refusals()), lot, "");
        }
        return Response.seeOther(URI.create(address(id) + "/own?done=" + done)).build();
    }

    /** What can be mended in the form shows it again; the rest is no matter of the form. */
    private static int status(Refused refused) {
        return switch (refused.refusals().get(0).code().kind()) {
            case INVALID, MALFORMED -> 422;
            case CONFLICT -> 409;
            default -> throw refused;
        };
    }

    private Response board(int status, UUID id, Typed form, String done) {
        OpenTender open = tenders.look(Operation.READ_KEYS, actor.get(), id);
        KeyBoard board = keys.board(id);
        boolean making = may(open, Operation.MAKE_KEYS);
        List<Refusal> missing = making ? board.againstMaking() : List.of();
        Frame frame = frame(open);
        return frame.show(
                status,
                new KeysPage(
                        frame,
                        board,
                        keys.isSealed(open.tender()),
                        may(open, Operation.HOLD_KEY),
                        making,
                        missing,
                        IntStream.range(2, board.holders().size()).boxed().toList(),
                        board.holders().stream().map(KeyBoard.Holder::name).collect(Collectors.joining(", ")),
                        board.keys().stream()
                                .mapToInt(key -> key.n() - key.k())
                                .min()
                                .orElse(0),
                        form,
                        done));
    }

    private Response own(int status, UUID id, Typed form, int lot, String done) {
        Actor holder = actor.get();
        OpenTender open = tenders.look(Operation.HOLD_KEY, holder, id);
        Optional<KeyBoard.Holder> one = keys.board(id).holder(holder.subject());
        List<OwnShare> shares = one.stream()
                .flatMap(held -> held.shares().stream())
                .map(held -> new OwnShare(held.lot(), held.share()))
                .toList();
        Frame frame = frame(open);
        return frame.show(
                status,
                new OwnPage(
                        frame,
                        one.map(KeyBoard.Holder::state).orElse(KeyBoard.State.NONE),
                        one.map(KeyBoard.Holder::key).orElse(null),
                        shares,
                        shares.isEmpty()
                                || !open.tender().lotsBefore(Step.PUBLISH).isEmpty(),
                        "pesee-" + id + ".age",
                        form,
                        lot,
                        done));
    }

    private static boolean may(OpenTender open, Operation operation) {
        return open.standing().may(operation, open.tender().phase());
    }

    private Frame frame(OpenTender open) {
        return frames.in(open.tender().head(), open.standing(), Section.KEYS);
    }

    static String address(UUID tender) {
        return "/tenders/" + tender + "/keys";
    }
}
