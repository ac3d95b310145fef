package fr.pesee;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.ground.access.Function;
import fr.pesee.ground.access.Phase;
import fr.pesee.receive.draw.Witnesses;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A fictional tender on the sample's grid, carried through the API to the phase that a test is about. */
public final class TrialTender {
    /** What nobody may read before marks are locked; found nowhere else. */
    public static final List<String> PRICES = List.of("7391.53", "8264.17", "9157.39");

    /** What nobody but the committee and its auditors may read before marks are locked. */
    public static final String REASON = "Motif reconnaissable entre tous, ";

    /** What a bidder asks: the team's officer and its provers may read it before it is answered. */
    public static final String QUESTION = "Question reconnaissable entre toutes ?";

    /** Who sent a backup copy: until the opening only the officer may know, then whoever may read the minutes. */
    public static final String COPY_OF = "Copie reconnaissable entre toutes";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode SAMPLE = sample();
    /** What the fictional clock shows once bids may be opened. */
    public static final String AFTER_DEADLINE = "2019-12-02T09:30:00+01:00";

    private final String id;
    private final String reference;

    private TrialTender(String id, String reference) {
        this.id = id;
        this.reference = reference;
    }

    /** A draft whose team is the whole cast, with its schedule. */
    public static TrialTender draft() {
        TrialTender tender = created(draftBody());
        Cast.holders().forEach((function, person) -> {
            if (function != Function.OFFICER) {
                tender.assign(person, function);
            }
        });
        officer().put(tender.lot() + "/schedule", schedule()).expect(200);
        tender.addDocument("reglement.pdf", Multipart.pdf("Règlement de la consultation"));
        return tender;
    }

    /** A draft of two equal lots, without any schedule. */
    public static TrialTender ofTwoLots() {
        ObjectNode two = draftBody();
        two.withArray("lots").add(two.at("/lots/0").deepCopy());
        return created(two);
    }

    /** A tender that was created otherwise. */
    public static TrialTender of(String id) {
        JsonNode known = officer().get("/api/v1/tenders/" + id).expect(200).json();
        return new TrialTender(id, known.get("reference").asText());
    }

    /** Adds a document to the draft. */
    public Answer addDocument(String fileName, byte[] content) {
        return officer()
                .with("Content-Type", Multipart.TYPE)
                .send(
                        "POST",
                        path() + "/documents",
                        new Multipart()
                                .with("kind", "RC")
                                .with("title", "Règlement de la consultation")
                                .with("language", "fr")
                                .with("file", fileName, "application/octet-stream", content)
                                .body())
                .expect(201);
    }

    /** A tender in this phase. */
    public static TrialTender in(Phase phase) {
        TrialTender tender = draft();
        Phase last = phase == Phase.CANCELLED ? Phase.RECOMMENDED : phase.onTheWay();
        Phase.way().stream().filter(next -> next.compareTo(last) <= 0).forEach(tender::enter);
        if (phase != last) {
            tender.enter(phase);
        }
        return tender;
    }

    /** A tender in this phase in which a bidder has asked a question and sent a backup copy, if anybody could. */
    public static TrialTender asked(Phase phase) {
        TrialTender tender = in(phase == Phase.DRAFT ? phase : Phase.PUBLISHED);
        if (phase != Phase.DRAFT) {
            tender.ask(QUESTION);
            officer().post(tender.lot() + "/backup-copies", copy(COPY_OF)).expect(201);
            tender.follow(phase == Phase.CANCELLED ? Phase.RECOMMENDED : phase.onTheWay());
        }
        if (phase != phase.onTheWay()) {
            tender.enter(phase);
        }
        return tender;
    }

    /** Has keys for its bids made and tried, without which it cannot be published. */
    public TrialTender sealable() {
        Doors.asARequest(() -> TrialKeys.make(UUID.fromString(id)));
        return this;
    }

    /** Bids are sealed and deposited; after the deadline they are opened. */
    public void open(List<ObjectNode> bids) {
        Doors.asARequest(() -> TrialBids.deposit(UUID.fromString(id), 1, bids));
        Witnesses.giveIfAny(passDeadline());
        officer().post(lot() + "/opening").expect(200);
        giveShares();
    }

    /** Seals and deposits a bid; it is called as its bidder is. */
    public void deposit(ObjectNode bid) {
        Doors.asARequest(() -> TrialBids.deposit(UUID.fromString(id), 1, List.of(bid)));
    }

    /** Two holders give their shares, and the minutes are taken. */
    public void giveShares() {
        Doors.asARequest(() -> TrialSteps.open(UUID.fromString(id), 1));
    }

    /** Publishes the draft as it stands. */
    public Answer publish() {
        return current().post(path() + "/publication");
    }

    /** The officer, who has seen what stands. */
    public Api current() {
        long version = officer().get(path()).expect(200).json().path("version").asLong();
        return officer().with("If-Match", "\"" + version + "\"");
    }

    /** A bidder asks a question. */
    public void ask(String words) {
        Api.as(Cast.BIDDER)
                .post(
                        "/api/v1/notices/" + id + "/questions",
                        JSON.createObjectNode().put("words", words))
                .expect(201);
    }

