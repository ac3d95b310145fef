package fr.pesee;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.GuideRequests.Request;
import fr.pesee.ground.ledger.Digest;
import fr.pesee.run.platform.EmbeddedServers;
import fr.pesee.run.platform.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the guides show can be sent as it stands, in the order shown, in both languages. */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class GuideJourneyTest {
    private static final String OFFICER = "camille.moreau";
    private static final String CHAIR = "helene.lambert";
    private static final String LEGAL_REVIEWER = "juliette.roux";

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void theRequestsOfTheGuidesAreAcceptedOneAfterTheOther(String language) throws IOException {
        List.of(CHAIR, LEGAL_REVIEWER, Cast.KEY_HOLDER)
                .forEach(person -> as(person).get("/api/v1/tenders"));
        List<Request> officers = GuideRequests.of("procurement-officer." + language + ".md");
        List<Request> chairs = GuideRequests.of("chair." + language + ".md");
        assertTrue(officers.size() > 8 && !chairs.isEmpty(), "the guides show requests");

        String tender = send(OFFICER, "", officers.get(0)).path("id");
        officers.stream().skip(1).forEach(request -> {
            others(tender, request, "before");
            send(OFFICER, tender, request);
            others(tender, request, "after");
        });
        chairs.forEach(request -> send(CHAIR, tender, request));

        as(LEGAL_REVIEWER)
                .get("/api/v1/tenders/" + tender + "/lots/1/recommendation")
                .then()
                .statusCode(200)
                .body("summary.bids", hasSize(2))
                .body("summary.bids[0].exactTotal", equalTo("88"));
        as(LEGAL_REVIEWER).get("/api/v1/scoring-models").then().statusCode(200).body("id", hasItem("plain-60-40"));
        Response grid = as(LEGAL_REVIEWER).get("/api/v1/tenders/" + tender + "/lots/1/grid");
        grid.then().log().ifValidationFails().statusCode(200);
        assertEquals(
                grid.header("X-Content-SHA256"),
                Digest.sha256(grid.asByteArray()).hex());
    }

    /** What others do meanwhile, who have guides of their own: holders make keys and open, bidders deposit. */
    private static void others(String id, Request request, String when) {
        TrialTender tender = TrialTender.of(id);
        switch (when + request.path().substring(request.path().lastIndexOf('/'))) {
            case "before/publication" -> tender.sealable();
            case "before/clock" -> {
                tender.deposit(bid("Première société d’exemple", "100.00", "43.00"));
                tender.deposit(bid("Deuxième société d’exemple", "150.00", "74.00"));
            }
            case "after/opening" -> tender.giveShares();
            default -> {}
        }
    }

    private static ObjectNode bid(String name, String first, String second) {
        ObjectNode bid = new ObjectMapper().createObjectNode().put("name", name);
        bid.putObject("prices").put("L01", first).put("L02", second);
        return bid;
    }

    private static Response send(String person, String tender, Request request) {
        RequestSpecification specification = as(person);
        request.headers().forEach((name, value) -> specification.header(name, value.replace("{etag}", etag(tender))));
        if (!request.body().isEmpty()) {
            specification.contentType(ContentType.JSON).body(request.body().replace("2026-014", unusedReference()));
        }
        Response response =
                specification.request(request.method(), request.path().replace("{tender}", tender));
        response.then()
                .log()
                .ifValidationFails()
                .statusCode(both(greaterThanOrEqualTo(200)).and(lessThan(300)));
        return response;
    }

    private static String etag(String tender) {
        return as(OFFICER).get("/api/v1/tenders/" + tender).header("ETag");
    }

    private static RequestSpecification as(String person) {
        return given().auth().oauth2(Tokens.of(person));
    }

    private static String unusedReference() {
        return "G-" + UUID.randomUUID();
    }
}
