package fr.pesee.receive.upload;

import fr.pesee.ground.access.Actor;
import fr.pesee.ground.access.Operation;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.ground.problem.Refusal;
import fr.pesee.ground.problem.Refused;
import fr.pesee.ground.storage.Blob;
import fr.pesee.ground.storage.Blobs;
import fr.pesee.ground.storage.Incoming;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The door of parts: what a bidder sends under seal is held until a deposit names it. */
@ApplicationScoped
public class Parts {
    static final int LAST = 99_999;
    private static final long GIGABYTE = 1_000_000_000L;

    private final BidderAccess access;
    private final PartStore store;
    private final Blobs blobs;
    private final Attempts attempts;
    private final PartTraffic traffic;
    private final long most;

    Parts(
            BidderAccess access,
            PartStore store,
            Blobs blobs,
            Attempts attempts,
            PartTraffic traffic,
            @ConfigProperty(name = "pesee.parts-limit", defaultValue = "100G") MemorySize most) {
        this.access = access;
        this.store = store;
        this.blobs = blobs;
        this.attempts = attempts;
        this.traffic = traffic;
        this.most = most.asLongValue();
    }

    /**
     * Receives one part.
     *
     * @param place of which envelope, of which piece, and which part of it
     * @param digest the SHA-256 that its sender says it has, in the form of RFC 9530
     * @return the part as held, and whether it is new here
     * @throws Refused when the lot takes nothing, the bytes differ from what was announced, are not sealed or were cut;
     *     413 when they are more than a body may have, 429 or 503 when too many arrive at once, 507 when there is no
     *     room for them. Nothing is kept of them then.
     */
    public Held receive(Actor bidder, UUID tender, int lot, Place place, @Nullable String digest, InputStream body) {
        BidderWindow window = access.look(Operation.DEPOSIT_BID, bidder, tender, lot);
        CountedBody counted = new CountedBody(body);
        return attempts.watch(
                new Attempts.Tried(
                        window, bidder, Attempt.Act.PART, place.piece() + "/" + place.number(), window.now()),
                counted::bytes,
                held -> held.fresh() ? "kept" : "held",
                () -> receive(window, place, digest, counted));
    }

    /**
     * Receives one part from whoever has been let in, who has no attempts to show.
     *
     * @throws Refused as for a bidder
     */
    public Held receive(BidderWindow window, Place place, @Nullable String digest, InputStream body) {
        return traffic.within(window.organisation().id(), () -> receiveInTurn(window, place, digest, body));
    }

    /**
     * Where a part belongs.
     *
     * @param envelope one of those that bids of the lot have
     * @param piece a random identifier of the bidder's choice
     * @param number its place in the piece, 0 to 99,999
     */
    public record Place(UUID envelope, UUID piece, int number) {}

    private Held receiveInTurn(BidderWindow window, Place place, @Nullable String digest, InputStream body) {
        UUID piece = place.piece();
        int number = place.number();
        window.requireOpen();
        PartStore.Owner owner = owner(window, place.envelope());
        Digest announced = ContentDigest.of(digest);
        if (number < 0 || number > LAST) {
            throw new Refused(Refusal.of(UploadProblem.PART_NUMBER, Integer.toString(LAST)));
        }
        Optional<SealedPart> known = store.find(owner, piece, number, announced);
        if (known.isPresent()) {
            return new Held(known.get(), false);
        }
        if (window.copy() != null && store.isOfBidder(owner.organisation(), announced)) {
            throw new Refused(Refusal.of(UploadProblem.PART_OF_BID));
        }
        if (store.isOfReplacedKey(window.tender().id(), owner, announced)) {
            throw new Refused(Refusal.of(UploadProblem.PART_OF_REPLACED_KEY));
        }
        if (store.bytes(owner) >= most) {
            throw new Refused(Refusal.of(UploadProblem.PARTS_TOO_MANY, Long.toString(most / GIGABYTE)));
        }
        try (SealedBody sealed = SealedBody.of(body);
                Incoming received = blobs.receive(sealed::whole)) {
            if (!received.digest().equals(announced)) {
                throw new Refused(Refusal.of(UploadProblem.PART_DIFFERS));
            }
            sealed.requirePossible(received.size());
            blobs.carry(received);
            return QuarkusTransaction.requiringNew().call(() -> {
                Blob blob = blobs.keep(received);
                SealedPart part = new SealedPart(piece, number, blob.digest(), blob.size());
                return new Held(part, store.keep(owner, part, window.now()));
            });
        } catch (IOException closing) {
            throw new UncheckedIOException(closing);
        }
    }

    /** What {@link #receive} answers: a part, and whether it was not held before. */
    public record Held(SealedPart part, boolean fresh) {}

    /** What the bidder's organisation has sent of a piece, by number, a page of it at a time. */
    public List<SealedPart> held(Actor bidder, UUID tender, int lot, UUID envelope, UUID piece, int after, int limit) {
        return held(access.look(Operation.DEPOSIT_BID, bidder, tender, lot), envelope, piece, after, limit);
    }

    /** The same, for whoever has been let in. */
    public List<SealedPart> held(BidderWindow window, UUID envelope, UUID piece, int after, int limit) {
        return store.of(owner(window, envelope), piece, after, limit);
    }

    private PartStore.Owner owner(BidderWindow window, UUID envelope) {
        access.requireInForce(window.tender().id(), List.of(envelope));
        Integer copy = window.copy();
        return new PartStore.Owner(
                window.organisation().id(), window.envelope(envelope).id(), copy == null ? 0 : copy);
    }
}
