package fr.pesee.receive.deposit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.Answer;
import fr.pesee.Api;
import fr.pesee.Bidders;
import fr.pesee.Cast;
import fr.pesee.TrialTender;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.receive.age.AgeFiles;
import fr.pesee.receive.age.AgeRecipient;
import fr.pesee.receive.plan.Manifest;
import fr.pesee.receive.seal.EnvelopeKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A bidder who seals and deposits by a program of their own: all that the deposit page does, through the API. */
public final class SealedBidder {
    /** How small parts are in tests, so that a short file has several. */
    public static final int PART = 100_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String person;
    private final TrialTender tender;
    private final int lot;
    private final String base;
    private final ReadPlan plan;
    private final SentParts sent;
    private final Map<EnvelopeKey.Kind, List<Manifest.File>> files = new EnumMap<>(EnvelopeKey.Kind.class);
    private final Map<String, String> prices = new TreeMap<>();
    private final Map<String, String> measures = new TreeMap<>();
    private EnvelopeKey.Kind priced;
    private @Nullable ObjectNode request;
    private NamedInBid named = new NamedInBid(null, null, null);

    private SealedBidder(String person, TrialTender tender, int lot, String base) {
        this.person = person;
        this.tender = tender;
        this.lot = lot;
        this.base = base;
        this.plan = new ReadPlan(
                Api.anonymous().get(path() + "/sealing").expect(200).json());
        this.sent = new SentParts(person, base, plan);
        this.priced = plan.kinds().get(plan.kinds().size() - 1);
    }

    /** Somebody who bids for the first lot of a published tender with sealed bids. */
    public static SealedBidder of(String person, TrialTender tender) {
        return of(person, tender, 1);
    }

    /** For another lot. */
    public static SealedBidder of(String person, TrialTender tender, int lot) {
        Bidders.organisation(person);
        return new SealedBidder(person, tender, lot, "/api/v1/notices/" + tender.id() + "/lots/" + lot);
    }

