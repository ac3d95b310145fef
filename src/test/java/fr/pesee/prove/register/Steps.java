package fr.pesee.prove.register;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.pesee.SampleBids;
import fr.pesee.TrialTender;
import fr.pesee.run.platform.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;

/** The sample's story, told step by step through the API, in a tender of its own. */
public final class Steps {
    public static final String OFFICER = "camille.moreau";
    public static final String CHAIR = "helene.lambert";
    public static final String LEGAL_REVIEWER = "juliette.roux";
    public static final String AUDITOR = "paul.mercier";
    public static final String AUTHORITY = "anne.lefevre";

    private static final JsonNode SAMPLE = sample();

    private final String tender;

    private Steps(String tender) {
        this.tender = tender;
    }

    /** A published tender with its team. */
    public static Steps published() {
        String draft = SAMPLE.get("tender").toString().replace("CERCLE3-2019", "D-" + UUID.randomUUID());
        Steps steps = new Steps(as(OFFICER).body(draft).post("/api/v1/tenders").path("id"));
        SAMPLE.get("team").forEach(member -> steps.done(as(OFFICER).body(member.toString()), "POST", "/team"));
        steps.done(as(OFFICER).body(SAMPLE.get("schedule").toString()), "PUT", "/lots/1/schedule");
        TrialTender.of(steps.tender).sealable();
        steps.done(as(OFFICER).header("If-Match", "\"0\""), "POST", "/publication");
        return steps;
    }

    /** The sample as it was loaded, recommended. */
    public static Steps recommendedSample() {
        return new Steps(as(LEGAL_REVIEWER)
                .get("/api/v1/tenders?limit=500")
                .path("items.find { it.reference == 'CERCLE3-2019' }.id"));
    }

    public static Steps recommended() {
        return published().opened().marked().locked().ranked();
    }

    public Steps opened() {
        TrialTender.of(tender).open(SampleBids.of(SAMPLE));
        done(as(OFFICER), "POST", "/lots/1/marking");
        return this;
    }

    public Steps marked() {
        int number = 1;
        for (JsonNode bid : SAMPLE.get("bids")) {
            done(as(CHAIR).body(bid.get("marks").toString()), "PUT", "/lots/1/bids/" + number++ + "/marks");
        }
        return this;
    }

    public Steps locked() {
        done(as(CHAIR), "POST", "/lots/1/lock");
        return this;
    }

    public Steps ranked() {
        done(as(CHAIR), "POST", "/lots/1/recommendation");
        return this;
    }

    /** Sets somebody aside. */
    public Steps recused(String person) {
        String body = "{\"person\": \"" + person + "\", \"reason\": \"A relative works for a bidder.\"}";
        done(as(OFFICER).body(body), "POST", "/recusals");
        return this;
    }

    public String id() {
        return tender;
    }

    public String log() {
        return "tender/" + tender;
    }

    public String path(String below) {
        return "/api/v1/tenders/" + tender + below;
    }

    public Response get(String person, String below) {
        return as(person).get(path(below));
    }

    /** The last checkpoint, as somebody keeps it. */
    public String checkpoint() {
        return get(AUDITOR, "/ledger/checkpoints/latest")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    public Response verify(String... kept) {
        JsonNode body = new ObjectMapper().valueToTree(java.util.Map.of("checkpoints", kept));
        return as(AUDITOR).body(body.toString()).post(path("/ledger/verification"));
    }

    public byte[] export() {
        return as(LEGAL_REVIEWER)
                .post(path("/evidence"))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    public static RequestSpecification as(String person) {
        return given().auth().oauth2(Tokens.of(person)).contentType(ContentType.JSON);
    }

    private void done(RequestSpecification request, String method, String below) {
        Response response = request.request(method, path(below));
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + below + ": " + response.asString());
        }
    }

    private static JsonNode sample() {
        try (InputStream stream = Steps.class.getResourceAsStream("/sample/circle-3.json")) {
            return new ObjectMapper().readTree(stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
