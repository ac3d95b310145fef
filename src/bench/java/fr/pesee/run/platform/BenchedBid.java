package fr.pesee.run.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.receive.age.AgeFiles;
import fr.pesee.receive.age.AgeRecipient;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullMarked;

/**
 * One bidder's sealed bid, ready to be sent as the deposit page sends it: three parts at once, each again after as long
 * as the server says, and then the deposit.
 *
 * <p>All bidders share the bytes of their parts but for the last sixteen, which only the key could tell to be wrong:
 * the server does with them what it does with any others.
 */
@NullMarked
final class BenchedBid {
    private static final int OWN = 16;
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int MANIFEST = 60_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String address;
    private final String lot;
    private final String token;
    private final List<Part> parts = new ArrayList<>();
    private final ObjectNode request = JSON.createObjectNode();

    /** Bytes to send: what all share, and the bidder's own end. */
    private record Part(String path, byte[] shared, byte[] own, Digest digest) {}

    /**
     * Seals the manifests and digests the parts.
     *
     * @param lot the address of the lot for bidders
     * @param shared the sealed parts of one piece of the offer
     */
    BenchedBid(String address, String lot, String token, JsonNode plan, List<byte[]> shared) {
        this.address = address;
        this.lot = lot;
        this.token = token;
        ArrayNode envelopes = request.putArray("envelopes");
        for (JsonNode envelope : plan.path("envelopes")) {
            String id = envelope.path("id").asText();
            ObjectNode one = envelopes.addObject().put("envelope", id);
            ArrayNode pieces = one.putArray("pieces");
            if (envelope.path("kind").asText().equals("OFFER")) {
                ObjectNode piece = pieces.addObject();
                add(piece, id, shared);
            }
            byte[] manifest = AgeFiles.seal(
                    new byte[MANIFEST],
                    new AgeRecipient(envelope.path("recipient").asText()));
            add(one.putObject("manifest"), id, List.of(manifest));
        }
    }

    private void add(ObjectNode piece, String envelope, List<byte[]> sealed) {
        UUID id = UUID.randomUUID();
        ArrayNode digests = piece.put("id", id.toString()).putArray("parts");
        for (int number = 0; number < sealed.size(); number++) {
            byte[] shared = sealed.get(number);
            byte[] own = ByteBuffer.allocate(OWN)
                    .putLong(id.getMostSignificantBits())
                    .putLong(number)
                    .array();
            Digest digest = digest(shared, own);
            digests.add(digest.hex());
            parts.add(new Part(
                    lot + "/envelopes/" + envelope + "/pieces/" + id + "/parts/" + number, shared, own, digest));
        }
    }

    private static Digest digest(byte[] shared, byte[] own) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(shared, 0, shared.length - OWN);
            return Digest.ofBytes(sha256.digest(own));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** How many parts it has, manifests counted. */
    int size() {
        return parts.size();
    }

    /** Sends all parts, so many at once, and waits until all are held. */
    void send(ExecutorService senders, int atOnce, AtomicInteger shed) {
        List<CompletableFuture<Void>> lines = new ArrayList<>();
        for (int line = 0; line < atOnce; line++) {
            int first = line;
            lines.add(CompletableFuture.runAsync(() -> sendEach(first, atOnce, shed), senders));
        }
        lines.forEach(CompletableFuture::join);
    }

    private void sendEach(int first, int step, AtomicInteger shed) {
        for (int number = first; number < parts.size(); number += step) {
            while (!isSent(parts.get(number))) {
                shed.incrementAndGet();
                pause();
            }
        }
    }

    private boolean isSent(Part part) {
        byte[] head = HttpConnection.upload(part.path(), token, part.shared().length, part.digest());
        try (HttpConnection connection = new HttpConnection(address)) {
            byte[] body = Arrays.copyOf(part.shared(), part.shared().length - OWN);
            int status = connection.send(head, body, part.own()).status();
            if (status != OK && status != CREATED && status != 429 && status != 503) {
                throw new PlatformFailure("A part was answered " + status + ".");
            }
            return status == OK || status == CREATED;
        } catch (IOException cutOff) {
            // Who is refused before all is sent may not hear why.
            return false;
        }
    }

    /** Deposits; how long that took, in nanoseconds. */
    long deposit() throws IOException {
        byte[] asked = HttpConnection.request("PUT", lot + "/deposits/" + UUID.randomUUID(), token, request.toString());
        long start = System.nanoTime();
        try (HttpConnection connection = new HttpConnection(address)) {
            HttpConnection.Answer answer = connection.send(asked);
            long taken = System.nanoTime() - start;
            if (answer.status() != CREATED) {
                throw new PlatformFailure("A deposit was answered " + answer.status() + ": " + answer.text());
            }
            return taken;
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(3);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("interrupted", interrupted);
        }
    }
}
