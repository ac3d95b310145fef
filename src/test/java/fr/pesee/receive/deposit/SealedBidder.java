package fr.pesee.receive.deposit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Bidders;
import fr.pesee.TrialTender;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.receive.plan.Manifest;
import fr.pesee.receive.seal.AgeFiles;
import fr.pesee.receive.seal.AgeRecipient;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A bidder who seals and deposits by a program of their own: all that the deposit page does, through the API. */
public final class SealedBidder {
    /** How small parts are in tests, so that a short file has several. */
    public static final int PART = 100_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String person;
    private final TrialTender tender;
    private final JsonNode plan;
    private final List<Manifest.File> files = new ArrayList<>();
    private final Map<String, String> prices = new TreeMap<>();
    private final Map<String, String> measures = new TreeMap<>();
    private @Nullable ObjectNode request;

    private SealedBidder(String person, TrialTender tender) {
        this.person = person;
        this.tender = tender;
        Bidders.organisation(person);
        this.plan = Api.anonymous().get(path() + "/sealing").expect(200).json();
    }

    /** Somebody who bids for the first lot of a published tender with sealed bids. */
    public static SealedBidder of(String person, TrialTender tender) {
        return new SealedBidder(person, tender);
    }

    /** With every line priced and every value stated, as one of the trial's bids. */
    public SealedBidder priced(int bid) {
        TrialTender.bid(bid)
                .get("prices")
                .properties()
                .forEach(one -> prices.put(one.getKey(), one.getValue().asText()));
        JsonNode stated = TrialTender.bid(bid).path("measures");
        stated.properties()
                .forEach(one -> measures.put(one.getKey(), one.getValue().asText()));
        return this;
    }

    /** Leaves a line without its price. */
    public SealedBidder without(String line) {
        prices.remove(line);
        return this;
    }

    /** Seals a file and sends its parts. */
    public SealedBidder attach(@Nullable String requirement, String name, byte[] content) {
        return attach(requirement, name, content, recipient());
    }

    /** The same, sealed to whatever key. */
    public SealedBidder attach(@Nullable String requirement, String name, byte[] content, AgeRecipient recipient) {
        UUID piece = UUID.randomUUID();
        List<Manifest.Part> parts = new ArrayList<>();
        for (int from = 0; from < content.length; from += PART) {
            byte[] clear = Arrays.copyOfRange(content, from, Math.min(content.length, from + PART));
            byte[] sealed = AgeFiles.seal(clear, recipient);
            put(piece, parts.size(), sealed).expect(201);
            parts.add(new Manifest.Part(
                    Digest.sha256(clear).hex(), Digest.sha256(sealed).hex()));
        }
        files.add(new Manifest.File(
                piece, requirement, name, content.length, Digest.sha256(content).hex(), false, parts));
        return this;
    }

    /** Prices a line, whether it exists or not. */
    public SealedBidder price(String line, String price) {
        prices.put(line, price);
        return this;
    }

    /** Sends one part. */
    public Answer put(UUID piece, int number, byte[] sealed) {
        return put(piece, number, sealed, Digest.sha256(sealed));
    }

    /** Sends one part, whatever its digest really is. */
    public Answer put(UUID piece, int number, byte[] sealed, Digest announced) {
        return Api.as(person)
                .with("Content-Type", "application/octet-stream")
                .with("Content-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(announced.bytes()) + ":")
                .send("PUT", path() + "/pieces/" + piece + "/parts/" + number, BodyPublishers.ofByteArray(sealed));
    }

    /** Seals the manifest, sends it, and puts the request together. */
    public SealedBidder ready() {
        return ready(manifest());
    }

    /** The manifest as it would be sealed. */
    public byte[] manifest() {
        Manifest manifest = new Manifest(
                Manifest.FORMAT,
                UUID.fromString(tender.id()),
                1,
                UUID.fromString(plan.get("envelope").asText()),
                new ArrayList<>(files),
                new TreeMap<>(prices),
                new TreeMap<>(measures));
        return manifest.padded();
    }

    /** The same with whatever text for a manifest. */
    public SealedBidder ready(byte[] manifest) {
        byte[] sealed = AgeFiles.seal(manifest, recipient());
        UUID piece = UUID.randomUUID();
        put(piece, 0, sealed).expect(201);
        ObjectNode body = JSON.createObjectNode();
        ArrayNode pieces = body.putArray("pieces");
        for (Manifest.File file : files) {
            ArrayNode parts =
                    pieces.addObject().put("id", String.valueOf(file.id())).putArray("parts");
            Objects.requireNonNull(file.parts()).forEach(part -> parts.add(part.cipher()));
        }
        body.putObject("manifest")
                .put("id", piece.toString())
                .putArray("parts")
                .add(Digest.sha256(sealed).hex());
        request = body;
        return this;
    }

    /** The request as it stands, to be changed. */
    public ObjectNode request() {
        if (request == null) {
            ready();
        }
        return Objects.requireNonNull(request);
    }

    /** Sets the secret that replacing and withdrawing will ask for. */
    public SealedBidder setting(String secret) {
        request()
                .put(
                        "secretDigest",
                        Digest.sha256(HexFormat.of().parseHex(secret)).hex());
        return this;
    }

    /** Knows the secret of the first deposit. */
    public SealedBidder knowing(String secret) {
        request().put("secret", secret);
        return this;
    }

    /** Withdraws under a new identifier, with or without the secret. */
    public Answer withdraw(@Nullable String secret) {
        return withdraw(UUID.randomUUID(), secret);
    }

    /** The same under this identifier. */
    public Answer withdraw(UUID id, @Nullable String secret) {
        return Api.as(person)
                .put(path() + "/withdrawals/" + id, JSON.createObjectNode().put("secret", secret));
    }

    /** The signed log of what this bidder tried. */
    public Answer attempts() {
        return Api.as(person).get(path() + "/attempts");
    }

    /** Deposits under a new identifier. */
    public Answer deposit() {
        return deposit(UUID.randomUUID());
    }

    /** Deposits under this identifier. */
    public Answer deposit(UUID id) {
        return Api.as(person).put(path() + "/deposits/" + id, request());
    }

    /** What the server says that this bidder has deposited. */
    public Answer own() {
        return Api.as(person).get(path() + "/deposits");
    }

    /** The key that bids of the lot are sealed to. */
    public AgeRecipient recipient() {
        return new AgeRecipient(plan.get("recipient").asText());
    }

    /** The address of the lot for bidders. */
    public String path() {
        return "/api/v1/notices/" + tender.id() + "/lots/1";
    }

    /** Some bytes that look like a PDF of about this size. */
    public static byte[] pdf(String text, int size) {
        String body = "%PDF-1.7\n" + text + "\n" + "x".repeat(size) + "\n%%EOF\n";
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
