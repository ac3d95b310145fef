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
import fr.pesee.prepare.variant.Variants;
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
import java.util.TreeMap;
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
    private final Variants variants;
    private final CurrentActor actor;
    private final Frames frames;

    KeyPages(EnvelopeKeys keys, Tenders tenders, Variants variants, CurrentActor actor, Frames frames) {
        this.keys = keys;
        this.tenders = tenders;
        this.variants = variants;
        this.actor = actor;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "seal", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record KeysPage(
            Frame frame,
            KeyBoard board,
            boolean holding,
            boolean drawing,
            boolean making,
            boolean renewing,
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
            OwnShares shares,
            OwnShares inForce,
            boolean registering,
            boolean renewing,
            String fileName,
            Typed form,
            String done)
            implements TemplateInstance {}

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
        return own(200, id, Typed.showing(Map.of()), Objects.requireNonNullElse(done, ""));
    }

    /** Registers the public half of the reader's key. */
    @POST
    @Path(OWN + "/recipient")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Permits(Operation.HOLD_KEY)
    public Response register(@PathParam("tender") UUID id, MultivaluedMap<String, String> sent) {
        Typed form = Typed.of(sent);
        return act(id, form, "registered", holder -> keys.register(holder, id, form.text("recipient")));
    }

    /** Answers the challenge. */
    @POST
    @Path(OWN + "/answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Permits(Operation.HOLD_KEY)
    public Response prove(@PathParam("tender") UUID id, MultivaluedMap<String, String> sent) {
        Typed form = Typed.of(sent);
        return act(id, form, "proved", holder -> keys.prove(holder, id, form.text("answer")));
    }

    /** Sends the trial codes out of the reader's shares. */
    @POST
    @Path(OWN + "/trials")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Permits(Operation.HOLD_KEY)
    public Response tryShares(@PathParam("tender") UUID id, MultivaluedMap<String, String> sent) {
        Typed form = Typed.of(sent);
        return act(id, form, "tried", holder -> {
            Map<UUID, @Nullable String> trials = new TreeMap<>();
            OwnShares.of(keys.board(id).known(), holder.subject()).all().stream()
                    // Whoever goes by hand may try one share after the other.
                    .filter(own -> form.text(own.trialId()) != null)
                    .forEach(own -> trials.put(own.key().id(), form.text(own.trialId())));
            if (trials.isEmpty()) {
                throw new Refused(Refusal.of(SealProblem.TRIAL_NONE));
            }
            keys.tryShares(holder, id, trials);
        });
    }

    /** The reader's sealed share as a file; without one, back to their page, which says so. */
    @GET
    @Path(OWN + "/shares/{envelope}")
    @Permits(Operation.HOLD_KEY)
    public Response download(@PathParam("tender") UUID id, @PathParam("envelope") UUID envelope) {
        Actor holder = actor.get();
        tenders.look(Operation.HOLD_KEY, holder, id);
        Optional<EnvelopeShare> own = keys.board(id).known().stream()
                .filter(key -> key.id().equals(envelope))
                .flatMap(key -> key.shareOf(holder.subject()).stream())
                .findFirst();
        if (own.isEmpty()) {
            return Response.seeOther(URI.create(address(id) + "/own")).build();
        }
        return Response.ok(own.get().sealed(), MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"pesee-" + envelope + ".age\"")
                .build();
    }

    private Response act(UUID id, Typed form, String done, Consumer<Actor> use) {
        try {
            use.accept(actor.get());
        } catch (Refused refused) {
            return own(status(refused), id, form.refused(refused.refusals()), "");
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
                        may(open, Operation.HOLD_KEY),
                        open.tender().lots().stream().anyMatch(lot -> variants.isAny(id, lot.number())),
                        making,
                        !open.tender().lotsBefore(Step.RECTIFY).isEmpty(),
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

    private Response own(int status, UUID id, Typed form, String done) {
        Actor holder = actor.get();
        OpenTender open = tenders.look(Operation.HOLD_KEY, holder, id);
        KeyBoard board = keys.board(id);
        Optional<KeyBoard.Holder> one = board.holder(holder.subject());
        OwnShares shares = shares(one);
        Frame frame = frame(open);
        return frame.show(
                status,
                new OwnPage(
                        frame,
                        one.map(KeyBoard.Holder::state).orElse(KeyBoard.State.NONE),
                        one.map(KeyBoard.Holder::key).orElse(null),
                        shares,
                        board.prepared().isEmpty()
                                ? new OwnShares(List.of())
                                : OwnShares.of(board.inForce(), holder.subject()),
                        shares.all().isEmpty() || KeyBoard.isPrepared(open.tender()),
                        !open.tender().lotsBefore(Step.RECTIFY).isEmpty(),
                        "pesee-" + id + ".age",
                        form,
                        done));
    }

    /** What a holder has to try. */
    private static OwnShares shares(Optional<KeyBoard.Holder> holder) {
        return new OwnShares(holder.stream()
                .flatMap(held -> held.shares().stream())
                .map(held -> new OwnShares.One(held.key(), held.share()))
                .toList());
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
