package fr.pesee;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.pesee.rule.exact.Fraction;
import fr.pesee.run.platform.EmbeddedServers;
import fr.pesee.run.platform.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A tender from its creation to the recommendation, through the API alone, by the people whose acts they are. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class TenderJourneyTest {
    private static final String OFFICER = "camille.moreau";
    private static final String CHAIR = "helene.lambert";
    private static final String MEMBER = "karim.benali";

    @Test
    void theSampleIsRecommendedAsExpectedToFourDecimals() {
        String id = given().auth()
                .oauth2(Tokens.of("juliette.roux"))
                .get("/api/v1/tenders")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.reference == 'CERCLE3-2019' }.id");
        Response answer = as("juliette.roux").get("/api/v1/tenders/" + id + "/lots/1/recommendation");
        answer.then().statusCode(200).body("fictional", equalTo(true));
        assertEquals(List.of("Capgemini", "Atos + SCC", "SoftwareONE"), order(answer));
        assertEquals(List.of("82.5807", "82.1742", "78.2000"), totals(answer));
    }

    @Test
    void aTenderGoesFromDraftToRecommendationThroughTheApi() throws IOException {
        JsonNode sample = sample();
        String id = publish(sample);
        String lot = "/api/v1/tenders/" + id + "/lots/1";

        open(sample, id, lot);
        mark(sample, lot);
        Response computed = as(CHAIR).post(lot + "/recommendation");
        computed.then().statusCode(201);
        assertEquals(List.of("82.5807", "82.1742", "78.2000"), totals(computed));
        assertEquals(
                computed.asString(), as(MEMBER).get(lot + "/recommendation").asString());
        as(OFFICER).get("/api/v1/tenders/" + id).then().body("lots[0].phase", equalTo("RECOMMENDED"));
    }

    private static void open(JsonNode sample, String id, String lot) {
        as(OFFICER).post(lot + "/opening").then().statusCode(409).body("code", equalTo("tender-deadline-ahead"));
        TrialTender tender = TrialTender.of(id);
        SampleBids.of(sample).forEach(tender::deposit);
        clock(id, "2019-12-02T09:30:00+01:00").then().statusCode(200);
        as(OFFICER).post(lot + "/opening").then().statusCode(200).body("phase", equalTo("OPENING"));
        as(OFFICER).post(lot + "/marking").then().statusCode(409).body("code", equalTo("ceremony-unfinished"));
        tender.giveShares();
        as(OFFICER).post(lot + "/marking").then().statusCode(200).body("phase", equalTo("MARKING"));
    }

    private static void mark(JsonNode sample, String lot) {
        as(CHAIR)
                .get(lot + "/bids")
                .then()
                .statusCode(200)
                .body("items[0].pricesMasked", equalTo(true))
                .body("items[0].totals", nullValue())
                .body("items[0].measures", nullValue());
        as(MEMBER)
                .body(sample.at("/bids/0/marks").toString())
                .put(lot + "/bids/1/marks")
                .then()
                .statusCode(403);
        as(CHAIR).post(lot + "/lock").then().statusCode(409).body("code", equalTo("marks-missing"));
        int number = 1;
        for (JsonNode marked : sample.get("bids")) {
            as(CHAIR)
                    .body(marked.get("marks").toString())
                    .put(lot + "/bids/" + number++ + "/marks")
                    .then()
                    .statusCode(200);
        }
        as(CHAIR).get(lot + "/recommendation").then().statusCode(403);
        as(CHAIR).post(lot + "/lock").then().statusCode(200).body("phase", equalTo("LOCKED"));
        as(CHAIR).get(lot + "/bids").then().body("items[0].totals.'C1.1'", equalTo("52370800"));
        as(CHAIR)
                .body(sample.at("/bids/0/marks").toString())
                .put(lot + "/bids/1/marks")
                .then()
                .statusCode(403);
    }

    @Test
    void aGridWithAForbiddenFormulaIsStoppedAtPublicationWithTheCase() throws IOException {
        JsonNode sample = sample();
        String draft = sample.get("tender").toString().replace("CERCLE3-2019", "J-" + UUID.randomUUID());
        String id = as(OFFICER)
                .body(draft)
                .post("/api/v1/tenders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String lot = "/api/v1/tenders/" + id + "/lots/1";
        String grid = as(OFFICER).get(lot + "/grid").asString();
        as(OFFICER)
                .header("If-Match", "\"0\"")
                .body(grid.replace("\"INVERSE\"", "\"BELLEVILLE\"").replace("\"points\":\"8\"", "\"points\":\"7\""))
                .put(lot + "/grid")
                .then()
                .statusCode(200);
        as(OFFICER).body(sample.get("schedule").toString()).put(lot + "/schedule");
        as(OFFICER)
                .header("If-Match", "\"0\"")
                .header("Accept-Language", "en")
                .post("/api/v1/tenders/" + id + "/publication")
                .then()
                .statusCode(422)
                .body("errors.detail", hasItem(containsString("373362")))
                .body("errors.detail", hasItem(containsString("RULE-05")));
        as(OFFICER).get("/api/v1/tenders/" + id).then().body("lots[0].phase", equalTo("DRAFT"));
    }

    @Test
    void everythingWrongWithMarksIsSaidAtOnce() throws IOException {
        JsonNode sample = sample();
        String id = publish(sample);
        String lot = "/api/v1/tenders/" + id + "/lots/1";
        TrialTender.of(id).open(SampleBids.of(sample).subList(0, 1));
        as(OFFICER).post(lot + "/marking").then().statusCode(200);
        as(CHAIR)
                .body("""
                        {"marks": [{"criterion": "C2.1", "mark": "5.5", "reason": "r"},
                                   {"criterion": "C2.2", "mark": "3.3", "reason": "r"},
                                   {"criterion": "C1.1", "mark": "3", "reason": "r"},
                                   {"criterion": "C2.3", "mark": "3", "reason": " "}]}""")
                .put(lot + "/bids/1/marks")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("mark-off-scale"))
                .body("errors.code", hasItem("mark-off-step"))
                .body("errors.code", hasItem("mark-criterion-unknown"))
                .body("errors.pointer", hasItem("/marks/3/reason"));
        as(CHAIR).body("{\"marks\": []}").put(lot + "/bids/1/marks").then().statusCode(422);
        as(CHAIR)
                .body(sample.at("/bids/0/marks").toString())
                .put(lot + "/bids/7/marks")
                .then()
                .statusCode(404);
    }

    private String publish(JsonNode sample) {
        String draft = sample.get("tender").toString().replace("CERCLE3-2019", "J-" + UUID.randomUUID());
        String id = as(OFFICER)
                .body(draft)
                .post("/api/v1/tenders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String tender = "/api/v1/tenders/" + id;
        for (JsonNode assignment : sample.get("team")) {
            as(OFFICER)
                    .body(assignment.toString())
                    .post(tender + "/team")
                    .then()
                    .statusCode(201);
        }
        TrialTender.of(id).sealable();
        as(OFFICER)
                .header("If-Match", "\"0\"")
                .post(tender + "/publication")
                .then()
                .statusCode(422)
                .body("code", equalTo("schedule-criterion-unpriced"));
        as(OFFICER)
                .body(sample.get("schedule").toString())
                .put(tender + "/lots/1/schedule")
                .then()
                .statusCode(200);
        as(OFFICER)
                .header("If-Match", "\"0\"")
                .post(tender + "/publication")
                .then()
                .statusCode(200)
                .body("lots[0].phase", equalTo("PUBLISHED"));
        return id;
    }

    private static Response clock(String id, String shows) {
        return as(OFFICER).body("{\"shows\": \"" + shows + "\"}").put("/api/v1/tenders/" + id + "/clock");
    }

    private static List<String> order(Response recommendation) {
        return recommendation.path("summary.bids.name");
    }

    private static List<String> totals(Response recommendation) {
        List<String> totals = recommendation.path("summary.bids.exactTotal");
        return totals.stream()
                .map(total -> Fraction.parse(total).toDecimal(4).toPlainString())
                .toList();
    }

    private static RequestSpecification as(String person) {
        return given().auth().oauth2(Tokens.of(person)).contentType(ContentType.JSON);
    }

    private static JsonNode sample() throws IOException {
        try (InputStream stream = TenderJourneyTest.class.getResourceAsStream("/sample/circle-3.json")) {
            return new ObjectMapper().readTree(stream);
        }
    }
}