    /** The officer, who enters what an opened backup copy of the first lot holds. */
    public static SealedBidder entering(TrialTender tender, int copy) {
        return new SealedBidder(Cast.OFFICER, tender, 1, tender.lot() + "/backup-copies/" + copy + "/content");
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

    /** Seals a file and sends its parts; into the offer, unless the plan has another place for what is required. */
    public SealedBidder attach(@Nullable String requirement, String name, byte[] content) {
        return attach(plan.envelopeOf(requirement), requirement, name, content);
    }

    /** The same into this envelope. */
    public SealedBidder attach(EnvelopeKey.Kind kind, @Nullable String requirement, String name, byte[] content) {
        return attach(kind, requirement, name, content, clear -> AgeFiles.seal(clear, recipient(kind)));
    }

    /** Into the offer, sealed in whatever way. */
    public SealedBidder attach(
            @Nullable String requirement, String name, byte[] content, UnaryOperator<byte[]> sealing) {
        return attach(EnvelopeKey.Kind.OFFER, requirement, name, content, sealing);
    }

    private SealedBidder attach(
            EnvelopeKey.Kind kind,
            @Nullable String requirement,
            String name,
            byte[] content,
            UnaryOperator<byte[]> sealing) {
        UUID piece = UUID.randomUUID();
        List<Manifest.Part> parts = new ArrayList<>();
        for (int from = 0; from < content.length; from += PART) {
            byte[] clear = Arrays.copyOfRange(content, from, Math.min(content.length, from + PART));
            byte[] sealed = sealing.apply(clear);
            sent.put(kind, piece, parts.size(), sealed, Digest.sha256(sealed)).expect(201);
            parts.add(new Manifest.Part(
                    Digest.sha256(clear).hex(), Digest.sha256(sealed).hex()));
        }
        files.computeIfAbsent(kind, first -> new ArrayList<>())
                .add(new Manifest.File(
                        piece,
                        requirement,
                        name,
                        content.length,
                        Digest.sha256(content).hex(),
                        false,
                        parts));
        return this;
    }

    /** Prices a line, whether it exists or not. */
    public SealedBidder price(String line, String price) {
        prices.put(line, price);
        return this;
    }

    /** Bids as this says. */
    public SealedBidder as(JsonNode group) {
        named = new NamedInBid(group, named.subcontractors(), named.providers());
        return this;
    }

    /** Names these. */
    public SealedBidder naming(JsonNode subcontracted, JsonNode provided) {
        named = new NamedInBid(named.tenderer(), subcontracted, provided);
        return this;
    }

    /** Sends one part of the offer. */
    public Answer put(UUID piece, int number, byte[] sealed) {
        return put(piece, number, sealed, Digest.sha256(sealed));
    }

    /** Sends one part of the offer, whatever its digest really is. */
    public Answer put(UUID piece, int number, byte[] sealed, Digest announced) {
        return sent.put(EnvelopeKey.Kind.OFFER, piece, number, sealed, announced);
    }

    /** The address of the parts of a piece of the offer. */
    public String parts(UUID piece) {
        return sent.address(EnvelopeKey.Kind.OFFER, piece);
    }

    /** Seals the manifests, sends them, and puts the request together. */
    public SealedBidder ready() {
        return ready(manifest());
    }

    /** The manifest of the offer as it would be sealed. */
    public byte[] manifest() {
        return manifest(EnvelopeKey.Kind.OFFER);
    }

    private byte[] manifest(EnvelopeKey.Kind kind) {
        boolean offer = kind == EnvelopeKey.Kind.OFFER;
        return plan.manifest(
                        kind,
                        new ArrayList<>(files.getOrDefault(kind, List.of())),
                        kind == priced ? new TreeMap<>(prices) : new TreeMap<>(),
                        kind == priced ? new TreeMap<>(measures) : new TreeMap<>(),
                        offer ? named : new NamedInBid(null, null, null))
                .padded();
    }

    /** Tells the prices in this envelope, wherever they belong. */
    public SealedBidder pricedIn(EnvelopeKey.Kind kind) {
        priced = kind;
        return this;
    }

    /** The same with whatever text for the manifest of the offer. */
    public SealedBidder ready(byte[] offer) {
        ObjectNode body = JSON.createObjectNode();
        ArrayNode envelopes = body.putArray("envelopes");
        for (EnvelopeKey.Kind kind : plan.kinds()) {
            byte[] manifest = kind == EnvelopeKey.Kind.OFFER ? offer : manifest(kind);
            envelopes.add(sent.sealed(kind, manifest, files.getOrDefault(kind, List.of())));
        }
        request = body;
        return this;
    }

    /** Seals this text for a list of prices and sends it; answers the piece as a deposit names it. */
    public JsonNode sealedForPrices(String text) {
        return sent.sealed(EnvelopeKey.Kind.PRICE, text.getBytes(StandardCharsets.UTF_8), List.of())
                .get("manifest");
    }

    /** One envelope in the request as it stands, to be changed. */
    public ObjectNode request(EnvelopeKey.Kind kind) {
        String id = plan.envelope(kind);
        for (JsonNode one : request().path("envelopes")) {
            if (one.path("envelope").asText().equals(id)) {
                return (ObjectNode) one;
            }
        }
        throw new AssertionError("no envelope for " + kind);
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
        return Api.as(person).put(base + "/deposits/" + id, request());
    }

    /** What the server says that this bidder has deposited. */
    public Answer own() {
        return Api.as(person).get(path() + "/deposits");
    }

    /** The key that offers of the lot are sealed to. */
    public AgeRecipient recipient() {
        return recipient(EnvelopeKey.Kind.OFFER);
    }

    /** The key that this envelope is sealed to. */
    public AgeRecipient recipient(EnvelopeKey.Kind kind) {
        return plan.recipient(kind);
    }

    /** The address of the lot for bidders. */
    public String path() {
        return "/api/v1/notices/" + tender.id() + "/lots/" + lot;
    }

    /** Some bytes that look like a PDF of about this size. */
    public static byte[] pdf(String text, int size) {
        return ("%PDF-1.7\n" + text + "\n" + "x".repeat(size) + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
    }
}