    /** Goes on from a published tender to this phase. */
    public void follow(Phase phase) {
        Phase.way().stream()
                .filter(next -> next.compareTo(Phase.PUBLISHED) > 0 && next.compareTo(phase) <= 0)
                .forEach(this::enter);
    }

    /** A recommended tender whose first two bids are equal in everything, so that nothing sets them apart. */
    public static TrialTender tied() {
        TrialTender tender = in(Phase.PUBLISHED);
        tender.open(List.of(bid(1).put("name", "Offre égale 1"), bid(1).put("name", "Offre égale 2")));
        officer().post(tender.lot() + "/marking").expect(200);
        for (int bid = 1; bid <= 2; bid++) {
            chair().put(tender.lot() + "/bids/" + bid + "/marks", marks(1)).expect(200);
        }
        tender.enter(Phase.LOCKED);
        tender.enter(Phase.RECOMMENDED);
        return tender;
    }

    /** What the officer sends to create such a tender. */
    public static ObjectNode draftBody() {
        return SAMPLE.get("tender").<ObjectNode>deepCopy().put("reference", "ESSAI-" + UUID.randomUUID());
    }

    /** What the officer sends to edit such a tender. */
    public static ObjectNode editBody() {
        ObjectNode body = draftBody().without("clock");
        body.get("lots").forEach(lot -> ((ObjectNode) lot).remove("model"));
        return body;
    }

    /** The tender that this request creates. */
    public static TrialTender created(JsonNode body) {
        JsonNode created = officer().post("/api/v1/tenders", body).expect(201).json();
        return new TrialTender(
                created.get("id").asText(), created.get("reference").asText());
    }

    /** What the officer sends to register a backup copy that came in time. */
    public static ObjectNode copy(String bidder) {
        return JSON.createObjectNode()
                .put("bidder", bidder)
                .put("identifier", "SIRET 123 456 789 00011")
                .put("receivedAt", "2019-10-01T08:30:00+02:00")
                .put("carrier", "MEDIUM")
                .put("labelled", true);
    }

    public static ObjectNode schedule() {
        return SAMPLE.get("schedule").deepCopy();
    }

    /** What a bid states, 1 to 3: how it is called, its prices and its measures. */
    public static ObjectNode bid(int number) {
        ObjectNode bid = SAMPLE.at("/bids/" + (number - 1) + "/bid").deepCopy();
        bid.put("name", "Offre d’essai " + number);
        bid.withObject("/prices").put("L03", PRICES.get(number - 1));
        return bid;
    }

    /** What the chair sends as agreed marks of a bid, 1 to 3. */
    public static ObjectNode marks(int bid) {
        ObjectNode marks = SAMPLE.at("/bids/" + (bid - 1) + "/marks").deepCopy();
        marks.path("marks").forEach(mark -> ((ObjectNode) mark).put("reason", REASON + bid));
        return marks;
    }

    public String id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    public String path() {
        return "/api/v1/tenders/" + id;
    }

    /** The address of its only lot. */
    public String lot() {
        return path() + "/lots/1";
    }

    /** Gives somebody a function; they sign in first, so that they are known. */
    public void assign(String person, Function function) {
        Api.as(person).get("/api/v1/tenders").expect(200, 403);
        officer()
                .post(path() + "/team", JSON.valueToTree(Map.of("person", person, "function", function.name())))
                .expect(201);
    }

    /** Sets somebody aside. */
    public void recuse(String person) {
        officer()
                .post(path() + "/recusals", JSON.valueToTree(Map.of("person", person, "reason", "Lien familial.")))
                .expect(201);
    }

    /** Makes the fictional clock show an instant after the deadline. */
    public TrialTender passDeadline() {
        officer()
                .put(path() + "/clock", "{\"shows\": \"" + AFTER_DEADLINE + "\"}")
                .expect(200);
        return this;
    }

    private void enter(Phase phase) {
        switch (phase) {
            case DRAFT -> officer().get(path()).expect(200);
            case PUBLISHED -> sealable().publish().expect(200);
            case OPENING -> open(List.of(bid(1), bid(2), bid(3)));
            case MARKING -> {
                officer().post(lot() + "/marking").expect(200);
                for (int bid = 1; bid <= PRICES.size(); bid++) {
                    chair().put(lot() + "/bids/" + bid + "/marks", marks(bid)).expect(200);
                }
            }
            case LOCKED -> chair().post(lot() + "/lock").expect(200);
            case RECTIFYING -> current().post(path() + "/reopening").expect(200);
            case CANCELLED ->
                Api.as(Cast.holder(Function.AWARDING_AUTHORITY))
                        .post(
                                lot() + "/cancellation",
                                "{\"ground\": \"CHANGED_NEED\", \"reason\": \"Besoin disparu.\"}")
                        .expect(200);
            case RECOMMENDED -> chair().post(lot() + "/recommendation").expect(201);
        }
    }

    private static Api officer() {
        return Api.as(Cast.OFFICER);
    }

    private static Api chair() {
        return Api.as(Cast.CHAIR);
    }

    private static JsonNode sample() {
        try (InputStream stream = TrialTender.class.getResourceAsStream("/sample/circle-3.json")) {
            return JSON.readTree(stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
