package fr.pesee.judge.consensus;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.pesee.ground.access.Actor;
import fr.pesee.ground.party.People;
import fr.pesee.receive.opening.BidDraft;
import fr.pesee.receive.opening.Openings;
import fr.pesee.run.platform.EmbeddedServers;
import fr.pesee.run.platform.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How many SQL statements a request takes, all of it counted: who asks, what they may do, and what they read.
 *
 * <p>The counter is the whole application's. What runs beside a request can only add to it, so that the smallest of
 * several counts is never below the request's own.
 */
@QuarkusTest
@WithTestResource(value = EmbeddedServers.class, scope = TestResourceScope.GLOBAL)
class StatementCountTest {
    private static final String OFFICER = "camille.moreau";
    private static final String CHAIR = "helene.lambert";
    private static final int BIDS = 300;
    private static final int GOAL = 8;
    private static final int REPETITIONS = 5;

    @Inject
    SessionFactory sessions;

    @Inject
    ObjectMapper json;

    @Inject
    People people;

    @Inject
    Openings openings;

    @Inject
    AgreedMarks marks;

    private Statistics statistics;

    @BeforeEach
    void count() {
        statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
    }

    @Test
    void threeHundredBidsAreListedWithTheirMarksInAtMostEightStatements() throws IOException {
        JsonNode sample = sample();
        String lot = marking(sample, BIDS, true);
        long listing = fewest(() -> as(CHAIR)
                .get(lot + "/marks?limit=500")
                .then()
                .statusCode(200)
                .body("items", hasSize(BIDS))
                .body("items.marks", everyItem(hasSize(11))));
        assertTrue(listing <= GOAL, () -> listing + " statements");
        assertTrue(listing >= 5, () -> "tender, function, recusal, bids and marks in " + listing + " statements");
    }

    @Test
    void threeHundredBidsAreListedWithTheirPricesInAtMostEightStatements() throws IOException {
        String lot = marking(sample(), BIDS, false);
        long listing = fewest(() -> as(OFFICER)
                .get(lot + "/bids?limit=500")
                .then()
                .statusCode(200)
                .body("items", hasSize(BIDS))
                .body("items.totals", everyItem(notNullValue())));
        assertTrue(listing <= GOAL, () -> listing + " statements");
    }

    @Test
    void elevenMarksAreEnteredInAsManyStatementsAsOne() throws IOException {
        JsonNode sample = sample();
        String lot = marking(sample, 2 * REPETITIONS, false);
        JsonNode all = sample.at("/bids/0/marks");
        ObjectNode one = json.createObjectNode();
        one.putArray("marks").add(all.at("/marks/0"));
        int[] bid = {0};
        long forOne = fewest(() -> enter(lot, ++bid[0], one));
        long forAll = fewest(() -> enter(lot, ++bid[0], all));
        assertEquals(forOne, forAll);
    }

    private static void enter(String lot, int bid, JsonNode marks) {
        as(CHAIR)
                .body(marks.toString())
                .put(lot + "/bids/" + bid + "/marks")
                .then()
                .statusCode(200);
    }

    private long fewest(Runnable request) {
        long fewest = Long.MAX_VALUE;
        for (int repetition = 0; repetition < REPETITIONS; repetition++) {
            long before = statistics.getPrepareStatementCount();
            request.run();
            fewest = Math.min(fewest, statistics.getPrepareStatementCount() - before);
        }
        return fewest;
    }

    private String marking(JsonNode sample, int bids, boolean marked) throws IOException {
        String id = published(sample);
        String lot = "/api/v1/tenders/" + id + "/lots/1";
        as(OFFICER)
                .body("{\"shows\": \"2019-12-02T09:30:00+01:00\"}")
                .put("/api/v1/tenders/" + id + "/clock")
                .then()
                .statusCode(200);
        as(OFFICER).post(lot + "/opening").then().statusCode(200);
        BidDraft bid = json.treeToValue(sample.at("/bids/0/bid"), BidDraft.class);
        Actor officer = people.withUsername(OFFICER).orElseThrow();
        QuarkusTransaction.requiringNew().run(() -> {
            for (int number = 1; number <= bids; number++) {
                openings.register(officer, UUID.fromString(id), 1, named("Bid " + number, bid));
            }
        });
        as(OFFICER).post(lot + "/marking").then().statusCode(200);
        if (marked) {
            MarksDraft draft = json.treeToValue(sample.at("/bids/0/marks"), MarksDraft.class);
            Actor chair = people.withUsername(CHAIR).orElseThrow();
            QuarkusTransaction.requiringNew().run(() -> {
                for (int number = 1; number <= bids; number++) {
                    marks.agree(chair, UUID.fromString(id), 1, number, draft);
                }
            });
        }
        return lot;
    }

    private static BidDraft named(String name, BidDraft bid) {
        return new BidDraft(name, bid.tenderer(), bid.receivedAt(), bid.currency(), bid.prices(), bid.measures());
    }

    private static String published(JsonNode sample) {
        ObjectNode draft = sample.get("tender").deepCopy();
        draft.put("reference", "COUNT-" + UUID.randomUUID());
        String id = as(OFFICER)
                .body(draft.toString())
                .post("/api/v1/tenders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String tender = "/api/v1/tenders/" + id;
        for (JsonNode assignment : (ArrayNode) sample.get("team")) {
            as(OFFICER)
                    .body(assignment.toString())
                    .post(tender + "/team")
                    .then()
                    .statusCode(201);
        }
        as(OFFICER)
                .body(sample.get("schedule").toString())
                .put(tender + "/lots/1/schedule")
                .then()
                .statusCode(200);
        as(OFFICER)
                .header("If-Match", "\"0\"")
                .post(tender + "/publication")
                .then()
                .statusCode(200);
        return id;
    }

    private static RequestSpecification as(String person) {
        return given().auth().oauth2(Tokens.of(person)).contentType(ContentType.JSON);
    }

    private static JsonNode sample() throws IOException {
        try (InputStream stream = StatementCountTest.class.getResourceAsStream("/sample/circle-3.json")) {
            return new ObjectMapper().readTree(stream);
        }
    }
}
