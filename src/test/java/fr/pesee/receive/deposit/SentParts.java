package fr.pesee.receive.deposit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.receive.age.AgeFiles;
import fr.pesee.receive.plan.Manifest;
import fr.pesee.receive.seal.EnvelopeKey;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What a bidder sends for a lot.
 *
 * @param person who sends it
 * @param lot the address of the lot for bidders
 * @param plan what bids of the lot are sealed with
 */
record SentParts(String person, String lot, ReadPlan plan) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Sends one part, whatever its digest really is. */
    Answer put(EnvelopeKey.Kind kind, UUID piece, int number, byte[] sealed, Digest announced) {
        return Api.as(person)
                .with("Content-Type", "application/octet-stream")
                .with("Content-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(announced.bytes()) + ":")
                .send("PUT", address(kind, piece) + "/" + number, BodyPublishers.ofByteArray(sealed));
    }

    /** The address of the parts of a piece. */
    String address(EnvelopeKey.Kind kind, UUID piece) {
        return lot + "/envelopes/" + plan.envelope(kind) + "/pieces/" + piece + "/parts";
    }

    /** Seals a manifest, sends it, and answers the envelope as a deposit names it. */
    ObjectNode sealed(EnvelopeKey.Kind kind, byte[] manifest, List<Manifest.File> files) {
        byte[] sealed = AgeFiles.seal(manifest, plan.recipient(kind));
        UUID piece = UUID.randomUUID();
        put(kind, piece, 0, sealed, Digest.sha256(sealed)).expect(201);
        ObjectNode one = JSON.createObjectNode().put("envelope", plan.envelope(kind));
        ArrayNode pieces = one.putArray("pieces");
        for (Manifest.File file : files) {
            ArrayNode parts =
                    pieces.addObject().put("id", String.valueOf(file.id())).putArray("parts");
            Objects.requireNonNull(file.parts()).forEach(part -> parts.add(part.cipher()));
        }
        one.putObject("manifest")
                .put("id", piece.toString())
                .putArray("parts")
                .add(Digest.sha256(sealed).hex());
        return one;
    }
}
