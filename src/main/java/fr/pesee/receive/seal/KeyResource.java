package fr.pesee.receive.seal;

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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The API of keys: for everybody in the tender, for holders, and for the officer who has keys made. */
@Path("/api/v1/tenders/{tender}/keys")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class KeyResource {
    private final EnvelopeKeys keys;
    private final CurrentActor actor;

    KeyResource(EnvelopeKeys keys, CurrentActor actor) {
        this.keys = keys;
        this.actor = actor;
    }

    /** Who holds keys and how far they have got, and the keys that were made. */
    record Board(List<Holder> holders, List<Envelope> envelopes) {}

    /** One holder; without a recipient when they have registered no key. */
    record Holder(
            String person,
            String name,
            KeyBoard.State state,
            @Nullable String recipient,
            @Nullable Instant provedAt) {
        static Holder of(KeyBoard.Holder one) {
            HolderKey key = one.key();
            return new Holder(
                    one.username(),
                    one.name(),
                    one.state(),
                    key == null ? null : key.recipient().text(),
                    key == null ? null : key.provedAt());
        }
    }

    /**
     * One key, its public half; lot 0 for that of all candidacies.
     *
     * @param prepared whether it counts only once the rectification that is being prepared is published
     */
    record Envelope(
            int lot,
            EnvelopeKey.Kind kind,
            int version,
            UUID envelope,
            String recipient,
            int k,
            int n,
            Instant madeAt,
            long entry,
            boolean prepared,
            List<String> commitments) {
        static Envelope of(EnvelopeKey key, boolean prepared) {
            return new Envelope(
                    key.lot(),
                    key.kind(),
                    key.version(),
                    key.id(),
                    key.recipient().text(),
                    key.k(),
                    key.n(),
                    key.madeAt(),
                    key.entry(),
                    prepared,
                    key.shares().stream().map(EnvelopeShare::commitment).toList());
        }
    }

    /** Somebody's own key with its challenge. */
    record Own(
            String recipient,
            String challenge,
            Instant registeredAt,
            @Nullable Instant provedAt) {
        static Own of(HolderKey key) {
            return new Own(key.recipient().text(), key.challenge(), key.registeredAt(), key.provedAt());
        }
    }

    /** Somebody's own share of an envelope's key, sealed. */
    record Share(
            int index,
            String commitment,
            String digest,
            String sealed,
            @Nullable Instant triedAt) {
        static Share of(EnvelopeShare share) {
            return new Share(share.index(), share.commitment(), share.digest(), share.sealed(), share.triedAt());
        }
    }

    /** The public half of a key. */
    record RecipientDraft(@Nullable String recipient) {}

    /** The code in a challenge. */
    record AnswerDraft(@Nullable String answer) {}

    /** The trial codes in shares, by the envelope that each is of. */
    record TrialsDraft(@Nullable Map<UUID, @Nullable String> trials) {}

    /** How many holders shall suffice. */
    record ThresholdDraft(@Nullable Integer k) {}

    /** How far the tender's keys have got. */
    @GET
    @Permits(Operation.READ_KEYS)
    public Board read(@PathParam("tender") UUID tender) {
        KeyBoard board = keys.read(actor.get(), tender);
        return new Board(
                board.holders().stream().map(Holder::of).toList(),
                Stream.concat(
                                board.inForce().stream().map(key -> Envelope.of(key, false)),
                                board.prepared().stream().map(key -> Envelope.of(key, true)))
                        .toList());
    }

    /** Makes a key for each envelope, in the place of those before. */
    @POST
    @Once
    @Permits(Operation.MAKE_KEYS)
    public Response make(@PathParam("tender") UUID tender, @Nullable ThresholdDraft draft) {
        Integer k = Bodies.required(draft).k();
        keys.make(actor.get(), tender, k);
        List<Envelope> envelopes = read(tender).envelopes();
        boolean anew = envelopes.stream().anyMatch(Envelope::prepared);
        return Response.ok(
                        envelopes.stream().filter(one -> one.prepared() == anew).toList())
                .build();
    }

    /** Registers one's own key, and answers with the challenge sealed to it. */
    @PUT
    @Once
    @Path("/holder")
    @Permits(Operation.HOLD_KEY)
    public Response register(@PathParam("tender") UUID tender, @Nullable RecipientDraft draft) {
        return Response.ok(Own.of(keys.register(
                        actor.get(), tender, Bodies.required(draft).recipient())))
                .build();
    }

    /** Answers the challenge. */
    @POST
    @Once
    @Path("/holder/proof")
    @Permits(Operation.HOLD_KEY)
    public Response prove(@PathParam("tender") UUID tender, @Nullable AnswerDraft draft) {
        return Response.ok(Own.of(
                        keys.prove(actor.get(), tender, Bodies.required(draft).answer())))
                .build();
    }

    /** One's own share of an envelope's key, sealed. */
    @GET
    @Path("/shares/{envelope}")
    @Permits(Operation.HOLD_KEY)
    public Share share(@PathParam("tender") UUID tender, @PathParam("envelope") UUID envelope) {
        return Share.of(keys.ownShare(actor.get(), tender, envelope));
    }

    /** Shows that one has opened one's shares, by the trial codes in them. */
    @POST
    @Once
    @Path("/trials")
    @Permits(Operation.HOLD_KEY)
    public Response tryShares(@PathParam("tender") UUID tender, @Nullable TrialsDraft draft) {
        return Response.ok(keys
                        .tryShares(actor.get(), tender, Bodies.required(draft).trials())
                        .stream()
                        .map(Share::of)
                        .toList())
                .build();
    }
}
